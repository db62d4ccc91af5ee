import fc from "fast-check";
import { expect, test } from "vitest";
import {
  computeCoverBound,
  packWhole,
  populationBound,
  wholeBound,
} from "@/domain/perimetres/cover/cover-bounds";
import { listSets } from "@/domain/perimetres/cover/cover-sets";
import { SEED } from "../../seed";
import { chain, countByForce, partFrom, problemOf, problems } from "../cover-example";

test("never below the exact optimum, with or without wishes", () => {
  for (const hasWishes of [false, true])
    fc.assert(
      fc.property(problems(0, 9, hasWishes), (problem) => {
        expect(computeCoverBound(problem)).toBeGreaterThanOrEqual(countByForce(problem));
      }),
      { seed: SEED, numRuns: 200 },
    );
});

test("the surplus of a large unit does not count", () => {
  // 1,060 inhabitants, 21 times the minimum: one perimeter, and none on either side.
  expect(computeCoverBound(problemOf(chain(3), [30, 1000, 30]))).toBe(1);
});

test("a small piece is solved, a large one counts its inhabitants", () => {
  const part = partFrom(chain(4), [40, 40, 40, 40]);
  expect(packWhole(part, listSets(part).all)).toHaveLength(2);
  expect(packWhole(part, null)).toBeNull();
  expect(populationBound(part)).toBe(3);
  expect(populationBound(partFrom(chain(2), [50, 49]))).toBe(1);
  expect(populationBound(partFrom(chain(2), [50, 50]))).toBe(2);
});

test("a rounding error costs no perimeter", () => {
  expect(wholeBound(2 - 1e-12)).toBe(2);
  expect(wholeBound(2.9)).toBe(2);
});

test("a wrong problem is refused", () => {
  expect(() => computeCoverBound(problemOf(chain(1), [-1]))).toThrow("solveCover requires");
});
