import fc from "fast-check";
import { expect, test } from "vitest";
import { createPacking } from "@/domain/perimetres/cover/cover-neighbourhood";
import { populationOf } from "@/domain/perimetres/cover/cover-part";
import { listSets } from "@/domain/perimetres/cover/cover-sets";
import { isConnected } from "@/domain/perimetres/graph/unit-graph";
import { seededRandom } from "@/stats/random";
import { SEED } from "../../seed";
import { chain, drawMap, partFrom } from "../cover-example";

test("a perimeter of twice the minimum is split in two", () => {
  const part = partFrom(chain(4), [25, 25, 25, 25]);
  const packing = createPacking(part, listSets(part), [[0, 1, 2, 3]], seededRandom(1));
  expect(packing.count()).toBe(1);
  packing.improve();
  expect(packing.count()).toBe(2);
  packing.restart([[1, 2]]);
  expect(packing.count()).toBe(1);
  expect(packing.sets()).toEqual([[1, 2]]);
});

test("perimeters stay valid and disjoint, their number never falls", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 80 }),
      fc.nat(),
      fc.boolean(),
      (count, seed, isListed) => {
        const { graph, population } = drawMap(count, seed);
        const part = partFrom(graph, population);
        const list = listSets(part, isListed ? 100_000 : 0);
        const packing = createPacking(part, list, [], seededRandom(seed));
        for (let round = 0; round < 20; round++) {
          const before = packing.count();
          packing.improve();
          expect(packing.count()).toBeGreaterThanOrEqual(before);
        }
        const sets = packing.sets();
        expect(sets).toHaveLength(packing.count());
        expect(new Set(sets.flat()).size).toBe(sets.flat().length);
        for (const set of sets) {
          expect(isConnected(graph, set)).toBe(true);
          expect(populationOf(part, set)).toBeGreaterThanOrEqual(50);
        }
      },
    ),
    { seed: SEED, numRuns: 30 },
  );
});
