import fc from "fast-check";
import { expect, test } from "vitest";
import { computeMoran } from "@/stats/moran";
import { crime, queen } from "./columbus";

const SEED = 20230101;
const few = { permutations: 1, seed: 1 };

test("example of the docstring", () => {
  const path = [[1], [0, 2], [1, 3], [2]];
  expect(computeMoran([1, 2, 3, 4], path, { permutations: 99, seed: 1 }).i).toBeCloseTo(0.4, 12);
});

// R, spdep: moran.test(columbus$CRIME, nb2listw(poly2nb(columbus), style = "W"))
//   → Moran I statistic 0.500188557, Expectation -0.020833333
// R, spdep: moran.mc(columbus$CRIME, …, nsim = 1000) → observed rank 1001, p-value 0.000999
// (both as printed in courses that publish their run; 0.500188557183 by the formula in R 4.2.2)
test("Columbus, as spdep::moran.test and moran.mc", () => {
  expect(queen.flat()).toHaveLength(236);
  const moran = computeMoran(crime, queen, { permutations: 1000, seed: 2023 });
  expect(moran.i).toBeCloseTo(0.500188557183, 12);
  expect(moran.expected).toBeCloseTo(-0.020833333, 9);
  expect(moran.pValue).toBeCloseTo(0.000999, 6);
  expect(moran.permutations).toBe(1000);
});

// R 4.2.2, all 5,040 orders of y <- c(2,3,9,7,8,4,1) along a path of seven units:
//   I <- function(x, nb) { z <- x - mean(x); l <- sapply(nb, function(j) mean(z[j]))
//                          sum(z*l)/sum(z^2) }
//   I(y, nb) → 0.308252427184; share of orders with an index as high → 0.132539682540
const values = [2, 3, 9, 7, 8, 4, 1];
const path = [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4, 6], [5]];

test("the permutation test comes close to all permutations", () => {
  const moran = computeMoran(values, path, { permutations: 20_000, seed: 5 });
  expect(moran.i).toBeCloseTo(0.308252427184, 12);
  // Three standard errors of a share of 0.1325 over 20,000 draws.
  expect(Math.abs(moran.pValue - 0.13254)).toBeLessThan(0.0072);
});

test("same seed, same p-value; another seed, about the same", () => {
  const p = (seed: number): number =>
    computeMoran(values, path, { permutations: 999, seed }).pValue;
  expect(p(1)).toBe(p(1));
  expect(new Set([1, 2, 3, 4, 5, 6].map(p)).size).toBeGreaterThan(1);
});

test("units without neighbours change nothing", () => {
  const options = { permutations: 99, seed: 3 };
  const alone = computeMoran(values, path, options);
  expect(computeMoran([...values, 1e6], [...path, []], options)).toEqual(alone);
  const shifted = path.map((list) => list.map((unit) => unit + 1));
  expect(computeMoran([1e6, ...values], [[], ...shifted], options)).toEqual(alone);
});

test("when every dealing gives the same index, p is 1", () => {
  const complete = values.map((_, unit) => values.map((__, j) => j).filter((j) => j !== unit));
  const moran = computeMoran(values, complete, { permutations: 199, seed: 1 });
  expect(moran.i).toBeCloseTo(moran.expected, 12);
  expect(moran.pValue).toBe(1);
});

test("a chessboard is −1, two halves come near 1", () => {
  const ring = Array.from({ length: 40 }, (_, i) => [(i + 39) % 40, (i + 1) % 40]);
  const chessboard = computeMoran(
    ring.map((_, i) => i % 2),
    ring,
    { permutations: 99, seed: 1 },
  );
  expect(chessboard.i).toBeCloseTo(-1, 12);
  expect(chessboard.pValue).toBe(1);
  const halves = ring.map((_, i) => (i < 20 ? 1 : 0));
  expect(computeMoran(halves, ring, few).i).toBeCloseTo(0.9, 12);
});

test("broken calls throw", () => {
  const call = (v: number[], n: number[][], permutations = 9) =>
    computeMoran(v, n, { permutations, seed: 1 });
  expect(() => call([1, 2], [[1]])).toThrow("one list of neighbours by value, got 1");
  expect(() => call([1, 2], [[1], []])).toThrow("listed from both sides, got 0 to 1");
  expect(() => call([1, 2], [[5], [0]])).toThrow("listed from both sides, got 0 to 5");
  expect(() => call([1, 2], [[0, 1], [0]])).toThrow("other than itself, at unit 0");
  expect(() => call([1, 2], [[1, 1], [0]])).toThrow("distinct neighbours");
  expect(() => call([1, 2], [[], []])).toThrow("units with neighbours, got none");
  expect(() => call([0.1, 0.1, 0.1], [[1], [0, 2], [1]])).toThrow("values that differ");
  expect(() => call([1, Number.NaN], [[1], [0]])).toThrow("finite values");
  expect(() => call([1, 2], [[1], [0]], 0)).toThrow(
    "computeMoran requires at least one permutation, got 0",
  );
});

test("neither unit nor order of the units matters", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 7, maxLength: 7 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: -50, max: 50 }),
      (drawn, factor, offset) => {
        fc.pre(new Set(drawn).size > 1);
        const { i } = computeMoran(drawn, path, few);
        const rescaled = drawn.map((value) => value * factor + offset);
        expect(computeMoran(rescaled, path, few).i).toBeCloseTo(i, 9);
        expect(computeMoran(drawn.toReversed(), path, few).i).toBeCloseTo(i, 9);
      },
    ),
    { seed: SEED },
  );
});
