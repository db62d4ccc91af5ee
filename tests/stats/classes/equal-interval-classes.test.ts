import { expect, test } from "vitest";
import { equalBounds, equalIntervalClasses } from "@/stats/classes/equal-interval-classes";
import { aplValues } from "./apl";

test("example of the docstring", () => {
  expect(equalIntervalClasses(Float64Array.of(0, 4, 7, 9), 3).bounds).toEqual([0, 3, 6, 9]);
});

// R 4.2.2, classInt 0.4.9: classIntervals(x, 5, style = "equal", intervalClosure = "left")
// → 1.9540 2.6528 3.3516 4.0504 4.7492 5.4480, counts 11 28 36 20 5
test("APL 2023 of the départements, as in R", () => {
  const { bounds, counts } = equalIntervalClasses(aplValues("departements"), 5);
  const expected = [1.954, 2.6528, 3.3516, 4.0504, 4.7492, 5.448];
  bounds.forEach((bound, i) => expect(bound).toBeCloseTo(expected[i]!, 12));
  expect(counts).toEqual([11, 28, 36, 20, 5]);
});

test("empty intervals join the one below", () => {
  expect(equalIntervalClasses(Float64Array.of(0, 1, 2, 100), 5)).toEqual({
    bounds: [0, 80, 100],
    counts: [3, 1],
  });
});

test("bounds reach both ends exactly and never pass the maximum", () => {
  const bounds = equalBounds(0.1, 0.7, 7);
  expect(bounds[0]).toBe(0.1);
  expect(bounds.at(-1)).toBe(0.7);
  const next = 1 + Number.EPSILON;
  expect(equalBounds(1, next, 4).every((bound) => bound >= 1 && bound <= next)).toBe(true);
});

test("constant data make one class, no data none", () => {
  expect(equalIntervalClasses(Float64Array.of(5, 5), 4)).toEqual({ bounds: [5, 5], counts: [2] });
  expect(equalIntervalClasses(new Float64Array(), 4)).toEqual({ bounds: [], counts: [] });
});
