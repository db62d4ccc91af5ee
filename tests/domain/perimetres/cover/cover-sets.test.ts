import fc from "fast-check";
import { expect, test } from "vitest";
import { listSets, minimalSets } from "@/domain/perimetres/cover/cover-sets";
import { isConnected } from "@/domain/perimetres/graph/unit-graph";
import { SEED } from "../../seed";
import { chain, drawMap, partFrom } from "../cover-example";

test("a chain: pairs that reach 50, no larger set around them", () => {
  const part = partFrom(chain(5), [20, 40, 20, 30, 10]);
  expect(minimalSets(part, [0, 1, 2, 3, 4])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  expect(minimalSets(part, [2, 3, 4])).toEqual([[2, 3]]);
});

test("each minimal valid set once, as by trying every subset", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 }),
      fc.nat(),
      fc.option(fc.integer({ min: 1, max: 4 })),
      fc.boolean(),
      (count, seed, maxMembers, isForbidden) => {
        const { graph, population } = drawMap(count, seed);
        const forbidden = population.map((): number[] => []);
        if (isForbidden && count > 1) {
          forbidden[0]!.push(1);
          forbidden[1]!.push(0);
        }
        const part = partFrom(graph, population, { maxMembers, forbidden });
        const valid = Array.from({ length: 2 ** count }, (_, mask) =>
          [...population.keys()].filter((unit) => (mask >> unit) & 1),
        ).filter(
          (set) =>
            set.reduce((sum, unit) => sum + population[unit]!, 0) >= 50 &&
            set.length <= (maxMembers ?? Infinity) &&
            !(isForbidden && count > 1 && set.includes(0) && set.includes(1)) &&
            isConnected(graph, set),
        );
        const minimal = valid.filter(
          (set) => !valid.some((o) => o.length < set.length && o.every((u) => set.includes(u))),
        );
        const sorted = (sets: readonly (readonly number[])[]): string[] =>
          sets.map((set) => set.join()).sort();
        expect(sorted(minimalSets(part, [...population.keys()])!)).toEqual(sorted(minimal));
      },
    ),
    { seed: SEED, numRuns: 200 },
  );
});

test("sets among some nodes, listed before or found again", () => {
  const { graph, population } = drawMap(30, 7);
  const part = partFrom(graph, population);
  const nodes = [0, 1, 2, 6, 7, 8, 12, 13, 14];
  const [listed, found] = [listSets(part), listSets(part, 10)];
  expect(found.all).toBeNull();
  expect(listed.among(nodes).length).toBeGreaterThan(0);
  expect(new Set(listed.among(nodes).map(String))).toEqual(new Set(found.among(nodes).map(String)));
});
