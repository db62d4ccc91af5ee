import * as fc from "fast-check";
import { expect, test } from "vitest";
import { computeHistogram } from "@/stats/histogram";

const SEED = 20261121;

test("example of the docstring", () => {
  expect(computeHistogram([0, 1, 1, 4], 2)).toEqual([
    { from: 0, to: 2, count: 3 },
    { from: 2, to: 4, count: 1 },
  ]);
});

// R 4.2.2: hist(c(1,1,2,3,5,8,13,21,34,55), breaks = seq(1, 55, length.out = 7), right = FALSE,
// include.lowest = TRUE, plot = FALSE)$counts → 6 1 1 1 0 1
test("as in R, empty bins included", () => {
  const bins = computeHistogram([55, 1, 1, 2, 3, 5, 8, 13, 21, 34], 6);
  expect(bins.map(({ count }) => count)).toEqual([6, 1, 1, 1, 0, 1]);
});

test("no data, one value, constant data", () => {
  expect(computeHistogram([], 10)).toEqual([]);
  expect(computeHistogram([3], 10)).toEqual([{ from: 3, to: 3, count: 1 }]);
  expect(computeHistogram([3, 3, 3], 10)).toEqual([{ from: 3, to: 3, count: 3 }]);
});

test("broken calls throw", () => {
  expect(() => computeHistogram([1], 0)).toThrow("at least one bin, got 0");
  expect(() => computeHistogram([1, Number.NaN], 3)).toThrow("finite numbers");
});

test("bins touch each other and hold every value once", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }),
      fc.integer({ min: 1, max: 60 }),
      (values, binCount) => {
        const bins = computeHistogram(values, binCount);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        bins.slice(1).forEach(({ from }, i) => expect(from).toBe(bins[i]!.to));
        expect(bins[0]!.from).toBe(Math.min(...values));
        expect(bins.at(-1)!.to).toBe(Math.max(...values));
      },
    ),
    { seed: SEED },
  );
});
