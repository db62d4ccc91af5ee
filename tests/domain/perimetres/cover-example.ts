import fc from "fast-check";
import type { CoverPart } from "@/domain/perimetres/cover/cover-part";
import type { CoverProblem } from "@/domain/perimetres/cover/cover-problem";
import { buildGraph, isConnected, type UnitGraph } from "@/domain/perimetres/graph/unit-graph";
import { seededRandom } from "@/stats/random";

/** A problem without any wish of the user: all the units, 50 inhabitants at least. */
export const problemOf = (
  graph: UnitGraph,
  population: readonly number[],
  wishes: Partial<CoverProblem> = {},
): CoverProblem => ({
  graph,
  population: Float64Array.from(population),
  units: new Uint8Array(graph.count).fill(1),
  minimum: 50,
  maxMembers: null,
  pinned: [],
  together: [],
  forbidden: [],
  excluded: [],
  ...wishes,
});

/** A chain of units: 0 – 1 – 2… */
export const chain = (count: number): UnitGraph =>
  buildGraph(
    count,
    Array.from({ length: Math.max(0, count - 1) }, (_, i) => [i, i + 1] as const),
  );

/** A part without forbidden pairs, each node a unit. */
export const partFrom = (
  graph: UnitGraph,
  population: readonly number[],
  wishes: Partial<CoverPart> = {},
): CoverPart => ({
  ...graph,
  population: Float64Array.from(population),
  members: population.map((_, unit) => [unit]),
  forbidden: population.map(() => []),
  minimum: 50,
  maxMembers: null,
  ...wishes,
});

/** Units on a grid: most sides touch, some corners do; a few units have many inhabitants. */
export function drawMap(
  count: number,
  seed: number,
): { readonly graph: UnitGraph; readonly population: number[] } {
  const random = seededRandom(seed);
  const width = Math.max(1, Math.ceil(Math.sqrt(count)));
  const pairs: [number, number][] = [];
  for (let unit = 0; unit < count; unit++) {
    const isLast = (unit + 1) % width === 0;
    if (!isLast && unit + 1 < count && random() < 0.85) pairs.push([unit, unit + 1]);
    if (unit + width < count && random() < 0.85) pairs.push([unit, unit + width]);
    if (!isLast && unit + width + 1 < count && random() < 0.4) pairs.push([unit, unit + width + 1]);
  }
  const population = Array.from({ length: count }, () => Math.floor(50 * random() ** 2 * 1.4));
  return { graph: buildGraph(count, pairs), population };
}

/** Random problems: bare, or with wishes of every kind. */
export const problems = (
  least: number,
  most: number,
  hasWishes: boolean,
): fc.Arbitrary<CoverProblem> =>
  fc
    .record({ count: fc.integer({ min: least, max: most }), seed: fc.nat() })
    .chain(({ count, seed }) => {
      const { graph, population } = drawMap(count, seed);
      const bare = problemOf(graph, population);
      if (!hasWishes || count < 2) return fc.constant(bare);
      const unit = fc.nat({ max: count - 1 });
      const pair = fc.tuple(unit, unit).filter(([a, b]) => a !== b);
      return fc
        .record({
          maxMembers: fc.option(fc.integer({ min: 1, max: 5 })),
          together: fc.array(fc.uniqueArray(unit, { minLength: 2, maxLength: 3 }), {
            maxLength: 2,
          }),
          forbidden: fc.array(pair, { maxLength: 3 }),
          apart: fc.uniqueArray(unit, { maxLength: 3 }),
        })
        .map(({ apart, ...wishes }): CoverProblem => ({
          ...bare,
          ...wishes,
          pinned: apart.length > 1 ? [apart.slice(1)] : [],
          excluded: apart.slice(0, 1),
        }));
    });

/** Most disjoint valid perimeters, by trying every subset; pinned ones included. */
export function countByForce(problem: CoverProblem): number {
  const { graph, population, minimum, maxMembers, together, forbidden } = problem;
  const out = new Set([...problem.excluded, ...problem.pinned.flat()]);
  const lists = together.map((list) => list.filter((unit) => !problem.excluded.includes(unit)));
  const isValid = (units: readonly number[]): boolean =>
    units.reduce((sum, unit) => sum + population[unit]!, 0) >= minimum &&
    (maxMembers === null || units.length <= maxMembers) &&
    !units.some((unit) => out.has(unit) || problem.units[unit] === 0) &&
    !forbidden.some(([a, b]) => units.includes(a) && units.includes(b)) &&
    lists.every(
      (list) => list.every((u) => units.includes(u)) || !list.some((u) => units.includes(u)),
    ) &&
    isConnected(graph, units);
  const all = 2 ** graph.count - 1;
  const valid = Array.from({ length: all + 1 }, (_, mask) =>
    isValid([...graph.neighbours.keys()].filter((unit) => (mask >> unit) & 1)),
  );
  const best = new Int8Array(all + 1);
  for (let mask = 1; mask <= all; mask++) {
    const first = mask & -mask;
    best[mask] = best[mask ^ first]!;
    for (let subset = mask; subset > 0; subset = (subset - 1) & mask)
      if (subset & first && valid[subset])
        best[mask] = Math.max(best[mask]!, 1 + best[mask ^ subset]!);
  }
  return best[all]! + problem.pinned.length;
}
