import fc from "fast-check";
import { expect, test } from "vitest";
import { packExactly } from "@/domain/perimetres/cover/cover-exact";
import type { CoverPart } from "@/domain/perimetres/cover/cover-part";
import { minimalSets } from "@/domain/perimetres/cover/cover-sets";
import { SEED } from "../../seed";
import { chain, countByForce, drawMap, partFrom, problemOf } from "../cover-example";

const pack = (part: CoverPart, costOf = (set: readonly number[]) => set.length) => {
  const nodes = [...part.neighbours.keys()];
  return packExactly(part, nodes, minimalSets(part, nodes)!, costOf)!;
};

test("as many perimeters as trying everything, disjoint", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.nat(), (count, seed) => {
      const { graph, population } = drawMap(count, seed);
      const packed = pack(partFrom(graph, population));
      expect(packed).toHaveLength(countByForce(problemOf(graph, population)));
      expect(new Set(packed.flat()).size).toBe(packed.flat().length);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("the number first, then the cost", () => {
  const part = partFrom(chain(4), [30, 20, 30, 20]);
  const sorted = (sets: readonly (readonly number[])[]) => sets.map(String).sort();
  expect(sorted(pack(part))).toEqual(["0,1", "2,3"]);
  const three = partFrom(chain(3), [30, 20, 30]);
  expect(pack(three, (set) => set[0]!)).toEqual([[0, 1]]);
  expect(pack(three, (set) => -set[0]! + 2)).toEqual([[1, 2]]);
});

test("more nodes than bits, as long as each set is short", () => {
  const part = partFrom(
    chain(120),
    Array.from({ length: 120 }, () => 20),
  );
  expect(pack(part)).toHaveLength(40);
});

test("null beyond the states allowed, or for a set that spans too much", () => {
  const part = partFrom(chain(60), [49, ...Array.from({ length: 58 }, () => 0), 1]);
  const nodes = [...part.neighbours.keys()];
  expect(packExactly(part, nodes, [nodes], () => 1)).toBeNull();
  expect(packExactly(part, nodes, [[0, 1]], () => 1, 5)).toBeNull();
  expect(packExactly(part, nodes, [[0, 1]], () => 1, 100)).toEqual([[0, 1]]);
});
