import { expect, test, vi } from "vitest";
import type { FetchJson } from "@/domain/file-source";
import { failure, success } from "@/domain/result";
import { createOutlines } from "@/workers/outlines";
import { memorySource } from "../data/memory-source";

const outline = (id: number) => ({
  type: "Feature",
  id,
  properties: {},
  geometry: { type: "Polygon", coordinates: [] },
});

const FEATURES = [outline(0), outline(1), outline(2)];
const FILE = { type: "FeatureCollection", features: FEATURES };

test("gives the outlines asked for, null where there is none, after a failure too", async () => {
  const json = vi.fn<FetchJson>();
  const outlines = createOutlines({ json });
  const file = "geo/departements.geojson";
  json.mockResolvedValueOnce(failure({ kind: "unreachable", file, detail: "réseau coupé" }));
  expect(await outlines.at("departement", [0])).toMatchObject({
    ok: false,
    problem: { kind: "unreachable" },
  });
  json.mockResolvedValueOnce(success(FILE));
  expect(await outlines.at("departement", [2, 0, 9])).toEqual({
    ok: true,
    value: [FEATURES[2], FEATURES[0], null],
  });
  expect((await outlines.at("departement", [])).ok).toBe(true);
  expect(await outlines.of("departement", 1)).toBe(FEATURES[1]);
  expect(await outlines.of("departement", 9)).toBeNull();
  expect(json.mock.calls).toEqual([[file], [file]]);
});

test("all the outlines of a level, as many as its territories", async () => {
  const outlines = createOutlines(memorySource({ "geo/epci.geojson": FILE }));
  expect(await outlines.allOf("epci", 3)).toEqual(success(FEATURES));
  expect(await outlines.allOf("epci", 4)).toMatchObject({
    problem: { kind: "malformed", file: "geo/epci.geojson", expected: "4 contours" },
  });
  expect(await outlines.allOf("region", 18)).toMatchObject({ problem: { kind: "missing" } });
});

test("what is no outline is told, in GeoJSON and in a topology", async () => {
  const outlines = createOutlines(
    memorySource({ "geo/epci.geojson": { features: [{}] }, "geo/communes.topojson": {} }),
  );
  for (const level of ["epci", "commune"] as const)
    expect(await outlines.at(level, [0])).toMatchObject({ problem: { kind: "malformed" } });
});
