import * as fc from "fast-check";
import { expect, test } from "vitest";
import { scorePValue } from "@/stats/score-test";
import { wilsonInterval } from "@/stats/wilson-interval";

const SEED = 20261121;

test("example of the docstring", () => {
  expect(scorePValue(60, 100, 0.5)).toBeCloseTo(0.0455002638963585, 13);
});

// R 4.2.2: sprintf("%.16g", prop.test(x, n, p = reference, correct = FALSE)$p.value)
test("p-values, as in R", () => {
  expect(scorePValue(15, 148, 0.2)).toBeCloseTo(0.002697301823639227, 13);
  expect(scorePValue(0, 20, 0.1)).toBeCloseTo(0.1360371281141448, 13);
  expect(scorePValue(500, 1000, 0.4) / 1.082387390934901e-10).toBeCloseTo(1, 10);
  expect(scorePValue(50, 100, 0.5)).toBe(1);
});

test("below 5 % exactly when the reference is outside the interval of Wilson", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (total, share, reference) => {
        const count = Math.round(total * share);
        const { low, high } = wilsonInterval(count, total, 0.95);
        const isOutside = reference < low || reference > high;
        expect(scorePValue(count, total, reference) < 0.05).toBe(isOutside);
      },
    ),
    { seed: SEED, numRuns: 500 },
  );
});

test("broken calls throw", () => {
  expect(() => scorePValue(1, 2, 0)).toThrow("reference between 0 and 1, got 0");
  expect(() => scorePValue(1, 2, 1)).toThrow("reference between 0 and 1, got 1");
  expect(() => scorePValue(3, 2, 0.5)).toThrow("scorePValue requires a count");
});
