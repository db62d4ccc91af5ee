import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { computeCoverBound } from "@/domain/perimetres/cover/cover-bounds";
import { contractCover } from "@/domain/perimetres/cover/cover-contract";
import { bestGreedy } from "@/domain/perimetres/cover/cover-greedy";
import type { CoverProblem, CoverSolution } from "@/domain/perimetres/cover/cover-problem";
import { createCoverSearch, solveCover } from "@/domain/perimetres/cover/cover-search";
import { buildGraph, componentsOf, isConnected } from "@/domain/perimetres/graph/unit-graph";
import { seededRandom } from "@/stats/random";
import { SEED } from "../../seed";
import { chain, countByForce, problemOf, problems } from "../cover-example";

const sumOf = (problem: CoverProblem, units: readonly number[]): number =>
  units.reduce((sum, unit) => sum + problem.population[unit]!, 0);

/** Checks all that a cover promises, whatever its number of perimeters. */
function expectCover(problem: CoverProblem, solution: CoverSolution): void {
  const { graph, units, minimum, maxMembers, pinned, together, forbidden } = problem;
  const { perimetres, uncovered, count, upperBound, isOptimal } = solution;
  const pinnedUnits = new Set(pinned.flat());
  const placed = [...perimetres.flat(), ...uncovered.map(({ unit }) => unit)];
  const expected = [...units.keys()].filter((unit) => units[unit] === 1 || pinnedUnits.has(unit));
  expect(placed.toSorted((a, b) => a - b)).toEqual(expected);
  expect(perimetres).toHaveLength(count);
  expect(count).toBeLessThanOrEqual(upperBound);
  expect(isOptimal).toBe(count === upperBound);
  expect(perimetres.slice(0, pinned.length)).toEqual(
    pinned.map((list) => list.toSorted((a, b) => a - b)),
  );
  for (const perimetre of perimetres.slice(pinned.length)) {
    expect(isConnected(graph, perimetre)).toBe(true);
    expect(sumOf(problem, perimetre)).toBeGreaterThanOrEqual(minimum);
    expect(perimetre.length).toBeLessThanOrEqual(maxMembers ?? Infinity);
    expect(forbidden.some((pair) => pair.every((unit) => perimetre.includes(unit)))).toBe(false);
    for (const list of together) {
      const held = list.filter((unit) => units[unit] === 1 && !problem.excluded.includes(unit));
      const inside = held.filter((unit) => perimetre.includes(unit));
      expect([0, held.length]).toContain(inside.length);
    }
  }
}

const ROUNDS = 300;

test("a cover is a partition in valid perimeters, with every kind of wish", () => {
  fc.assert(
    fc.property(problems(0, 40, true), fc.nat(), (problem, seed) => {
      const solution = solveCover(problem, seed, ROUNDS);
      expectCover(problem, solution);
      expect(solution.rounds).toBeLessThanOrEqual(ROUNDS);
    }),
    { seed: SEED, numRuns: 150 },
  );
});

