import fc from "fast-check";
import { expect, test } from "vitest";
import { weightedQuantile, weightedQuantiles } from "@/stats/weighted-quantile";

const SEED = 20230101;

test("example of the docstring", () => {
  expect(weightedQuantile([1, 2, 9], [10, 30, 60], 0.5)).toBe(9);
});

// R 4.2.2: quantile(c(1,1,2,3,5,8,13,21,34,55), c(0,.1,.25,.5,.6,.9,1), type=1)
//   → 1 1 2 5 8 34 55
test("equal weights: type 1, as in R", () => {
  const values = [55, 34, 21, 13, 8, 5, 3, 2, 1, 1];
  const shares = [0, 0.1, 0.25, 0.5, 0.6, 0.9, 1];
  for (const weight of [1, 0.1, 7])
    expect(weightedQuantiles(values, Array.from(values).fill(weight), shares)).toEqual([
      1, 1, 2, 5, 8, 34, 55,
    ]);
});

// R 4.2.2: quantile(rep(c(3.2,1.5,2.7,4.1,0.8), c(12,3,7,1,5)), c(0,.25,.5,.75,.9,1), type=1)
//   → 0.8 1.5 2.7 3.2 3.2 4.1
test("whole weights: type 1 of the repeated values, as in R", () => {
  const shares = [0, 0.25, 0.5, 0.75, 0.9, 1];
  expect(weightedQuantiles([3.2, 1.5, 2.7, 4.1, 0.8], [12, 3, 7, 1, 5], shares)).toEqual([
    0.8, 1.5, 2.7, 3.2, 3.2, 4.1,
  ]);
});

test("a share that falls on a unit gives that unit, whatever the rounding of the weights", () => {
  for (const weight of [0.1, 0.7, 1 / 3])
    for (let count = 2; count <= 12; count++) {
      const values = Array.from({ length: count }, (_, i) => i + 1);
      const weights = values.map(() => weight);
      const shares = values.map((value) => value / count);
      expect(weightedQuantiles(values, weights, shares)).toEqual(values);
    }
});

test("a value of weight 0 is never the answer, a value of tiny weight can be the largest", () => {
  expect(weightedQuantiles([-5, 1, 2, 99], [0, 1, 1, 0], [0, 0.5, 1])).toEqual([1, 1, 2]);
  expect(weightedQuantile([1, 2], [1e15, 1e-3], 1)).toBe(2);
});

test("broken calls throw", () => {
  expect(() => weightedQuantile([1], [1], 1.1)).toThrow("between 0 and 1, got 1.1");
  expect(() => weightedQuantile([1], [1], Number.NaN)).toThrow("between 0 and 1, got NaN");
  expect(() => weightedQuantile([], [], 0.5)).toThrow(
    "weightedQuantile requires a positive total weight, got 0",
  );
  expect(() => weightedQuantile([1, 2], [1], 0.5)).toThrow("one weight by value, got 1");
});

const units = fc.array(
  fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 1000 })),
  { minLength: 1, maxLength: 30 },
);

test("the share is reached at the quantile and not below it", () => {
  fc.assert(
    fc.property(units, fc.integer({ min: 1, max: 100 }), (pairs, percent) => {
      const [values, weights] = [pairs.map(([v]) => v), pairs.map(([, w]) => w)];
      const result = weightedQuantile(values, weights, percent / 100);
      const held = (isIn: (value: number) => boolean): number =>
        pairs.reduce((sum, [value, weight]) => sum + (isIn(value) ? weight : 0), 0);
      // In hundredths of inhabitants: whole numbers, no rounding.
      const target = percent * held(() => true);
      expect(100 * held((value) => value <= result)).toBeGreaterThanOrEqual(target);
      expect(100 * held((value) => value < result)).toBeLessThan(target);
    }),
    { seed: SEED },
  );
});

test("a commune cut in two, or weights all doubled, change nothing", () => {
  fc.assert(
    fc.property(units, fc.double({ min: 0, max: 1, noNaN: true }), (pairs, share) => {
      const [values, weights] = [pairs.map(([v]) => v), pairs.map(([, w]) => w)];
      const result = weightedQuantile(values, weights, share);
      const halves = weights.map((weight) => weight / 2);
      expect(weightedQuantile([...values, ...values], [...halves, ...halves], share)).toBe(result);
      const doubled = weights.map((weight) => 2 * weight);
      expect(weightedQuantile(values, doubled, share)).toBe(result);
    }),
    { seed: SEED },
  );
});
