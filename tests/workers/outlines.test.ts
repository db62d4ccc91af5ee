import { expect, test, vi } from "vitest";
import type { FetchJson } from "@/domain/file-source";
import { failure, success } from "@/domain/result";
import { createOutlines } from "@/workers/outlines";
import { memorySource } from "../data/memory-source";

const CODES = ["01", "02", "03"];
const FEATURES = CODES.map((code, id) => ({
  type: "Feature",
  id,
  properties: { code },
  geometry: { type: "Polygon", coordinates: [] },
}));
const FILE = { type: "FeatureCollection", features: FEATURES };

test("gives the outlines of a level once, after a failure too, then some of them", async () => {
  const json = vi.fn<FetchJson>();
  const outlines = createOutlines({ json });
  const file = "geo/departements.topojson";
  json.mockResolvedValueOnce(failure({ kind: "unreachable", file, detail: "réseau coupé" }));
  expect(await outlines.allOf("departement", CODES)).toMatchObject({
    ok: false,
    problem: { kind: "unreachable" },
  });
  expect(await outlines.at("departement", [0])).toEqual(success([null]));
  json.mockResolvedValueOnce(success(FILE));
  expect(await outlines.allOf("departement", CODES)).toEqual(success(FEATURES));
  expect(await outlines.at("departement", [2, 0, 9])).toEqual(
    success([FEATURES[2], FEATURES[0], null]),
  );
  const blob = await outlines.fileOf("departement", CODES);
  expect(blob.ok && JSON.parse(await blob.value.text())).toEqual(FILE);
  expect(json.mock.calls).toEqual([[file], [file]]);
});

test("as many outlines as the level has territories, and the same ones", async () => {
  const outlines = createOutlines(memorySource({ "geo/epci.topojson": FILE }));
  expect(await outlines.allOf("epci", [...CODES, "04"])).toMatchObject({
    problem: { kind: "malformed", file: "geo/epci.topojson", expected: "4 contours" },
  });
  expect(await outlines.fileOf("epci", ["01", "02", "99"])).toMatchObject({
    problem: { kind: "malformed", path: "contours[2].code", expected: "99" },
  });
  expect(await outlines.allOf("region", CODES)).toMatchObject({ problem: { kind: "missing" } });
});
