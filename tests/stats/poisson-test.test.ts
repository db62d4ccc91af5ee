import * as fc from "fast-check";
import { expect, test } from "vitest";
import { poissonInterval } from "@/stats/poisson-interval";
import { poissonPValue } from "@/stats/poisson-test";

const SEED = 20261121;

test("example of the docstring", () => {
  expect(poissonPValue(0, 3)).toBeCloseTo(0.09957413673572788, 13);
});

// R 4.2.2: sprintf("%.16g", min(1, 2 * min(ppois(o, e), ppois(o - 1, e, lower.tail = FALSE))))
test("p-values, as in R", () => {
  const values = [
    [5, 10, 0.1341719257580636],
    [120, 100, 0.05646078792973141],
    [80, 100, 0.04529835328451121],
    [1000, 1200, 3.106293964228437e-9],
    [300, 100, 3.637443633461695e-58],
    [50_000, 50_500, 0.02603546554758007],
    [10, 10, 1],
  ] as const;
  for (const [observed, expected, p] of values)
    expect(poissonPValue(observed, expected) / p).toBeCloseTo(1, 10);
});

test("5 % at the bounds of the exact interval, below it outside only", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9 }),
      fc.double({ min: 0.01, max: 30, noNaN: true }),
      (observed, expected) => {
        const { low, high } = poissonInterval(observed, 0.95);
        expect(poissonPValue(observed, high)).toBeCloseTo(0.05, 11);
        // No events: the interval has no low end to test.
        const atLow = observed === 0 ? 0.05 : poissonPValue(observed, low);
        expect(atLow).toBeCloseTo(0.05, 11);
        const isOutside = expected < low || expected > high;
        expect(poissonPValue(observed, expected) < 0.05).toBe(isOutside);
      },
    ),
    { seed: SEED, numRuns: 500 },
  );
});

test("broken calls throw", () => {
  expect(() => poissonPValue(1, 0)).toThrow("positive expected number, got 0");
  expect(() => poissonPValue(-1, 1)).toThrow("count of 0 or more, got -1");
});
