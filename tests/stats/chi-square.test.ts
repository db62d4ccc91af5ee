import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquare, chiSquareQuantile } from "@/stats/chi-square";

const SEED = 20261121;

test("examples of the docstrings", () => {
  expect(chiSquare(3.841458820694124, 1).upper).toBeCloseTo(0.05, 14);
  expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 12);
});

// R 4.2.2: sprintf("%.16g", pchisq(x, df)); last column lower.tail = FALSE
test("distribution, as in R", () => {
  const values = [
    [0.2, 2, 0.09516258196404043, 0.9048374180359595],
    [4, 2, 0.8646647167633873, 0.1353352832366127],
    [0.5, 5, 0.007876706767370406, 0.9921232932326296],
    [6, 5, 0.6937810815867216, 0.3062189184132784],
    [2, 20, 1.114254783387207e-7, 0.9999998885745217],
    [40, 20, 0.9950045876916924, 0.004995412308307587],
    [20, 200, 5.398589728139581e-63, 1],
    [240, 200, 0.9721362601094794, 0.02786373989052065],
    [400, 200, 0.9999999999999981, 1.843893649711574e-15],
    [2000, 2000, 0.5042052441802155, 0.4957947558197845],
    [4000, 2000, 1, 6.847349459614754e-136],
  ] as const;
  for (const [x, df, lower, upper] of values) {
    expect(chiSquare(x, df).lower / lower).toBeCloseTo(1, 10);
    expect(chiSquare(x, df).upper / upper).toBeCloseTo(1, 10);
  }
});

// R 4.2.2: sprintf("%.16g", qchisq(c(0.001, 0.025, 0.5, 0.975, 0.999), df))
test("quantiles, as in R", () => {
  const shares = [0.001, 0.025, 0.5, 0.975, 0.999];
  const byDf: Record<number, readonly number[]> = {
    2: [
      0.002001000667167067, 0.05063561596857975, 1.386294361119891, 7.377758908227871,
      13.81551055796427,
    ],
    3: [
      0.02429758581569273, 0.2157952826238979, 2.365973884375338, 9.348403604496145,
      16.26623619623813,
    ],
    20: [
      5.921040745487519, 9.590777392264867, 19.33742922942827, 34.16960690283834, 45.31474661812586,
    ],
    21: [
      6.446676563217318, 10.28289778252286, 20.33722756354793, 35.47887590572725, 46.79703804156131,
    ],
    200: [
      143.8427949900008, 162.7279825018463, 199.3337298386309, 241.057895506311, 267.5405278227572,
    ],
    2000: [
      1810.241581869953, 1877.94603681539, 1999.33337285393, 2125.842302449776, 2201.156196586629,
    ],
  };
  for (const [df, expected] of Object.entries(byDf))
    shares.forEach((share, i) =>
      expect(chiSquareQuantile(share, Number(df)) / expected[i]!).toBeCloseTo(1, 10),
    );
});

test("the quantile undoes the distribution and grows with the share and df", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-4, max: 0.9999, noNaN: true }),
      fc.integer({ min: 1, max: 2000 }),
      (share, df) => {
        const x = chiSquareQuantile(share, df);
        const { lower, upper } = chiSquare(x, df);
        expect(lower / share).toBeCloseTo(1, 10);
        expect(upper / (1 - share)).toBeCloseTo(1, 9);
        expect(chiSquareQuantile(share, df + 1)).toBeGreaterThan(x);
        expect(chiSquareQuantile(share * 0.99, df)).toBeLessThan(x);
      },
    ),
    { seed: SEED },
  );
});

test("broken calls throw", () => {
  expect(() => chiSquare(-1, 2)).toThrow("x of 0 or more, got -1");
  expect(() => chiSquare(1, 0)).toThrow("positive degrees of freedom, got 0");
  expect(() => chiSquareQuantile(0, 2)).toThrow("between 0 and 1, got 0");
  expect(() => chiSquareQuantile(1, 2)).toThrow("between 0 and 1, got 1");
  expect(() => chiSquareQuantile(0.5, 0)).toThrow("df of 1 or more, got 0");
});
