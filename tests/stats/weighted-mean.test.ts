import fc from "fast-check";
import { expect, test } from "vitest";
import { weightedMean } from "@/stats/weighted-mean";

const SEED = 20230101;

test("example of the docstring", () => {
  expect(weightedMean([2, 5], [1, 3])).toBe(4.25);
});

// R 4.2.2: weighted.mean(c(3.2,1.5,2.7,4.1,0.8), c(12,3,7,1,5)) → 2.49642857143
test("as weighted.mean in R", () => {
  expect(weightedMean([3.2, 1.5, 2.7, 4.1, 0.8], [12, 3, 7, 1, 5])).toBeCloseTo(2.49642857143, 11);
});

test("a value of weight 0 does not count", () => {
  expect(weightedMean(Float64Array.of(7, 1e9), Float64Array.of(2, 0))).toBe(7);
});

test("broken calls throw", () => {
  expect(() => weightedMean([], [])).toThrow(
    "weightedMean requires a positive total weight, got 0",
  );
  expect(() => weightedMean([1, 2], [0, 0])).toThrow("a positive total weight, got 0");
  expect(() => weightedMean([1, 2], [1])).toThrow("one weight by value, got 1");
  expect(() => weightedMean([1, 2], [3, -1])).toThrow("weights of 0 or more, got -1");
  expect(() => weightedMean([1, 2], [3, Number.NaN])).toThrow("weights of 0 or more, got NaN");
  expect(() => weightedMean([1, Number.NaN], [3, 0])).toThrow("finite values, got NaN");
});

const unit = fc.tuple(
  fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  fc.integer({ min: 1, max: 100_000 }),
);
const group = fc.array(unit, { minLength: 1, maxLength: 12 });
const meanOf = (units: readonly (readonly [number, number])[]): number =>
  weightedMean(
    units.map(([value]) => value),
    units.map(([, weight]) => weight),
  );

test("the mean of group means, weighted by the groups, is the mean of all", () => {
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 8 }), (groups) => {
      const ofGroups = groups.map((units): [number, number] => [
        meanOf(units),
        units.reduce((sum, [, weight]) => sum + weight, 0),
      ]);
      expect(meanOf(ofGroups)).toBeCloseTo(meanOf(groups.flat()), 8);
    }),
    { seed: SEED },
  );
});
