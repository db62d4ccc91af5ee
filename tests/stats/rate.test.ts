import * as fc from "fast-check";
import { expect, test } from "vitest";
import { computeRate } from "@/stats/rate";

const SEED = 20261121;

test("example of the docstring", () => {
  expect(computeRate(65, 52_640, 100_000, 0.95).value).toBeCloseTo(123.48024316109422, 11);
});

// R 4.2.2: 65 / 52640 * 1e5 and the bounds of Byar of 65 / 52640 * 1e5
test("Byar, as in R", () => {
  const { value, interval } = computeRate(65, 52_640, 100_000, 0.95);
  expect(value).toBeCloseTo(123.4802431610942, 10);
  expect(interval.low).toBeCloseTo(95.29480948035611, 10);
  expect(interval.high).toBeCloseTo(157.3881811283052, 10);
});

// R 4.2.2: poisson.test(7, 12000)$conf.int * 1e5
test("exact for few events, as in R", () => {
  const { value, interval } = computeRate(7, 12_000, 100_000, 0.95);
  expect(value).toBeCloseTo(58.33333333333334, 11);
  expect(interval.low).toBeCloseTo(23.45302542933223, 10);
  expect(interval.high).toBeCloseTo(120.1889613475198, 10);
});

const territory = fc.record({
  count: fc.integer({ min: 0, max: 500 }),
  population: fc.integer({ min: 1, max: 100_000 }),
});

test("the rate of a group is that of its sums, the mean of its members by population", () => {
  fc.assert(
    fc.property(fc.array(territory, { minLength: 1, maxLength: 20 }), (members) => {
      const count = members.reduce((sum, m) => sum + m.count, 0);
      const population = members.reduce((sum, m) => sum + m.population, 0);
      const mean = members.reduce(
        (sum, m) =>
          sum + (m.population / population) * computeRate(m.count, m.population, 1000, 0.95).value,
        0,
      );
      const group = computeRate(count, population, 1000, 0.95);
      expect(group.value).toBeCloseTo(mean, 7);
    }),
    { seed: SEED },
  );
});

test("the interval surrounds the rate and narrows when all is multiplied", () => {
  fc.assert(
    fc.property(territory, fc.integer({ min: 2, max: 50 }), ({ count, population }, times) => {
      const small = computeRate(count, population, 1000, 0.95);
      const large = computeRate(count * times, population * times, 1000, 0.95);
      expect(small.interval.low).toBeLessThanOrEqual(small.value);
      expect(small.interval.high).toBeGreaterThan(small.value);
      expect(large.interval.high - large.interval.low).toBeLessThan(
        small.interval.high - small.interval.low,
      );
    }),
    { seed: SEED },
  );
});

test("broken calls throw", () => {
  expect(() => computeRate(1, 0, 1000, 0.95)).toThrow(
    "computeRate requires a positive denominator, got 0",
  );
  expect(() => computeRate(1, 10, 0, 0.95)).toThrow("positive per, got 0");
  expect(() => computeRate(-1, 10, 1000, 0.95)).toThrow("got -1");
});
