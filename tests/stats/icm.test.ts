import * as fc from "fast-check";
import { expect, test } from "vitest";
import { computeIcm, expectedEvents } from "@/stats/icm";

const SEED = 20261121;

test("examples of the docstrings", () => {
  expect(expectedEvents([0.001, 0.05], [3000, 400], 5)).toBeCloseTo(115, 12);
  expect(computeIcm(120, 96.5, 0.95).value).toBeCloseTo(124.35233160621762, 11);
});

// R 4.2.2: sum(c(.0002, .001, .0085, .05) * c(3000, 2500, 1800, 400)) → 38.4; 5 years → 192
test("expected events, as in R", () => {
  const rates = [0.0002, 0.001, 0.0085, 0.05];
  const populations = [3000, 2500, 1800, 400];
  expect(expectedEvents(rates, populations)).toBeCloseTo(38.4, 12);
  expect(expectedEvents(rates, populations, 5)).toBeCloseTo(192, 11);
});

// R 4.2.2: bounds of Byar of 120 (see poisson-interval.test.ts) * 100 / 96.5
test("Byar at both levels, as in R", () => {
  const at95 = computeIcm(120, 96.5, 0.95).interval;
  expect(at95.low).toBeCloseTo(103.0986856016769, 10);
  expect(at95.high).toBeCloseTo(148.6960211959163, 10);
  const at998 = computeIcm(120, 96.5, 0.998).interval;
  expect(at998.low).toBeCloseTo(92.18475925091029, 10);
  expect(at998.high).toBeCloseTo(163.6028440667635, 10);
});

// R 4.2.2: poisson.test(4, 2.5)$conf.int * 100 → 43.59461494505301 409.6635470161478
test("exact for few events, as in R", () => {
  const { value, interval } = computeIcm(4, 2.5, 0.95);
  expect(value).toBe(160);
  expect(interval.low).toBeCloseTo(43.59461494505301, 10);
  expect(interval.high).toBeCloseTo(409.6635470161478, 9);
});

const RATES = [0.0003, 0.004, 0.06];
const member = fc.record({
  observed: fc.integer({ min: 0, max: 300 }),
  populations: fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 3, maxLength: 3 }),
});

test("expected events of a group are the sum of its members, its ICM their weighted mean", () => {
  fc.assert(
    fc.property(fc.array(member, { minLength: 1, maxLength: 15 }), (members) => {
      const expected = members.map((m) => expectedEvents(RATES, m.populations));
      const total = expected.reduce((a, b) => a + b, 0);
      const grouped = RATES.map((_, i) => members.reduce((sum, m) => sum + m.populations[i]!, 0));
      expect(expectedEvents(RATES, grouped) / total).toBeCloseTo(1, 12);
      const observed = members.reduce((sum, m) => sum + m.observed, 0);
      const mean = members.reduce(
        (sum, m, i) =>
          sum + (expected[i]! / total) * computeIcm(m.observed, expected[i]!, 0.95).value,
        0,
      );
      expect(computeIcm(observed, total, 0.95).value).toBeCloseTo(mean, 6);
    }),
    { seed: SEED },
  );
});

test("a territory with the rates of the reference is at 100", () => {
  const populations = [5000, 2000, 500];
  const observed = expectedEvents(RATES, populations, 10);
  expect(computeIcm(observed, observed, 0.95).value).toBeCloseTo(100, 12);
});

test("broken calls throw", () => {
  expect(() => expectedEvents([0.1], [1, 2])).toThrow("one rate per class, got 1 for 2");
  expect(() => expectedEvents([], [])).toThrow("one rate per class");
  expect(() => expectedEvents([0.1], [-2])).toThrow("0 or more, got -2");
  expect(() => expectedEvents([Number.NaN], [2])).toThrow("0 or more, got NaN");
  expect(() => expectedEvents([0.1], [2], 0)).toThrow("positive period, got 0");
  expect(() => computeIcm(3, 0, 0.95)).toThrow(
    "computeIcm requires a positive expected number, got 0",
  );
});
