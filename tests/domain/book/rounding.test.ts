import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printedGap, printedPercent, printedShares, printedValue } from "@/domain/book/rounding";
import { formatNumber, formatShare } from "@/domain/words/french";
import { SEED } from "../seed";

test("examples of the docstrings", () => {
  expect(printedValue(16.15, 1)).toBe(16.2);
  expect(printedGap(42.94, 16.15, 1)).toBe(26.7);
  expect(printedPercent(0.145, 0)).toBe(15);
  expect(printedShares([0.416, 0.316, 0.268], 0)).toEqual([42, 31, 27]);
});

describe("halves go away from 0, on the decimal form", () => {
  // Each is a hair under or over its half in binary, so that `toFixed` rounds some down.
  test.each<[number, number, number]>([
    [1.65, 1, 1.7],
    [1.005, 2, 1.01],
    [8.345, 2, 8.35],
    [0.5, 0, 1],
    [2.5, 0, 3],
    [-1.65, 1, -1.7],
    [-0.04, 1, 0],
    [-0, 0, 0],
    [1e-9, 3, 0],
    [1e21, 0, 1e21],
  ])("%d with %d decimals", (value, decimals, expected) => {
    expect(printedValue(value, decimals)).toBe(expected);
  });
});

test("an absence is never rounded", () => {
  expect(() => printedValue(Number.NaN, 1)).toThrow("finite number, got NaN");
  expect(() => printedGap(1, Infinity, 1)).toThrow("finite number, got Infinity");
});

/** Values near the halves, where two ways of rounding part, and any others. */
const value = fc.oneof(
  fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
  fc.integer({ min: -4e6, max: 4e6 }).map((thousandths) => thousandths / 1000),
  fc.integer({ min: -4e5, max: 4e5 }).map((halves) => (2 * halves + 1) / 2000),
);
const decimals = fc.integer({ min: 0, max: 3 });

/** Printed text as a whole number of its last decimal: « −1 234,50 » is −123450. */
const digitsOf = (text: string): number =>
  Number(text.replace("−", "-").replaceAll(/[\s\u202f\u00a0,%]/g, ""));

const runs = { seed: SEED, numRuns: 2000 };

test("a printed value is the number that is written", () => {
  fc.assert(
    fc.property(value, decimals, (x, places) => {
      const written = formatNumber(x, places);
      expect(Math.round(printedValue(x, places) * 10 ** places)).toBe(digitsOf(written));
      // Rounding what is rounded changes nothing.
      expect(formatNumber(printedValue(x, places), places)).toBe(written);
    }),
    runs,
  );
});

test("the printed gap never contradicts the two printed figures", () => {
  fc.assert(
    fc.property(value, value, decimals, (a, b, places) => {
      const [textA, textB] = [formatNumber(a, places), formatNumber(b, places)];
      const gap = printedGap(a, b, places);
      expect(digitsOf(formatNumber(gap, places))).toBe(digitsOf(textA) - digitsOf(textB));
      expect(gap === 0).toBe(textA === textB);
      expect([0, Math.sign(a - b)]).toContain(Math.sign(gap));
    }),
    runs,
  );
});

test("a printed percentage is the one that is written", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), decimals, (part, places) => {
      const share = part / 20_000;
      const scaled = digitsOf(formatShare(share, places));
      expect(Math.round(printedPercent(share, places) * 10 ** places)).toBe(scaled);
      // part / 200 is the percentage: halves up, in whole numbers.
      expect(scaled).toBe(Math.floor((2 * part * 10 ** places + 200) / 400));
    }),
    runs,
  );
});

/** Parts of a group: inhabitants of each, and of the whole, which may have others. */
const group = fc.tuple(
  fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 30 }),
  fc.integer({ min: 0, max: 100_000 }),
);

test("printed parts add up as their whole is printed, each next to its exact value", () => {
  fc.assert(
    fc.property(group, decimals, ([people, others], places) => {
      const inParts = people.reduce((sum, count) => sum + count, 0);
      const all = Math.max(1, inParts + others);
      const shares = people.map((count) => count / all);
      const printed = printedShares(shares, places);
      const unit = 10 ** places;
      const sum = printed.reduce((total, part) => total + Math.round(part * unit), 0);
      const whole = shares.reduce((total, share) => total + share, 0);
      expect(sum).toBe(Math.round(printedPercent(whole, places) * unit));
      const odd = shares.filter(
        (share, i) => Math.abs(printed[i]! - share * 100) > 1.000001 / unit,
      );
      expect(odd).toEqual([]);
      const upsideDown = shares.filter((share, i) =>
        shares.some((other, j) => share > other + 1e-9 && printed[i]! < printed[j]!),
      );
      expect(upsideDown).toEqual([]);
    }),
    runs,
  );
});

/** `french.ts` writes numbers, the CSV those too small for `String`, the address the camera. */
const ROUNDERS = ["domain/book/rounding.ts", "domain/words/french.ts", "domain/words/csv.ts"];
const ADDRESS = "state/url.ts";

test("nothing else writes or rounds a figure that is read", () => {
  const sources = import.meta.glob<string>("../../../src/**/*.{ts,tsx}", {
    query: "?raw",
    import: "default",
    eager: true,
  });
  const wrong = Object.entries(sources).flatMap(([path, text]) => {
    const file = path.replace("../../../src/", "");
    const isAllowed = [...ROUNDERS, ADDRESS].includes(file);
    // In code: a comment may say why not.
    const found =
      /^(?!\s*(?:\*|\/\/)).*(?:\.toFixed\(|\.toPrecision\(|NumberFormat|\.toLocaleString\()/m;
    return !isAllowed && found.test(text) ? [file] : [];
  });
  expect(Object.keys(sources).length).toBeGreaterThan(400);
  expect(wrong).toEqual([]);
});
