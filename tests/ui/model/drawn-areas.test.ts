import { expect, test } from "vitest";
import { BARE, COVERAGE_STATUSES } from "@/domain/contract/cls";
import type { Day } from "@/domain/day";
import type { Outline } from "@/domain/geography/outline";
import { drawnAreas } from "@/ui/model/drawn-areas";

const outline = (code: string): Outline => ({
  type: "Feature",
  properties: { code },
  geometry: { type: "Polygon", coordinates: [] },
});

const DAY = "2026-11-21" as Day;
const dated = {
  register: { contracts: [], recordedOn: DAY, searched: [], annonces: [] },
  day: DAY,
  atoms: ["brest", "dinan", "lens"].map((key, row) => ({ key, contracts: [], rows: [row] })),
  atomStatuses: Uint8Array.of(
    COVERAGE_STATUSES.indexOf("signé"),
    COVERAGE_STATUSES.indexOf("en préparation"),
    BARE,
  ),
  communeStatuses: new Uint8Array(),
  communeKnowledge: new Uint8Array(),
};

test("an outline meets its contracts by key, whatever its rank in the file", () => {
  const drawn = drawnAreas(["dinan", "lens", "retired", "brest"].map(outline), dated);
  expect(
    drawn.map((one) => [one.outline.properties?.["code"], COVERAGE_STATUSES[one.status]]),
  ).toEqual([
    ["dinan", "en préparation"],
    ["brest", "signé"],
  ]);
});

test("areas without a commune of the scope are left out", () => {
  const within = Uint8Array.of(0, 1, 0);
  const drawn = drawnAreas(["brest", "dinan"].map(outline), dated, within);
  expect(drawn.map(({ outline: { properties } }) => properties?.["code"])).toEqual(["dinan"]);
});
