import { expect, test } from "vitest";
import type { Outline } from "@/domain/geography/outline";
import { outlinesOfRegions, outlineTitlesOf } from "@/ui/model/outline-titles";

const outline = (id: number): Outline => ({
  type: "Feature",
  id,
  properties: {},
  geometry: { type: "Polygon", coordinates: [] },
});

test("levels read by région ask for the régions, the others for all of France", () => {
  expect(outlineTitlesOf(["region", "epci"], ["52", "53"])).toEqual([
    "outlines:region",
    "outlines:epci:52",
    "outlines:epci:53",
  ]);
});

test("a territory of two régions is given once, and a file that is not there leaves the others", () => {
  const values = { "outlines:epci:52": [outline(1), outline(2)], "outlines:epci:53": [outline(2)] };
  const ids = (regions: string[], files: Parameters<typeof outlinesOfRegions>[2]) =>
    outlinesOfRegions("epci", regions, files).map(({ id }) => id);
  expect(ids(["52", "53"], values)).toEqual([1, 2]);
  expect(ids(["52", "28"], { ...values, "outlines:epci:28": null })).toEqual([1, 2]);
  expect(ids(["53"], values)).toEqual([2]);
});
