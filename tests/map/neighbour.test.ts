import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { neighbourTowards, type Direction } from "@/map/neighbour";
import { SEED } from "../domain/seed";

type Point = readonly [lng: number, lat: number];

const DIRECTIONS: readonly Direction[] = ["left", "right", "up", "down"];

/** Brest, Landerneau, Quimper, Rennes, about. */
const POINTS: readonly Point[] = [
  [-4.49, 48.41],
  [-4.25, 48.45],
  [-4.1, 48.0],
  [-1.68, 48.11],
];
const ALL = [0, 1, 2, 3];

describe("in Bretagne", () => {
  test.each([
    ["right", 0, 1],
    ["down", 0, 2],
    ["right", 1, 3],
    ["left", 3, 2],
    ["up", 2, 1],
    ["left", 0, null],
    ["up", 0, null],
  ] as const)("%s from %d leads to %j", (direction, from, expected) => {
    expect(neighbourTowards(direction, from, POINTS, ALL)).toBe(expected);
  });

  test("only the territories of the scope are reached", () => {
    expect(neighbourTowards("right", 0, POINTS, [0, 3])).toBe(3);
    expect(neighbourTowards("right", 0, POINTS, [])).toBeNull();
  });

  test("from nowhere there is nowhere to go", () => {
    expect(neighbourTowards("right", 99, POINTS, ALL)).toBeNull();
  });
});

const point: fc.Arbitrary<Point> = fc.tuple(
  fc.double({ min: -5, max: 9, noNaN: true }),
  fc.double({ min: 42, max: 51, noNaN: true }),
);
const points = fc.array(point, { minLength: 2, maxLength: 30 });

test("the territory reached is another one, and on that side", () => {
  fc.assert(
    fc.property(points, fc.constantFrom(...DIRECTIONS), (list, direction) => {
      const next = neighbourTowards(direction, 0, list, [...list.keys()]);
      if (next === null) return;
      const [dx, dy] = [list[next]![0] - list[0]![0], list[next]![1] - list[0]![1]];
      expect(next).not.toBe(0);
      expect({ left: -dx, right: dx, up: dy, down: -dy }[direction]).toBeGreaterThanOrEqual(0);
    }),
    { seed: SEED },
  );
});

test("every other territory is on some side: the four keys leave none without a way", () => {
  fc.assert(
    fc.property(points, (list) => {
      const pair = [0, 1];
      const reached = DIRECTIONS.some(
        (direction) => neighbourTowards(direction, 0, list, pair) === 1,
      );
      expect(reached).toBe(true);
    }),
    { seed: SEED },
  );
});
