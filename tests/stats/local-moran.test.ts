import { expect, test } from "vitest";
import { computeLocalMoran, localCluster, type LocalMoran } from "@/stats/local-moran";
import { computeMoran } from "@/stats/moran";
import { crime, queen } from "./columbus";

const values = [2, 3, 9, 7, 8, 4, 1];
const path = [[1], [0, 2], [1, 3], [2, 4], [3, 5], [4, 6], [5]];

const solid = (results: readonly (LocalMoran | null)[]): LocalMoran[] =>
  results.map((result) => result!);

test("examples of the docstrings", () => {
  const short = [[1], [0, 2], [1, 3], [2]];
  const results = computeLocalMoran([1, 2, 3, 4], short, { permutations: 99, seed: 1 });
  expect(results[0]!.i).toBeCloseTo(0.6, 12);
  expect(localCluster({ pValue: 0.2, quadrant: "high-high" }, 0.05)).toBe("none");
});

// R 4.2.2, the formula of spdep::localmoran(y, nb2listw(nb), mlvar = TRUE), spdep not being there:
//   y <- c(2,3,9,7,8,4,1); z <- y - mean(y)
//   z * sapply(nb, function(j) mean(z[j])) / mean(z^2)
// and the share of all draws of k others as low, as high:
//   combn(z[-i], k, mean) * z[i] / mean(z^2)
const expected = [
  { i: 0.631067961165, low: 0.833333333333, high: 0.333333333333, quadrant: "low-low" },
  { i: -0.1419902912621, low: 0.466666666667, high: 0.666666666667, quadrant: "low-high" },
  { i: 0.0703883495146, low: 0.733333333333, high: 0.4, quadrant: "high-high" },
  { i: 0.9283980582524, low: 1, high: 0.0666666666667, quadrant: "high-high" },
  { i: 0.2402912621359, low: 0.8, high: 0.333333333333, quadrant: "high-high" },
  { i: 0.0364077669903, low: 0.733333333333, high: 0.4, quadrant: "low-low" },
  { i: 0.3932038834951, low: 0.666666666667, high: 0.5, quadrant: "low-low" },
];

test("index, p-value and quadrant, as in R", () => {
  const results = solid(computeLocalMoran(values, path, { permutations: 20_000, seed: 5 }));
  results.forEach(({ i, pValue, quadrant }, unit) => {
    const { low, high, ...rest } = expected[unit]!;
    expect(i).toBeCloseTo(rest.i, 12);
    expect(quadrant).toBe(rest.quadrant);
    const exact = Math.min(1, 2 * Math.min(low, high));
    // Four standard errors of a doubled share of one half over 20,000 draws.
    expect(Math.abs(pValue - exact)).toBeLessThan(0.029);
  });
});

// R, spdep: sum(localmoran(columbus$CRIME, lw)[, "Ii"]) / Szero(lw) → 0.5001886, as printed in
// a course that publishes its run. The six first by the formula above, in R 4.2.2.
test("Columbus: the local indices average to Moran's", () => {
  const results = solid(computeLocalMoran(crime, queen, { permutations: 99, seed: 1 }));
  const first = [
    0.52877701326597, 0.00482096662822, 0.07658401791648, -1.86058737557164, 0.73681849060836,
    0.0938507416616,
  ];
  first.forEach((i, unit) => expect(results[unit]!.i).toBeCloseTo(i, 11));
  const mean = results.reduce((sum, { i }) => sum + i, 0) / results.length;
  expect(mean).toBeCloseTo(0.5001886, 7);
  expect(mean).toBeCloseTo(computeMoran(crime, queen, { permutations: 1, seed: 1 }).i, 12);
});

// The core of Columbus (34: 68.9 crimes by thousand households) is a hot spot, the east (16: 16.2)
// a cold one; the unit 4 (32.4) is low amid high ones.
test("Columbus: hot and cold spots", () => {
  const results = solid(computeLocalMoran(crime, queen, { permutations: 9999, seed: 2023 }));
  const clusterOf = (neig: number) => localCluster(results[neig - 1]!, 0.05);
  expect(clusterOf(34)).toBe("high-high");
  expect(clusterOf(16)).toBe("low-low");
  expect(results[3]!.quadrant).toBe("low-high");
});

test("units without neighbours have no index and change nothing", () => {
  const options = { permutations: 99, seed: 3 };
  const alone = computeLocalMoran(values, path, options);
  const shifted = path.map((list) => list.map((unit) => unit + 1));
  expect(computeLocalMoran([1e6, ...values, -1e6], [[], ...shifted, []], options)).toEqual([
    null,
    ...alone,
    null,
  ]);
});

test("a unit at the mean is in no quadrant and its p-value is 1", () => {
  const short = [[1], [0, 2], [1]];
  const middle = computeLocalMoran([1, 2, 3], short, { permutations: 99, seed: 1 })[1];
  expect(middle).toMatchObject({ pValue: 1, quadrant: "none" });
  expect(Math.abs(middle!.i)).toBe(0);
});

test("the neighbours are drawn without replacement, never the unit itself", () => {
  // In a complete graph every draw is the same: all p-values are 1.
  const complete = values.map((_, unit) => values.map((__, j) => j).filter((j) => j !== unit));
  const results = solid(computeLocalMoran(values, complete, { permutations: 199, seed: 1 }));
  expect(results.map(({ pValue }) => pValue)).toEqual(values.map(() => 1));
});

test("p-values are even when there is nothing to find", () => {
  // Values dealt along a ring: no neighbour has reason to be alike.
  const ring = Array.from({ length: 400 }, (_, i) => [(i + 399) % 400, (i + 1) % 400]);
  const noise = ring.map((_, i) => Math.sin(i * i * 12.9898) * 1000);
  const results = solid(computeLocalMoran(noise, ring, { permutations: 199, seed: 11 }));
  const share = results.filter(({ pValue }) => pValue <= 0.1).length / results.length;
  expect(share).toBeGreaterThan(0.05);
  expect(share).toBeLessThan(0.15);
});

test("cluster at alpha, the bound included", () => {
  expect(localCluster({ pValue: 0.05, quadrant: "low-high" }, 0.05)).toBe("low-high");
  expect(localCluster({ pValue: 0.051, quadrant: "low-high" }, 0.05)).toBe("none");
});

test("broken calls throw", () => {
  const options = { permutations: 9, seed: 1 };
  expect(() => computeLocalMoran([1, 2], [[1], []], options)).toThrow(
    "computeLocalMoran requires pairs listed from both sides, got 0 to 1",
  );
  expect(() => computeLocalMoran([2, 2], [[1], [0]], options)).toThrow("values that differ");
  expect(() => computeLocalMoran([1, 2], [[1], [0]], { permutations: 0, seed: 1 })).toThrow(
    "at least one permutation, got 0",
  );
});
