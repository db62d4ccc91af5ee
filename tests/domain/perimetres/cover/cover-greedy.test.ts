import fc from "fast-check";
import { expect, test } from "vitest";
import { bestGreedy, growGreedily } from "@/domain/perimetres/cover/cover-greedy";
import { populationOf } from "@/domain/perimetres/cover/cover-part";
import { isConnected } from "@/domain/perimetres/graph/unit-graph";
import { seededRandom } from "@/stats/random";
import { SEED } from "../../seed";
import { chain, drawMap, partFrom } from "../cover-example";

test("disjoint valid perimeters, the same for the same seed", () => {
  const limit = fc.option(fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), fc.nat(), limit, (count, seed, maxMembers) => {
      const { graph, population } = drawMap(count, seed);
      const part = partFrom(graph, population, { maxMembers });
      const sets = growGreedily(part, seededRandom(seed));
      expect(new Set(sets.flat()).size).toBe(sets.flat().length);
      for (const set of sets) {
        expect(isConnected(graph, set)).toBe(true);
        expect(populationOf(part, set)).toBeGreaterThanOrEqual(50);
        expect(set.length).toBeLessThanOrEqual(maxMembers ?? Infinity);
      }
      expect(growGreedily(part, seededRandom(seed))).toEqual(sets);
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test("the best of several growths", () => {
  // From its middle a chain of four makes one perimeter, from an end two.
  const part = partFrom(chain(4), [25, 25, 25, 25]);
  expect(bestGreedy(part, 20, seededRandom(1))).toHaveLength(2);
  expect(bestGreedy(part, 0, seededRandom(1))).toEqual([]);
});
