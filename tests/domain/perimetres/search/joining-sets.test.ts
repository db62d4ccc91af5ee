import fc from "fast-check";
import { expect, test } from "vitest";
import { joiningSets } from "@/domain/perimetres/search/joining-sets";
import { buildGraph, componentsOf } from "@/domain/perimetres/graph/unit-graph";
import { SEED } from "../../seed";
import { isInOnePiece, randomUnits, subsetsOf } from "../random-graph";

test("a bridge of two, and no shorter one", () => {
  const path = buildGraph(5, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
  ]);
  const addable = Uint8Array.of(0, 1, 1, 0, 1);
  expect(joiningSets(path, addable, [[0], [3]], 1)).toEqual([]);
  expect(joiningSets(path, addable, [[0], [3]], 2)).toEqual([[1, 2]]);
  expect(joiningSets(path, addable, [[3]], 0)).toEqual([[]]);
  expect(joiningSets(path, addable, [], 1)).toEqual([]);
});

test("the same sets as among all subsets, each once", () => {
  fc.assert(
    fc.property(
      randomUnits,
      fc.array(fc.constantFrom("in", "out", "out", "forbidden"), { minLength: 12 }),
      fc.integer({ min: 0, max: 4 }),
      ({ graph }, role, size) => {
        const members = [...graph.neighbours.keys()].filter((unit) => role[unit] === "in");
        fc.pre(members.length > 0);
        const addable = Uint8Array.from(graph.neighbours, (_, u) => Number(role[u] === "out"));
        const sets = joiningSets(graph, addable, componentsOf(graph, members), size);
        const expected = subsetsOf(
          graph.count,
          (units) =>
            units.length === size &&
            units.every((unit) => addable[unit] === 1) &&
            isInOnePiece(graph, [...members, ...units]),
        );
        const keys = (list: number[][]) => list.map((set) => set.join()).sort();
        expect(keys(sets)).toEqual(keys(expected));
      },
    ),
    { seed: SEED, numRuns: 200 },
  );
});
