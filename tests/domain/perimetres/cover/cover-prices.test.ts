import fc from "fast-check";
import { expect, test } from "vitest";
import { packWhole } from "@/domain/perimetres/cover/cover-bounds";
import {
  certifiedPrices,
  certifiedTotal,
  createPriceSearch,
} from "@/domain/perimetres/cover/cover-prices";
import { minimalSets } from "@/domain/perimetres/cover/cover-sets";
import { seededRandom } from "@/stats/random";
import { SEED } from "../../seed";
import { drawMap, partFrom } from "../cover-example";

const lowestTotal = (count: number, sets: readonly (readonly number[])[]): number => {
  const search = createPriceSearch(count, sets, seededRandom(1));
  while (search.step());
  return certifiedTotal(search.prices(), sets);
};

// scipy 1.17.1: linprog([-1] * m, A_ub=[[node in s for s in sets] for node in nodes], b_ub=1)
test("pairs of a triangle, of a ring of five: halves everywhere", () => {
  const ring = (count: number) => Array.from({ length: count }, (_, i) => [i, (i + 1) % count]);
  expect(lowestTotal(3, ring(3))).toBeCloseTo(1.5, 5);
  expect(lowestTotal(5, ring(5))).toBeCloseTo(2.5, 5);
  expect(lowestTotal(6, ring(6))).toBeCloseTo(3, 5);
});

test("without sets, nothing to pack", () => {
  expect(lowestTotal(3, [])).toBe(0);
});

test("wrong prices are made right before they count", () => {
  const sets = [
    [0, 1],
    [1, 2],
  ];
  expect(certifiedTotal([0, 1, 0], sets)).toBe(1);
  expect(certifiedTotal([0, 0.5, 0], sets)).toBe(1);
  expect(certifiedTotal([-3, 1, 0], sets)).toBe(1);
  expect(certifiedTotal([0, 0, 0], sets)).toBe(Infinity);
  expect(certifiedPrices([0, 0, 0], sets)).toBeNull();
  expect(certifiedPrices([-3, 0.5, 1], sets)).toEqual(Float64Array.of(0, 1, 1));
});

test("at every step, never below the exact packing; at the end, not above the population", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16 }), fc.nat(), (count, seed) => {
      const { graph, population } = drawMap(count, seed);
      const part = partFrom(graph, population);
      const sets = minimalSets(part, [...population.keys()])!;
      const exact = packWhole(part, sets)!.length;
      const search = createPriceSearch(count, sets, seededRandom(seed));
      do expect(certifiedTotal(search.prices(), sets)).toBeGreaterThanOrEqual(exact - 1e-9);
      while (search.step());
      const all = population.reduce((sum, value) => sum + value, 0);
      expect(certifiedTotal(search.prices(), sets)).toBeLessThanOrEqual(all / 50 + 1e-3);
    }),
    { seed: SEED, numRuns: 100 },
  );
});
