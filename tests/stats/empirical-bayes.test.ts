import fc from "fast-check";
import { expect, test } from "vitest";
import { smoothRates } from "@/stats/empirical-bayes";

const SEED = 20230101;

test("example of the docstring", () => {
  const [small, large] = smoothRates([0, 30], [100, 1000]);
  expect(small).toBeCloseTo(0.025, 15);
  expect(large).toBeCloseTo(0.0285714285714, 12);
});

// R 4.2.2, the formula of spdep::EBest(n, x, family = "poisson"), the package not being there:
//   n <- c(2,0,14,9,41,3,120,7); x <- c(310,150,2600,1800,5200,900,24000,420)
//   p <- n/x; b <- sum(n)/sum(x); a <- max(0, sum(x*(p-b)^2)/sum(x) - b/mean(x))
//   b + a*(p-b)/(a + b/x)
test("as spdep::EBest", () => {
  const counts = [2, 0, 14, 9, 41, 3, 120, 7];
  const populations = [310, 150, 2600, 1800, 5200, 900, 24000, 420];
  const expected = [
    0.00561048642195, 0.00532354181457, 0.00547570101064, 0.00536290312755, 0.00691112304254,
    0.00510735147812, 0.00507196819704, 0.00667646127657,
  ];
  const smoothed = smoothRates(counts, populations);
  expected.forEach((rate, i) => expect(smoothed[i]).toBeCloseTo(rate, 13));
});

test("rates no more apart than chance makes them all become the overall rate", () => {
  expect(smoothRates([2, 1, 3], [1000, 1000, 1000])).toEqual(Float64Array.of(0.002, 0.002, 0.002));
  expect(smoothRates([0, 0], [10, 500])).toEqual(Float64Array.of(0, 0));
  expect(smoothRates([4], [50])).toEqual(Float64Array.of(0.08));
});

test("broken calls throw", () => {
  expect(() => smoothRates([], [])).toThrow("smoothRates requires at least one unit");
  expect(() => smoothRates([1], [])).toThrow("one population by count, got 0");
  expect(() => smoothRates([1, 2], [10, 0])).toThrow("positive populations, got 0");
  expect(() => smoothRates([1, -2], [10, 10])).toThrow("counts of 0 or more, got -2");
  expect(() => smoothRates([1, Number.NaN], [10, 10])).toThrow("counts of 0 or more, got NaN");
});

const units = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 1_000_000 })),
  { minLength: 1, maxLength: 40 },
);

test("each smoothed rate lies between the raw rate and the overall one", () => {
  fc.assert(
    fc.property(units, (pairs) => {
      const [counts, populations] = [pairs.map(([n]) => n), pairs.map(([, x]) => x)];
      const overall =
        counts.reduce((sum, n) => sum + n, 0) / populations.reduce((sum, x) => sum + x, 0);
      smoothRates(counts, populations).forEach((rate, i) => {
        const raw = counts[i]! / populations[i]!;
        const slack = 1e-12 * Math.max(raw, overall);
        expect(rate).toBeGreaterThanOrEqual(Math.min(raw, overall) - slack);
        expect(rate).toBeLessThanOrEqual(Math.max(raw, overall) + slack);
      });
    }),
    { seed: SEED },
  );
});

test("of two units of the same rate, the larger keeps more of it", () => {
  const [small, large] = smoothRates([8, 800, 100, 300], [100, 10_000, 20_000, 15_000]);
  expect(large).toBeGreaterThan(small!);
  expect(large).toBeLessThan(0.08);
});
