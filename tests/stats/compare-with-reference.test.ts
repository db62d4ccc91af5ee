import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compareWithReference, type ReferenceComparison } from "@/stats/compare-with-reference";
import { computeIcm } from "@/stats/icm";
import type { Interval } from "@/stats/interval";

const SEED = 20261121;

const at95: Interval = { low: 92, high: 115, confidence: 0.95 };
const at998: Interval = { low: 86, high: 122, confidence: 0.998 };

test("example of the docstring", () => {
  expect(compareWithReference(at95, at998, 100)).toBe("similar");
});

test("one answer on each side of each bound; on a bound the reference is inside", () => {
  const answers: readonly (readonly [number, ReferenceComparison])[] = [
    [85.9, "higher-998"],
    [86, "higher-95"],
    [91.9, "higher-95"],
    [92, "similar"],
    [115, "similar"],
    [115.1, "lower-95"],
    [122, "lower-95"],
    [122.1, "lower-998"],
  ];
  for (const [reference, answer] of answers)
    expect(compareWithReference(at95, at998, reference)).toBe(answer);
});

// Bounds of an ICM of 120 observed for 96.5 expected: 103.1 to 148.7, and 92.2 to 163.6 at 99.8 %
test("an ICM above the reference at 95 % only", () => {
  const [narrow, wide] = [computeIcm(120, 96.5, 0.95), computeIcm(120, 96.5, 0.998)];
  expect(compareWithReference(narrow.interval, wide.interval, 100)).toBe("higher-95");
});

test("the answer never says the contrary of the value", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 }),
      fc.double({ min: 0.5, max: 500, noNaN: true }),
      (observed, expected) => {
        const [narrow, wide] = [
          computeIcm(observed, expected, 0.95),
          computeIcm(observed, expected, 0.998),
        ];
        const answer = compareWithReference(narrow.interval, wide.interval, 100);
        const side = narrow.value > 100 ? "higher" : "lower";
        expect(answer === "similar" || answer.startsWith(side)).toBe(true);
      },
    ),
    { seed: SEED },
  );
});

test("broken calls throw", () => {
  expect(() => compareWithReference(at998, at95, 100)).toThrow("at 0.95, got 0.998");
  expect(() => compareWithReference(at95, at95, 100)).toThrow("at 0.998, got 0.95");
  expect(() => compareWithReference({ ...at95, low: 200 }, at998, 100)).toThrow("200 to 115");
  expect(() => compareWithReference(at95, at998, Number.NaN)).toThrow("got NaN");
});
