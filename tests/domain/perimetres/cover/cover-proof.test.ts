import fc from "fast-check";
import { expect, test } from "vitest";
import { packExactly } from "@/domain/perimetres/cover/cover-exact";
import { certifiedPrices, createPriceSearch } from "@/domain/perimetres/cover/cover-prices";
import { packAtLeast } from "@/domain/perimetres/cover/cover-proof";
import { minimalSets } from "@/domain/perimetres/cover/cover-sets";
import { seededRandom } from "@/stats/random";
import { SEED } from "../../seed";
import { chain, drawMap, partFrom } from "../cover-example";

test("finds the exact number, proves that one more is too many", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(), fc.nat(60), (count, seed, steps) => {
      const { graph, population } = drawMap(count, seed);
      const part = partFrom(graph, population);
      const nodes = [...population.keys()];
      const sets = minimalSets(part, nodes)!;
      const exact = packExactly(part, nodes, sets, (set) => set.length)!.length;
      // Any prices will do, good or bad.
      const search = createPriceSearch(count, sets, seededRandom(seed));
      for (let step = 0; step < steps && search.step(); step++);
      const shares = Float64Array.from(population, (inhabitants) => inhabitants / 50);
      const prices = certifiedPrices(search.prices(), sets) ?? certifiedPrices(shares, sets)!;
      expect(packAtLeast(part, sets, prices, exact + 1, Infinity)).toBe("none");
      const found = packAtLeast(part, sets, prices, exact, Infinity) as number[][];
      expect(found).toHaveLength(exact);
      expect(new Set(found.flat()).size).toBe(found.flat().length);
      expect(found.every((set) => sets.includes(set))).toBe(true);
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test("null beyond the states allowed, or for a set that spans too much", () => {
  const part = partFrom(
    chain(60),
    Array.from({ length: 60 }, () => 25),
  );
  const halves = new Float64Array(60).fill(0.5);
  const pairs = minimalSets(part, [...part.neighbours.keys()])!;
  expect(packAtLeast(part, pairs, halves, 30, 1000)).toHaveLength(30);
  expect(packAtLeast(part, pairs, halves, 30, 5)).toBeNull();
  expect(
    packAtLeast(
      part,
      [[...part.neighbours.keys()]],
      halves.map((price) => price / 30),
      1,
      1000,
    ),
  ).toBeNull();
});
