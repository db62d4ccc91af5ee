import { describe, expect, test } from "vitest";
import { accentOutlines, coverageOutlines, isWhole, NOTHING, type Scene } from "@/map/scene";

const outline = (name: string): GeoJSON.Feature => ({
  type: "Feature",
  properties: { name },
  geometry: { type: "Point", coordinates: [name.length, 0] },
});

const whole: Scene = {
  geometry: { level: "epci", outlines: "epci.geojson", isFine: false },
  ground: null,
  slots: Uint8Array.of(1, 0),
  names: { type: "FeatureCollection", features: [] },
  radii: null,
  coverage: NOTHING,
  isTinted: true,
  accents: NOTHING,
};

test("a scene without circles, coverage nor accents is whole all the same", () => {
  expect(isWhole(whole)).toBe(true);
});

test.each(["geometry", "slots", "names", "coverage"])("without its %s it is awaited", (part) => {
  expect(isWhole({ ...whole, [part]: null })).toBe(false);
});

test("each outline of coverage carries its state and nothing else of its file", () => {
  const { features } = coverageOutlines([{ outline: outline("Redon"), status: 2 }]);
  expect(features).toEqual([{ ...outline("Redon"), properties: { status: 2 } }]);
});

describe("accents", () => {
  test("the chosen outline is the widest, and over the others", () => {
    const { features } = accentOutlines([outline("a"), outline("bb")], outline("ccc"));
    expect(features.map(({ properties }) => properties?.["width"])).toEqual([2, 2, 3.5]);
    expect(features.at(-1)?.geometry).toEqual(outline("ccc").geometry);
  });

  test("outlines that are not known are left out", () => {
    expect(accentOutlines([null, outline("a")], null).features).toHaveLength(1);
    expect(accentOutlines([null], null)).toBe(NOTHING);
  });
});
