import * as fc from "fast-check";
import { expect, test } from "vitest";
import { benjaminiHochberg } from "@/stats/benjamini-hochberg";

const SEED = 20261121;

test("example of the docstring", () => {
  expect(benjaminiHochberg([0.01, 0.04, 0.03])).toEqual([0.03, 0.04, 0.04]);
  expect(benjaminiHochberg([])).toEqual([]);
});

// R 4.2.2: p.adjust(p, method = "BH")
test("ties, 0 and 1 in any order, as in R", () => {
  const adjusted = benjaminiHochberg([0.01, 0.04, 0.03, 0.005, 0.8, 0.04, 0.2, 1, 0]);
  const expected = [0.03, 0.06, 0.06, 0.0225, 0.9, 0.06, 0.2571428571428572, 1, 0];
  adjusted.forEach((p, i) => expect(p).toBeCloseTo(expected[i]!, 14));
});

// The 15 p-values of section 4 of Benjamini and Hochberg 1995: four are kept at 5 %.
// R 4.2.2: p.adjust(p, method = "BH")
test("the example of the paper, as in R", () => {
  const adjusted = benjaminiHochberg([
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
    0.6528, 0.759, 1,
  ]);
  const expected = [
    0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714285714286, 0.06385714285714286, 0.0645,
    0.0765, 0.486, 0.5811818181818181, 0.714875, 0.7532307692307693, 0.8132142857142857, 1,
  ];
  adjusted.forEach((p, i) => expect(p).toBeCloseTo(expected[i]!, 14));
  expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
});

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 });

test("never below p, never above 1, in the order of p", () => {
  fc.assert(
    fc.property(shares, (pValues) => {
      const adjusted = benjaminiHochberg(pValues);
      adjusted.forEach((p, i) => {
        expect(p).toBeGreaterThanOrEqual(pValues[i]!);
        expect(p).toBeLessThanOrEqual(1);
      });
      const byP = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
      const inOrderOfP = byP.map((i) => adjusted[i]!);
      expect(inOrderOfP).toEqual(inOrderOfP.toSorted((a, b) => a - b));
      const pOfTies = new Map(pValues.map((p, i) => [p, adjusted[i]]));
      expect(pValues.map((p) => pOfTies.get(p))).toEqual(adjusted);
    }),
    { seed: SEED },
  );
});

test("those kept at 5 % are those of the step-up rule of the paper", () => {
  fc.assert(
    fc.property(shares, (pValues) => {
      const sorted = pValues.toSorted((a, b) => a - b);
      const last = sorted.findLastIndex((p, i) => p * (pValues.length / (i + 1)) <= 0.05);
      const kept = benjaminiHochberg(pValues).filter((p) => p <= 0.05).length;
      expect(kept).toBe(last + 1);
    }),
    { seed: SEED },
  );
});

test("broken calls throw", () => {
  expect(() => benjaminiHochberg([0.5, 1.1])).toThrow("between 0 and 1, got 1.1");
  expect(() => benjaminiHochberg([Number.NaN])).toThrow("got NaN");
});
