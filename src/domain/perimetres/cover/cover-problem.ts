import type { UnitGraph } from "../graph/unit-graph";

/**
 * Cover of a region: as many perimeters as possible, each connected and large enough, so that every
 * unit that can be covered lies in exactly one. It is the « max-p-regions problem » of Duque, Anselin
 * & Rey 2012, Journal of Regional Science 52(3), p. 397–419, with the number of perimeters as its
 * only objective. Where a limit of members or a forbidden pair sets the two against each other, the
 * number of perimeters comes first, then the units covered.
 */
export interface CoverProblem {
  readonly graph: UnitGraph;
  /** Inhabitants of each unit. */
  readonly population: Float64Array;
  /** 1 for each unit to cover. */
  readonly units: Uint8Array;
  /** Inhabitants that each perimeter must reach. */
  readonly minimum: number;
  /** Units that a perimeter may hold at most; null: no limit. */
  readonly maxMembers: number | null;
  /** Perimeters fixed by the user: kept as they are, whatever their population and shape. */
  readonly pinned: readonly (readonly number[])[];
  /** Units that must share one perimeter; members that are not to cover are ignored. */
  readonly together: readonly (readonly number[])[];
  /** Units that must never share a perimeter. */
  readonly forbidden: readonly (readonly [number, number])[];
  /** Units that the user leaves out. */
  readonly excluded: readonly number[];
}

/**
 * Why a unit stays out:
 * - `isolated`: below the minimum, and no neighbour to cover;
 * - `too-small-component`: all the units that it can reach stay below the minimum together;
 * - `excluded`: left out by the user;
 * - `conflict`: pinned perimeters, units held together, forbidden pairs or the limit of members
 *   leave no room for it.
 */
export type UncoveredReason = "isolated" | "too-small-component" | "excluded" | "conflict";

export interface UncoveredUnit {
  readonly unit: number;
  readonly reason: UncoveredReason;
  /** Inhabitants of the units to cover that it can reach, itself included; its own if excluded. */
  readonly componentPopulation: number;
}

export interface CoverSolution {
  /** Units of each perimeter, ascending: the pinned ones first, the others by their first unit. */
  readonly perimetres: readonly (readonly number[])[];
  /** By unit, ascending. */
  readonly uncovered: readonly UncoveredUnit[];
  /** Number of perimeters, pinned ones included. */
  readonly count: number;
  /** No cover has more perimeters. */
  readonly upperBound: number;
  /** The number of perimeters reaches the bound. */
  readonly isOptimal: boolean;
  /** Rounds of search that it took so far. */
  readonly rounds: number;
}

/**
 * Refuses what no screen can ask.
 *
 * @throws on a population that is negative or not finite, a minimum that is not positive, a limit
 * that is not a positive whole number, an unknown unit, a unit pinned twice or pinned and excluded
 */
export function requireCoverProblem(problem: CoverProblem): void {
  const { graph, population, units, minimum, maxMembers, excluded } = problem;
  const refuse = (what: string, got: unknown): never => {
    throw new Error(`solveCover requires ${what}, got ${String(got)}`);
  };
  if (population.length !== graph.count)
    refuse(`a population for each of the ${graph.count} units`, population.length);
  if (units.length !== graph.count)
    refuse(`a mark for each of the ${graph.count} units`, units.length);
  const wrong = population.find((value) => !(value >= 0 && value < Infinity));
  if (wrong !== undefined) refuse("populations that are finite and not negative", wrong);
  if (!(minimum > 0 && minimum < Infinity)) refuse("a positive minimum", minimum);
  if (maxMembers !== null && !(Number.isInteger(maxMembers) && maxMembers > 0))
    refuse("a positive whole limit of members", maxMembers);
  const isUnit = (unit: number): boolean =>
    Number.isInteger(unit) && unit >= 0 && unit < graph.count;
  const named = [...problem.pinned, ...problem.together, ...problem.forbidden, excluded].flat();
  const unknown = named.find((unit) => !isUnit(unit));
  if (unknown !== undefined) refuse(`units from 0 to ${graph.count - 1}`, unknown);
  const selfish = problem.forbidden.find(([a, b]) => a === b);
  if (selfish) refuse("forbidden pairs of two units", `${selfish[0]} twice`);
  const taken = new Set(excluded);
  for (const unit of problem.pinned.flat()) {
    if (taken.has(unit)) refuse("pinned units once, not excluded", `${unit} again`);
    taken.add(unit);
  }
}
