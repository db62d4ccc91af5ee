import { beforeAll, expect, test } from "vitest";
import { readAdjacency } from "@/data/load-adjacency";
import { sumByZone } from "@/domain/geography/commune-index";
import { contractCover } from "@/domain/perimetres/cover/cover-contract";
import { bestGreedy } from "@/domain/perimetres/cover/cover-greedy";
import type { CoverProblem } from "@/domain/perimetres/cover/cover-problem";
import { createCoverSearch, solveCover } from "@/domain/perimetres/cover/cover-search";
import { buildGraph } from "@/domain/perimetres/graph/unit-graph";
import { seededRandom } from "@/stats/random";
import { embedded } from "../../data/disk";
import { readFiles } from "../../ui/territory/real-atlas";

/** EPCI with a commune in a région (all of them when null), population 2023, COG 2026. */
let problemOf: (region: string | null, wishes?: Partial<CoverProblem>) => CoverProblem;

beforeAll(async () => {
  const { atlas } = await readFiles();
  const { epci, regions } = atlas;
  const adjacency = readAdjacency(embedded("data/voisinage-epci.json"), epci.positionOf);
  const pairs = [...adjacency.a].map((a, i) => [a, adjacency.b[i]!] as const);
  const bridges = adjacency.exceptions.map(({ a, b }) => [a, b] as const);
  const graph = buildGraph(epci.noms.length, [...pairs, ...bridges]);
  const population = sumByZone(epci.zoning, atlas.population);
  problemOf = (region, wishes = {}) => {
    const units = new Uint8Array(graph.count).fill(region === null ? 1 : 0);
    const zone = region === null ? -1 : regions.zoning.codes.indexOf(region);
    for (const [row, of] of regions.zoning.zoneOf.entries()) {
      const unit = epci.zoning.zoneOf[row]!;
      if (of === zone && unit < graph.count) units[unit] = 1;
    }
    const none = { pinned: [], together: [], forbidden: [], excluded: [] };
    return { graph, population, units, minimum: 50_000, maxMembers: null, ...none, ...wishes };
  };
});

// HiGHS 1.12 through scipy 1.17.1: milp over the minimal sets of each component, nothing reduced.
test.each([
  ["53", 50_000, null, 36],
  ["53", 100_000, null, 25],
  ["53", 100_000, 3, 23],
  ["28", 50_000, null, 37],
  ["52", 50_000, null, 43],
  ["84", 50_000, null, 82],
  ["84", 50_000, 3, 77],
  ["93", 100_000, 3, 18],
])(
  "région %s, minimum %i, at most %s members: %i perimeters",
  (region, minimum, maxMembers, best) => {
    const solution = solveCover(problemOf(region, { minimum, maxMembers }), 1, 2000);
    expect([solution.count, solution.upperBound, solution.isOptimal]).toEqual([best, best, true]);
  },
);

test("Bretagne: 61 EPCI, all covered, two more than 100 greedy growths", () => {
  const problem = problemOf("53");
  const { perimetres, uncovered } = solveCover(problem, 1, 0);
  expect(perimetres.flat()).toHaveLength(61);
  expect(uncovered).toEqual([]);
  const greedy = contractCover(problem, true).parts.map(
    (part) => bestGreedy(part, 100, seededRandom(1)).length,
  );
  expect(greedy.reduce((sum, count) => sum + count, 0)).toBe(34);
});

test("France: well above the greedy growths (507) after a second", () => {
  const search = createCoverSearch(problemOf(null), 1);
  expect(search.step(300)).toBe(true);
  const { count, upperBound, perimetres, uncovered } = search.best();
  expect(count).toBeGreaterThan(580);
  expect(upperBound).toBeLessThanOrEqual(656);
  expect(perimetres.flat()).toHaveLength(1255);
  expect(uncovered).toEqual([]);
});
