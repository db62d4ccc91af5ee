import * as fc from "fast-check";
import { expect, test } from "vitest";
import { gammaKernel, incompleteGamma } from "@/stats/incomplete-gamma";

const SEED = 20261121;

test("example of the docstring", () => {
  expect(incompleteGamma(1, Math.LN2).lower).toBeCloseTo(0.5, 13);
});

// R 4.2.2: pgamma(x, a) and pgamma(x, a, lower.tail = FALSE), sprintf("%.16g")
test("both tails, as in R", () => {
  const values = [
    [0.5, 0.005, 0.07965567455405796, 0.920344325445942],
    [0.5, 0.5, 0.682689492137086, 0.3173105078629141],
    [0.5, 1.5, 0.9167354833364494, 0.08326451666355056],
    [3.3, 0.033, 1.422000712491488e-6, 0.9999985779992875],
    [3.3, 2.97, 0.4992237493661144, 0.5007762506338856],
    [3.3, 3.63, 0.6402533323707675, 0.3597466676292325],
    [10, 0.1, 2.516347806770317e-17, 1],
    [10, 30, 0.9999928782491372, 7.121750862815578e-6],
    [1000, 900, 0.0005499022657117833, 0.9994500977342883],
    [1000, 1100, 0.99894067674607, 0.001059323253929979],
    [50000, 45000, 7.055498973894938e-119, 1],
    [50000, 50000, 0.5005947081047933, 0.4994052918952067],
  ] as const;
  for (const [a, x, lower, upper] of values) {
    expect(incompleteGamma(a, x).lower / lower).toBeCloseTo(1, 11);
    expect(incompleteGamma(a, x).upper / upper).toBeCloseTo(1, 11);
  }
});

// R 4.2.2: dpois(c(3, 100, 5000), c(7, 90, 5100)): x^a e^-x / a!
test("kernel is the probability of a Poisson count, as in R", () => {
  expect(gammaKernel(3, 7)).toBeCloseTo(0.05212925236419984, 14);
  expect(gammaKernel(100, 90) / 0.0233208254251418).toBeCloseTo(1, 12);
  expect(gammaKernel(5000, 5100) / 0.002102947567775854).toBeCloseTo(1, 12);
});

test("ends, and whole shapes as sums of Poisson probabilities", () => {
  expect(incompleteGamma(3, 0)).toEqual({ lower: 0, upper: 1 });
  expect(incompleteGamma(3, Infinity)).toEqual({ lower: 1, upper: 0 });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.double({ min: 0.01, max: 150, noNaN: true }),
      (shape, x) => {
        let [term, sum] = [Math.exp(-x), 0];
        for (let i = 0; i < shape; i++) {
          sum += term;
          term *= x / (i + 1);
        }
        expect(incompleteGamma(shape, x).upper / sum).toBeCloseTo(1, 11);
      },
    ),
    { seed: SEED },
  );
});

test("broken calls throw", () => {
  expect(() => incompleteGamma(0, 1)).toThrow("positive shape, got 0");
  expect(() => incompleteGamma(Number.NaN, 1)).toThrow("positive shape, got NaN");
  expect(() => incompleteGamma(1, -1)).toThrow("0 or more, got -1");
  expect(() => incompleteGamma(1, Number.NaN)).toThrow("0 or more, got NaN");
});
