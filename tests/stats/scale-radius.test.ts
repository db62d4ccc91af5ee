import * as fc from "fast-check";
import { expect, test } from "vitest";
import { legendCounts, scaleRadius } from "@/stats/scale-radius";

const SEED = 20261121;

test("examples of the docstrings", () => {
  expect(scaleRadius(25, 100, 40)).toBe(20);
  expect(legendCounts(480_178)).toEqual([10_000, 50_000, 200_000]);
});

test("twice the count is twice the area", () => {
  const [small, large] = [10_000, 20_000].map((count) => scaleRadius(count, 50_011, 30));
  expect(large! ** 2 / small! ** 2).toBeCloseTo(2, 12);
});

test("0 has no circle, even when it is the largest", () => {
  expect(scaleRadius(0, 100, 40)).toBe(0);
  expect(scaleRadius(0, 0, 40)).toBe(0);
  expect(() => scaleRadius(-1, 100, 40)).toThrow("a count of 0 or more, got -1");
});

test.each<[number, number[]]>([
  [0, []],
  [0.5, []],
  [1, [1]],
  [3, [1, 2]],
  [5, [1, 2, 5]],
  [10, [2, 5, 10]],
  [19, [2, 5, 10]],
  [20, [1, 5, 20]],
  [100, [5, 20, 100]],
  [999, [20, 100, 500]],
  [1000, [50, 200, 1000]],
  [2_145_000, [100_000, 500_000, 2_000_000]],
])("legend up to %d", (max, counts) => {
  expect(legendCounts(max)).toEqual(counts);
});

test("round whole numbers of the series 1-2-5, ascending, up to the maximum", () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 70_000_000 }), (max) => {
      const counts = legendCounts(max);
      expect(counts).toHaveLength(3);
      expect(counts.at(-1)! * 2.5).toBeGreaterThanOrEqual(max);
      counts.forEach((count) => expect(String(count)).toMatch(/^[125]0*$/));
      expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
      expect(counts.at(-1)!).toBeLessThanOrEqual(max);
    }),
    { seed: SEED },
  );
});
