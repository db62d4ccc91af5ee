import fc from "fast-check";
import type { Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { isInPolygon, planarArea, polygonsOf, rewind, ringArea } from "@/geo/ring";
import { SEED } from "../domain/seed";

const SQUARE: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const HOLE: Position[] = [
  [1, 1],
  [3, 1],
  [3, 3],
  [1, 3],
  [1, 1],
];
const holed: Polygon = { type: "Polygon", coordinates: [SQUARE, HOLE] };

describe("ringArea", () => {
  it("is positive counterclockwise, negative clockwise", () => {
    expect(ringArea(SQUARE)).toBe(16);
    expect(ringArea(SQUARE.toReversed())).toBe(-16);
  });

  it("does not depend on where the ring lies", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -180, max: 180 }),
        fc.integer({ min: -90, max: 90 }),
        (x, y) => {
          const moved = SQUARE.map(([px = 0, py = 0]) => [px + x, py + y]);
          expect(ringArea(moved)).toBeCloseTo(16, 9);
        },
      ),
      { seed: SEED },
    );
  });
});

describe("planarArea", () => {
  it("takes holes away, and adds parts", () => {
    expect(planarArea(holed)).toBe(12);
    expect(planarArea({ type: "MultiPolygon", coordinates: [[SQUARE], [HOLE]] })).toBe(20);
  });
});

describe("polygonsOf", () => {
  it("reads both kinds alike", () => {
    expect(polygonsOf(holed)).toEqual([[SQUARE, HOLE]]);
    expect(polygonsOf({ type: "MultiPolygon", coordinates: [[SQUARE]] })).toEqual([[SQUARE]]);
  });
});

describe("rewind", () => {
  it("turns exteriors counterclockwise and holes clockwise, whatever they were", () => {
    for (const rings of [
      [SQUARE, HOLE],
      [SQUARE.toReversed(), HOLE.toReversed()],
    ]) {
      const [polygon = []] = rewind([rings]);
      expect(polygon.map((ring) => Math.sign(ringArea(ring)))).toEqual([1, -1]);
    }
  });
});

describe("isInPolygon", () => {
  it("knows the inside from a hole and from the outside", () => {
    expect(isInPolygon(0.5, 0.5, holed)).toBe(true);
    expect(isInPolygon(2, 2, holed)).toBe(false);
    expect(isInPolygon(5, 2, holed)).toBe(false);
  });
});
