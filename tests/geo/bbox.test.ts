import { expect, it } from "vitest";
import { bbox, unionOf } from "@/geo/bbox";

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

it("goes around several extents, and around none gives none", () => {
  expect(
    unionOf([
      [0, 0, 1, 1],
      [2, -1, 3, 1],
    ]),
  ).toEqual([0, -1, 3, 1]);
  expect(unionOf([[5, 6, 7, 8]])).toEqual([5, 6, 7, 8]);
  expect(unionOf([])).toBeNull();
});
