import { spreadApart } from "@/charts/spread-apart";
import fc from "fast-check";
import { expect, test } from "vitest";

test("labels that do not touch stay where they want to be", () => {
  expect(spreadApart([10, 40], [4, 4], 0, 100)).toEqual([10, 40]);
});

test("labels that touch share the way", () => {
  expect(spreadApart([10, 10], [4, 4], 0, 100)).toEqual([8, 12]);
  // Two that had settled are pushed by a third.
  expect(spreadApart([10, 12, 13], [4, 4, 4], 0, 100).map((x) => Math.round(x * 3) / 3)).toEqual([
    23 / 3,
    35 / 3,
    47 / 3,
  ]);
});

test("the edges push back", () => {
  expect(spreadApart([1, 2], [4, 4], 0, 100)).toEqual([2, 6]);
  expect(spreadApart([99, 100], [4, 4], 0, 100)).toEqual([94, 98]);
});

test("never one over another, always in order and inside", () => {
  const label = fc.record({
    at: fc.integer({ min: -20, max: 220 }),
    size: fc.integer({ min: 1, max: 25 }),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
      const wanted = labels.map(({ at }) => at);
      const sizes = labels.map(({ size }) => size);
      const centres = spreadApart(wanted, sizes, 0, 200);
      const placed = centres
        .map((centre, i) => ({ from: centre - sizes[i]! / 2, to: centre + sizes[i]! / 2 }))
        .sort((a, b) => a.from - b.from);
      placed.forEach(({ from, to }, i) => {
        expect(from).toBeGreaterThanOrEqual((placed[i - 1]?.to ?? 0) - 1e-9);
        expect(to).toBeLessThanOrEqual(200 + 1e-9);
      });
      const crossed = wanted.flatMap((a, i) =>
        wanted.filter((b, j) => a < b && !(centres[i]! < centres[j]!)),
      );
      expect(crossed).toEqual([]);
    }),
  );
});