test("as many perimeters as trying everything, and never more than the bound", () => {
  fc.assert(
    fc.property(problems(0, 9, true), fc.nat(), (problem, seed) => {
      const best = countByForce(problem);
      const { count, upperBound } = solveCover(problem, seed, ROUNDS);
      expect(upperBound).toBeGreaterThanOrEqual(best);
      expect(count).toBeLessThanOrEqual(best);
      // Units held together from afar are joined by one way among others.
      expect(count === best || !contractCover(problem, true).isFaithful).toBe(true);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("without wishes, only units that reach too few inhabitants stay out", () => {
  fc.assert(
    fc.property(problems(1, 60, false), fc.nat(), (problem, seed) => {
      const { uncovered, upperBound } = solveCover(problem, seed, ROUNDS);
      const poor = componentsOf(problem.graph, problem.units.keys()).filter(
        (units) => sumOf(problem, units) < problem.minimum,
      );
      expect(uncovered.map(({ unit }) => unit)).toEqual(poor.flat().sort((a, b) => a - b));
      for (const units of poor)
        for (const unit of units)
          expect(uncovered).toContainEqual({
            unit,
            reason: units.length === 1 ? "isolated" : "too-small-component",
            componentPopulation: sumOf(problem, units),
          });
      expect(upperBound).toBeLessThanOrEqual(computeCoverBound(problem));
    }),
    { seed: SEED, numRuns: 60 },
  );
});

test("never below the best of 100 greedy growths", () => {
  fc.assert(
    fc.property(problems(40, 100, false), fc.nat(), (problem, seed) => {
      const greedy = contractCover(problem, true).parts.map(
        (part) => bestGreedy(part, 100, seededRandom(seed)).length,
      );
      const { count } = solveCover(problem, seed, 1000);
      expect(count).toBeGreaterThanOrEqual(greedy.reduce((sum, n) => sum + n, 0));
    }),
    { seed: SEED, numRuns: 15 },
  );
});

test("the same seed gives the same cover, in one go or by slices", () => {
  fc.assert(
    fc.property(problems(60, 100, false), fc.nat(), (problem, seed) => {
      const search = createCoverSearch(problem, seed);
      for (let slice = 0; slice < 5; slice++) search.step(40);
      expect(search.best()).toEqual(solveCover(problem, seed, 200));
    }),
    { seed: SEED, numRuns: 8 },
  );
});

test("the number of perimeters never falls, the bound never rises", () => {
  fc.assert(
    fc.property(problems(80, 120, false), fc.nat(), (problem, seed) => {
      const search = createCoverSearch(problem, seed);
      let before = search.progress();
      expectCover(problem, search.best());
      while (search.step(60) && before.rounds < 600) {
        const now = search.progress();
        expect(now.count).toBeGreaterThanOrEqual(before.count);
        expect(now.upperBound).toBeLessThanOrEqual(before.upperBound);
        before = now;
      }
    }),
    { seed: SEED, numRuns: 6 },
  );
});

describe("edges", () => {
  const solve = (problem: CoverProblem): CoverSolution => solveCover(problem, 1, 10);

  test("no unit", () => {
    const nothing = { perimetres: [], uncovered: [], count: 0, upperBound: 0 };
    expect(solve(problemOf(chain(0), []))).toEqual({ ...nothing, isOptimal: true, rounds: 0 });
  });

  test("one unit, just at the minimum or just below", () => {
    expect(solve(problemOf(chain(1), [50])).perimetres).toEqual([[0]]);
    expect(solve(problemOf(chain(1), [49])).uncovered).toEqual([
      { unit: 0, reason: "isolated", componentPopulation: 49 },
    ]);
  });

  test("an island and too few inhabitants in all", () => {
    const graph = buildGraph(3, [[0, 1]]);
    expect(solve(problemOf(graph, [20, 20, 10])).uncovered).toEqual([
      { unit: 0, reason: "too-small-component", componentPopulation: 40 },
      { unit: 1, reason: "too-small-component", componentPopulation: 40 },
      { unit: 2, reason: "isolated", componentPopulation: 10 },
    ]);
  });

  test("units that all reach the minimum stay alone", () => {
    const { perimetres, isOptimal } = solve(problemOf(chain(4), [50, 90, 60, 200]));
    expect(perimetres).toEqual([[0], [1], [2], [3]]);
    expect(isOptimal).toBe(true);
  });

  // 0 – 1 – 2 – 3 – 4: the ends need their neighbours, the middle joins one of them.
  test("a chain of five, 20 or 30 inhabitants", () => {
    const problem = problemOf(chain(5), [20, 30, 20, 30, 30]);
    expect(solve(problem).perimetres).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(solve({ ...problem, forbidden: [[1, 2]] }).perimetres).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
    const limited = solve({ ...problem, maxMembers: 2 });
    expect(limited.perimetres).toHaveLength(2);
    expect(limited.uncovered).toEqual([{ unit: 4, reason: "conflict", componentPopulation: 130 }]);
    expect(solve({ ...problem, together: [[0, 4]] }).perimetres).toEqual([[0, 1, 2, 3, 4]]);
    const pinned = solve({ ...problem, pinned: [[2]], excluded: [0] });
    expect(pinned.perimetres).toEqual([[2], [3, 4]]);
    expect(pinned.uncovered.map(({ unit, reason }) => [unit, reason])).toEqual([
      [0, "excluded"],
      [1, "isolated"],
    ]);
  });

  test("a wrong problem is refused", () => {
    expect(() => solve(problemOf(chain(2), [10, -1]))).toThrow(
      "solveCover requires populations that are finite and not negative, got -1",
    );
    expect(() => solveCover(problemOf(chain(1), [10]), -1, 1)).toThrow("seededRandom requires");
  });
});
