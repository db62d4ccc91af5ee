import { expect, test } from "vitest";
import { mayJoin, partOf, populationOf, unitsOf } from "@/domain/perimetres/cover/cover-part";
import { chain, partFrom } from "../cover-example";

// 0 – 1 – 2 – 3, and 0 never with 3.
const part = partFrom(chain(4), [10, 20, 30, 40], {
  forbidden: [[3], [], [], [0]],
  maxMembers: 3,
});

test("population and units of nodes", () => {
  expect(populationOf(part, [1, 3])).toBe(60);
  expect(populationOf(part, [])).toBe(0);
  expect(unitsOf(part, [3, 1])).toEqual([3, 1]);
});

test("a node joins within the limit, and never with a forbidden one", () => {
  expect(mayJoin(part, [1, 2], 3)).toBe(true);
  expect(mayJoin(part, [0, 1], 3)).toBe(false);
  expect(mayJoin(part, [1, 2, 3], 0)).toBe(false);
  expect(mayJoin({ ...part, forbidden: [[], [], [], []] }, [1, 2, 3], 0)).toBe(false);
});

test("nodes made one keep their neighbours, units and forbidden pairs", () => {
  const merged = partOf(part, [[1], [0, 2], [3]]);
  expect(merged.count).toBe(3);
  expect(merged.neighbours.map((list) => [...list])).toEqual([[1], [0, 2], [1]]);
  expect([...merged.population]).toEqual([20, 40, 40]);
  expect(merged.members).toEqual([[1], [0, 2], [3]]);
  expect(merged.forbidden).toEqual([[], [2], [1]]);
  // Three units in all: the limit counts units, not nodes.
  expect(mayJoin(merged, [1], 0)).toBe(true);
  expect(mayJoin(merged, [1, 0], 2)).toBe(false);
});

test("nodes left out leave no trace", () => {
  const piece = partOf(part, [[0], [1]]);
  expect(piece.neighbours.map((list) => [...list])).toEqual([[1], [0]]);
  expect(piece.forbidden).toEqual([[], []]);
});
