import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classify, type Classification } from "@/stats/classes/classify";
import { shortfallOf } from "@/stats/classes/shortfall";
import { SEED } from "../../domain/seed";

const why = (values: readonly number[], asked: Classification) =>
  shortfallOf(values, asked, classify(values, asked));

const repeated = (value: number, count: number) => Array.from({ length: count }, () => value);
const quantile = (count: number) => ({ method: "quantile", count }) as const;

test("example of the docstring", () => {
  expect(why([0, 0, 0, 0, 1, 2, 3], quantile(3))).toEqual({
    asked: 3,
    drawn: 2,
    among: 7,
    reason: { kind: "ties", value: 0, count: 4 },
  });
});

test("nothing to say where there is what was asked, or no value", () => {
  expect(why([1, 2, 3, 4, 5, 6], quantile(3))).toBeNull();
  expect(why([], quantile(3))).toBeNull();
  expect(why([1, 2, 3, 4], { method: "manual", bounds: [1, 2, 4] })).toBeNull();
  // Values outside the bounds have a class of their own: one more, none less.
  expect(why([0, 1, 2, 3, 4], { method: "manual", bounds: [1, 2, 4] })).toBeNull();
});

// Bassins de vie without a midwife: 370 of 1 707, where four classes were drawn for five.
test("many zeros, by quantiles", () => {
  const values = [...repeated(0, 370), ...Array.from({ length: 1337 }, (_, i) => i + 1)];
  const reason = { kind: "ties", value: 0, count: 370 };
  expect(why(values, quantile(5))).toMatchObject({ asked: 5, drawn: 4, reason });
  expect(why(values, quantile(7))).toMatchObject({ asked: 7, drawn: 6, reason });
  expect(why(values, quantile(3))).toBeNull();
});

describe("other reasons", () => {
  test("fewer values than classes, whatever the method", () => {
    for (const method of ["quantile", "jenks", "equal-interval"] as const)
      expect(why([1, 1, 2, 2, 2], { method, count: 4 })).toMatchObject({
        asked: 4,
        drawn: 2,
        reason: { kind: "distinct", count: 2 },
      });
  });

  test("intervals of equal width without a value", () => {
    expect(why([0, 1, 2, 3, 100], { method: "equal-interval", count: 5 })).toMatchObject({
      asked: 5,
      drawn: 2,
      reason: { kind: "empty", count: 3 },
    });
  });

  test("bounds typed by hand between which there is nothing", () => {
    const bounds = [0, 10, 20, 30];
    expect(why([1, 2, 25], { method: "manual", bounds })).toMatchObject({
      asked: 3,
      drawn: 2,
      reason: { kind: "empty", count: 1 },
    });
  });

  test("so many bounds that those of the ends had to move", () => {
    const bounds = [1, 2, 3, 4, 5, 6, 7, 8];
    const values = [0, 1, 2, 3, 4, 5, 6, 7];
    expect(why(values, { method: "manual", bounds })).toMatchObject({
      asked: 7,
      drawn: 7,
      reason: { kind: "moved" },
    });
  });
});

test("fewer classes than asked never go unsaid", () => {
  const asked = fc.record({
    method: fc.constantFrom("quantile" as const, "jenks" as const, "equal-interval" as const),
    count: fc.integer({ min: 3, max: 7 }),
  });
  const values = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, asked, (list, method) => {
      const { counts } = classify(list, method);
      expect(why(list, method) === null).toBe(counts.length === method.count);
    }),
    { seed: SEED, numRuns: 500 },
  );
});
