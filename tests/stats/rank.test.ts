import * as fc from "fast-check";
import { expect, test } from "vitest";
import { quarterOf, rankOf } from "@/stats/rank";

const SEED = 20261121;

test("examples of the docstrings", () => {
  expect(rankOf(9, [12, 7, 9, 9])).toEqual({ rank: 2, count: 4, ties: 2 });
  expect(quarterOf(9, [1, 5, 9, 13])).toBe(3);
});

const VALUES = [12, 7, 9, 9, 15, 3, 9, 1];

// R 4.2.2: rank(-c(12, 7, 9, 9, 15, 3, 9, 1), ties.method = "min") → 2 6 3 3 1 7 3 8
test("ranks, as in R", () => {
  expect(VALUES.map((value) => rankOf(value, VALUES).rank)).toEqual([2, 6, 3, 3, 1, 7, 3, 8]);
  expect(VALUES.map((value) => rankOf(value, VALUES).ties)).toEqual([1, 1, 3, 3, 1, 1, 3, 1]);
});

// R 4.2.2: quantile(c(12, 7, 9, 9, 15, 3, 9, 1)) → 1.00 6.00 9.00 9.75 15.00
test("quarters, a value on a quartile in the quarter below it", () => {
  expect(VALUES.map((value) => quarterOf(value, VALUES))).toEqual([4, 2, 2, 2, 4, 1, 2, 1]);
  const answers = [6, 6.01, 9, 9.01, 9.75, 9.76].map((value) => quarterOf(value, VALUES));
  expect(answers).toEqual([1, 2, 2, 3, 3, 4]);
});

test("a value that is not compared has a quarter but no rank", () => {
  expect(quarterOf(-5, VALUES)).toBe(1);
  expect(quarterOf(99, VALUES)).toBe(4);
  expect(() => rankOf(99, VALUES)).toThrow("among those compared, got 99");
});

test("higher values have a lower rank; each rank and its ties fill the list; quarters ascend", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 }),
      (values) => {
        const sorted = values.toSorted((a, b) => b - a);
        for (const value of values) {
          const { rank, count, ties } = rankOf(value, values);
          expect(count).toBe(values.length);
          expect(sorted.indexOf(value)).toBe(rank - 1);
          expect(sorted.lastIndexOf(value)).toBe(rank + ties - 2);
        }
        const quarters = sorted.toReversed().map((value) => quarterOf(value, values));
        expect(quarters).toEqual(quarters.toSorted((a, b) => a - b));
      },
    ),
    { seed: SEED },
  );
});

test("as many in each quarter without ties, the count being a multiple of four", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), (size) => {
      const values = Array.from({ length: 4 * size }, (_, i) => i * 1.5);
      const quarters = values.map((value) => quarterOf(value, values));
      for (const quarter of [1, 2, 3, 4])
        expect(quarters.filter((q) => q === quarter)).toHaveLength(size);
    }),
    { seed: SEED },
  );
});

test("broken calls throw", () => {
  expect(() => rankOf(Number.NaN, [1])).toThrow("got NaN");
  expect(() => rankOf(1, [1, Number.NaN])).toThrow("requires finite numbers, got NaN");
  expect(() => quarterOf(1, [])).toThrow("at least one value");
  expect(() => quarterOf(Number.NaN, [1])).toThrow("finite numbers, got NaN");
});
