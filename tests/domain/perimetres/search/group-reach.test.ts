import { expect, test } from "vitest";
import { GroupReach } from "@/domain/perimetres/search/group-reach";
import { buildGraph } from "@/domain/perimetres/graph/unit-graph";

const path = buildGraph(
  6,
  [0, 1, 2, 3, 4].map((unit) => [unit, unit + 1] as const),
);
const population = Float64Array.of(1, 5, 9, 5, 30, 40);
const TAKEN = 2;

/** Most that units within reach could bring, found by trying every figure. */
function most(reach: GroupReach, depth: number, taken: readonly number[]): number {
  const state = Uint8Array.from(population, (_, unit) => (taken.includes(unit) ? TAKEN : 0));
  let missing = 1;
  while (reach.canBring(depth, missing, state, TAKEN)) missing++;
  return missing - 1;
}

const reachOf = (area: readonly number[], start: readonly number[], room: number) =>
  new GroupReach(path, population, Uint8Array.from(area), start, room);

test("the most populated units within the steps that are left, each once", () => {
  const everywhere = [1, 1, 1, 1, 1, 1];
  expect(most(reachOf(everywhere, [1], 0), 0, [1])).toBe(0);
  expect(most(reachOf(everywhere, [1], 1), 0, [1])).toBe(9);
  expect(most(reachOf(everywhere, [1], 2), 0, [1])).toBe(14);
  expect(most(reachOf(everywhere, [1, 2], 2), 0, [1, 2])).toBe(35);
  expect(most(reachOf(everywhere, [1], 4), 0, [1])).toBe(84);
});

test("nothing beyond a unit outside the area", () => {
  expect(most(reachOf([1, 1, 1, 0, 1, 1], [2], 3), 0, [2])).toBe(6);
});

test("a step in one direction leaves less in the other", () => {
  const reach = reachOf([1, 1, 1, 1, 1, 1], [2], 2);
  expect(most(reach, 0, [2])).toBe(35);
  reach.descend(1, 3);
  expect(most(reach, 1, [2, 3])).toBe(30);
  reach.descend(1, 1);
  expect(most(reach, 1, [2, 1])).toBe(5);
  expect(most(reach, 1, [2, 1, 3])).toBe(1);
});
