import * as fc from "fast-check";
import { expect, test } from "vitest";
import { classOf } from "@/stats/classes/classes";
import { classify, type Classification } from "@/stats/classes/classify";

const SEED = 20261121;

const asked = fc.oneof(
  fc.record({
    method: fc.constantFrom("quantile" as const, "jenks" as const, "equal-interval" as const),
    count: fc.integer({ min: 3, max: 7 }),
  }),
  fc.record({
    method: fc.constant("manual" as const),
    bounds: fc
      .uniqueArray(fc.integer({ min: -30, max: 30 }), { minLength: 2, maxLength: 8 })
      .map((bounds) => bounds.sort((a, b) => a - b)),
  }),
);

/** Many ties, or none. */
const data = fc.oneof(
  fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 60 }),
  fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 60 }),
);

test("every value is in one class, no class is empty, at most 7, whatever the method", () => {
  fc.assert(
    fc.property(data, asked, (values, how) => {
      const { bounds, counts } = classify(values, how);
      expect(counts.length).toBeGreaterThanOrEqual(1);
      expect(counts.length).toBeLessThanOrEqual("count" in how ? how.count : 7);
      expect(counts.reduce((a, b) => a + b, 0)).toBe(values.length);
      expect(counts.every((count) => count > 0)).toBe(true);
      // Only the last class may have no width.
      bounds.slice(1, -1).forEach((bound, i) => expect(bound).toBeGreaterThan(bounds[i]!));
      expect(bounds.at(-1)!).toBeGreaterThanOrEqual(bounds.at(-2)!);
      const counted = counts.map(() => 0);
      for (const value of values) {
        const position = classOf({ bounds, counts }, value);
        counted[position]!++;
        expect(value).toBeGreaterThanOrEqual(bounds[position]!);
        const isInLast = position === counts.length - 1;
        const end = bounds[position + 1]!;
        expect(isInLast ? value <= end : value < end).toBe(true);
      }
      expect(counted).toEqual(counts);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test("values come in any order and stay as they are", () => {
  const values = [9, 1, 5, 3];
  const how: Classification = { method: "equal-interval", count: 4 };
  expect(classify(values, how)).toEqual({ bounds: [1, 3, 5, 7, 9], counts: [1, 1, 1, 1] });
  expect(values).toEqual([9, 1, 5, 3]);
});

test("an absence passed as a number is refused", () => {
  expect(() => classify([1, Number.NaN], { method: "jenks", count: 3 })).toThrow("finite numbers");
});
