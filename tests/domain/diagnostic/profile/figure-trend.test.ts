import { expect, test } from "vitest";
import { readTrend } from "@/domain/diagnostic/profile/figure-trend";

const series = (values: readonly number[], half: number | null) =>
  values.map((value, i) => ({
    year: 2019 + i,
    value,
    low: half === null ? null : value - half,
    high: half === null ? null : value + half,
  }));

test("two points are no trend", () => {
  expect(readTrend([])).toBeNull();
  expect(readTrend(series([1], 0.1))).toBeNull();
  expect(readTrend(series([1, 2], 0.1))).toBeNull();
});

test("the test, or why there is none", () => {
  const stateOf = (values: readonly number[], half: number | null) =>
    readTrend(series(values, half))?.test.state;
  expect(stateOf([1, 2, 3], 0.1)).toBe("too-few-points");
  expect(stateOf([1, 2, 3, 4, 5], null)).toBe("no-interval");
  expect(stateOf([1, 2, 3, 4, 5], 0.1)).toBe("rising");
  expect(stateOf([5, 4, 3, 2, 1], 0.1)).toBe("falling");
  expect(stateOf([1, 2, 1, 2, 1], 0.5)).toBe("none");
});

test("all the points are kept, for the drawing", () => {
  const points = series([3, 1, 4, 1, 5, 9], 0.1);
  expect(readTrend(points)?.points).toEqual(points);
});
