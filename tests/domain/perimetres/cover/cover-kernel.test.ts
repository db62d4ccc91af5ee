import fc from "fast-check";
import { expect, test } from "vitest";
import { reducePart } from "@/domain/perimetres/cover/cover-kernel";
import { buildGraph } from "@/domain/perimetres/graph/unit-graph";
import { SEED } from "../../seed";
import { chain, countByForce, drawMap, partFrom, problemOf } from "../cover-example";

test("a large unit is a perimeter by itself, its neighbours fall apart", () => {
  const { certain, pieces } = reducePart(partFrom(chain(5), [20, 20, 70, 30, 30]));
  expect(certain).toEqual([[2], [3, 4]]);
  expect(pieces).toEqual([]);
});

test("leaves go with their neighbour, which then is a perimeter", () => {
  // A star of leaves around 1 and 2, joined by 0.
  const graph = buildGraph(6, [
    [0, 1],
    [0, 2],
    [1, 3],
    [1, 4],
    [2, 5],
  ]);
  const { certain, pieces } = reducePart(partFrom(graph, [10, 30, 40, 10, 10, 10]));
  expect(certain.map((units) => units.toSorted((a, b) => a - b))).toEqual([
    [1, 3, 4],
    [2, 5],
  ]);
  expect(pieces).toEqual([]);
});

test("under a limit of members nothing is grouped", () => {
  const part = partFrom(chain(5), [20, 30, 20, 30, 20], { maxMembers: 2 });
  expect(reducePart(part).certain).toEqual([]);
  expect(reducePart(part).pieces.map((piece) => piece.count)).toEqual([5]);
});

test("the certain choices lose no perimeter", () => {
  const limit = fc.option(fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(), limit, (count, seed, maxMembers) => {
      const { graph, population } = drawMap(count, seed);
      const forbidden = population.map((): number[] => []);
      const pairs: [number, number][] = seed % 2 === 1 && count > 3 ? [[0, 3]] : [];
      for (const [a, b] of pairs) {
        forbidden[a]!.push(b);
        forbidden[b]!.push(a);
      }
      const { certain, pieces } = reducePart(
        partFrom(graph, population, { maxMembers, forbidden }),
      );
      const left = pieces.map((piece) => {
        const edges = [...piece.neighbours].flatMap((list, a) =>
          [...list].map((b): [number, number] => [a, b]),
        );
        return countByForce(
          problemOf(buildGraph(piece.count, edges), [...piece.population], {
            maxMembers,
            forbidden: piece.forbidden.flatMap((list, a) =>
              list.map((b): [number, number] => [a, b]),
            ),
          }),
        );
      });
      expect(left.reduce((sum, n) => sum + n, certain.length)).toBe(
        countByForce(problemOf(graph, population, { maxMembers, forbidden: pairs })),
      );
    }),
    { seed: SEED, numRuns: 300 },
  );
});
