import fc from "fast-check";
import { expect, test } from "vitest";
import { completeCover } from "@/domain/perimetres/cover/cover-complete";
import { growGreedily } from "@/domain/perimetres/cover/cover-greedy";
import { populationOf } from "@/domain/perimetres/cover/cover-part";
import { buildGraph, componentsOf, isConnected } from "@/domain/perimetres/graph/unit-graph";
import { seededRandom } from "@/stats/random";
import { SEED } from "../../seed";
import { chain, drawMap, partFrom } from "../cover-example";

const ascending = (nodes: readonly number[]): number[] => nodes.toSorted((a, b) => a - b);

test("free nodes go to the least populated perimeter that they touch", () => {
  const part = partFrom(chain(3), [60, 10, 50]);
  expect(completeCover(part, [[0], [2]])).toEqual({ groups: [[0], [2, 1]], left: [] });
});

test("a node with one choice goes first", () => {
  // 1 touches both, 3 only 2.
  const graph = buildGraph(4, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  const part = partFrom(graph, [55, 10, 50, 20]);
  expect(completeCover(part, [[0], [2]]).groups).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test("a full perimeter passes a node to make room", () => {
  // 4 touches only 0; {0, 1} is full and passes 1 to {2, 3}.
  const graph = buildGraph(5, [
    [4, 0],
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  const part = partFrom(graph, [50, 5, 40, 10, 5], { maxMembers: 2 });
  const blocked = completeCover(part, [
    [0, 1],
    [2, 3],
  ]);
  expect(blocked.left).toEqual([4]);
  const { groups, left } = completeCover({ ...part, maxMembers: 3 }, [
    [0, 1],
    [2, 3],
  ]);
  expect(left).toEqual([]);
  expect(groups.map(ascending)).toEqual([
    [0, 1, 4],
    [2, 3],
  ]);
  const shift = partFrom(
    buildGraph(4, [
      [3, 0],
      [0, 1],
      [1, 2],
    ]),
    [50, 5, 50, 5],
    { maxMembers: 2 },
  );
  expect(completeCover(shift, [[0, 1], [2]])).toEqual({
    groups: [
      [0, 3],
      [2, 1],
    ],
    left: [],
  });
});

test("everyone finds a place in a component with a perimeter", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(), (count, seed) => {
      const { graph, population } = drawMap(count, seed);
      const part = partFrom(graph, population);
      const { groups, left } = completeCover(part, growGreedily(part, seededRandom(seed)));
      const poor = componentsOf(graph, population.keys()).filter(
        (nodes) => populationOf(part, nodes) < 50,
      );
      expect(ascending(left)).toEqual(ascending(poor.flat()));
      expect(groups.every((group) => isConnected(graph, group))).toBe(true);
      expect(ascending([...groups.flat(), ...left])).toEqual([...population.keys()]);
    }),
    { seed: SEED, numRuns: 100 },
  );
});
