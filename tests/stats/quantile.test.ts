import { expect, test } from "vitest";
import { quantile } from "@/stats/quantile";

test("example of the docstring", () => {
  expect(quantile(Float64Array.of(1, 2, 3, 4), 0.25)).toBe(1.75);
});

// R 4.2.2: quantile(c(1,1,2,3,5,8,13,21,34,55), c(0.1,0.25,0.5,0.9)) → 1.00 2.25 6.50 36.10
test("type 7, as in R", () => {
  const sorted = Float64Array.of(1, 1, 2, 3, 5, 8, 13, 21, 34, 55);
  const shares = [0.1, 0.25, 0.5, 0.9];
  const expected = [1, 2.25, 6.5, 36.1];
  shares.forEach((share, i) => expect(quantile(sorted, share)).toBeCloseTo(expected[i]!, 12));
});

test("ends are the minimum and the maximum, one value is every quantile", () => {
  expect(quantile(Float64Array.of(3, 9), 0)).toBe(3);
  expect(quantile(Float64Array.of(3, 9), 1)).toBe(9);
  expect(quantile(Float64Array.of(7), 0.3)).toBe(7);
});

test("broken calls throw", () => {
  expect(() => quantile(new Float64Array(), 0.5)).toThrow("at least one value");
  expect(() => quantile(Float64Array.of(1), 1.1)).toThrow("between 0 and 1, got 1.1");
  expect(() => quantile(Float64Array.of(1), Number.NaN)).toThrow("got NaN");
});

test("a quantile that falls on a value is that value, whatever the rounding of the share", () => {
  for (const step of [1, 2, 3, 7, 10]) {
    const sorted = Float64Array.from({ length: 7 * step + 1 }, (_, i) => i / 10);
    const sevenths = [0, 1, 2, 3, 4, 5, 6, 7];
    expect(sevenths.map((i) => quantile(sorted, i / 7))).toEqual(
      sevenths.map((i) => sorted[i * step]),
    );
  }
});
