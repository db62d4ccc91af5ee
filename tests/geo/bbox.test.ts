import { expect, it } from "vitest";
import { bbox } from "@/geo/bbox";

it("holds every part", () => {
  const west = [
    [
      [-4, 48],
      [-3, 48],
      [-3, 49],
      [-4, 48],
    ],
  ];
  const east = [
    [
      [55, -21],
      [56, -21],
      [56, -20],
      [55, -21],
    ],
  ];
  expect(bbox({ type: "MultiPolygon", coordinates: [west, east] })).toEqual([-4, -21, 56, 49]);
});

it("refuses a polygon without a point", () => {
  expect(() => bbox({ type: "MultiPolygon", coordinates: [] })).toThrow(
    "bbox requires at least one point, got none",
  );
});
