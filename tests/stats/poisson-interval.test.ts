import * as fc from "fast-check";
import { expect, test } from "vitest";
import { poissonInterval } from "@/stats/poisson-interval";

const SEED = 20261121;

test("example of the docstring", () => {
  const { low, high } = poissonInterval(5, 0.95);
  expect(low).toBeCloseTo(1.623486390118421, 12);
  expect(high).toBeCloseTo(11.668332079322667, 12);
});

// R 4.2.2: sprintf("%.16g", c(qchisq((1 - c) / 2, 2 * o) / 2, qchisq((1 + c) / 2, 2 * o + 2) / 2))
// at 95 % also poisson.test(o)$conf.int
test("exact below 10 events, as in R", () => {
  const values = [
    [0, 0.95, 0, 3.688879454113935],
    [0, 0.998, 0, 6.907755278982136],
    [1, 0.95, 0.0253178079842899, 5.571643390938899],
    [5, 0.95, 1.623486390118421, 11.668332079322667],
    [5, 0.998, 0.7393717319178327, 16.4547452036801],
    [9, 0.95, 4.115373097378333, 17.08480345141917],
    [9, 0.998, 2.452424404363775, 22.65737330906293],
  ] as const;
  for (const [observed, confidence, low, high] of values) {
    const interval = poissonInterval(observed, confidence);
    expect(interval.low).toBeCloseTo(low, 11);
    expect(interval.high).toBeCloseTo(high, 11);
    expect(interval.confidence).toBe(confidence);
  }
});

// R 4.2.2: z <- qnorm((1 + c) / 2); sprintf("%.16g", c(o * (1 - 1/(9*o) - z/(3*sqrt(o)))^3,
//   (o+1) * (1 - 1/(9*(o+1)) + z/(3*sqrt(o+1)))^3))
test("Byar from 10 events on, as in R", () => {
  const values = [
    [10, 0.95, 4.787449913967564, 18.39145860575647],
    [10, 0.998, 2.916318374695686, 24.19372492788055],
    [65, 0.95, 50.16318771045945, 82.84913854593984],
    [100, 0.95, 81.36210549052788, 121.6279375792065],
    [100, 0.998, 71.90369187259837, 134.9436217622632],
    [1045, 0.95, 982.5932018073325, 1110.33121298565],
  ] as const;
  for (const [observed, confidence, low, high] of values) {
    expect(poissonInterval(observed, confidence).low).toBeCloseTo(low, 10);
    expect(poissonInterval(observed, confidence).high).toBeCloseTo(high, 10);
  }
});

test("positive, around the count, 99.8 % around 95 %", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (observed) => {
      const at95 = poissonInterval(observed, 0.95);
      const at998 = poissonInterval(observed, 0.998);
      const bounds = [0, at998.low, at95.low, observed, at95.high, at998.high];
      expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    }),
    { seed: SEED },
  );
});

test("both bounds rise with the count, the relative width falls, at the change of method too", () => {
  for (const confidence of [0.95, 0.998] as const)
    for (let observed = 1; observed < 40; observed++) {
      const [less, more] = [observed, observed + 1].map((o) => poissonInterval(o, confidence));
      expect(more!.low).toBeGreaterThan(less!.low);
      expect(more!.high).toBeGreaterThan(less!.high);
      expect((more!.high - more!.low) / (observed + 1)).toBeLessThan(
        (less!.high - less!.low) / observed,
      );
    }
});

test("estimated counts lie between their neighbours", () => {
  expect(poissonInterval(0.2, 0.95).low).toBe(0);
  expect(poissonInterval(0.2, 0.95).high).toBeGreaterThan(poissonInterval(0, 0.95).high);
  expect(poissonInterval(0.5, 0.95).low).toBeLessThan(0.0005);
});

test("broken calls throw", () => {
  expect(() => poissonInterval(-1, 0.95)).toThrow("count of 0 or more, got -1");
  expect(() => poissonInterval(Number.NaN, 0.95)).toThrow("got NaN");
  expect(() => poissonInterval(Infinity, 0.95)).toThrow("got Infinity");
});
