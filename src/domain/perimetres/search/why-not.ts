import { joiningSets } from "./joining-sets";
import { componentsOf, type UnitGraph } from "../graph/unit-graph";

/** More changes than this make another perimeter. */
export const MAX_CHANGES = 3;

export interface WhyNotRequest {
  readonly graph: UnitGraph;
  /** Inhabitants of each unit. */
  readonly population: Float64Array;
  /** Units of the perimeter, at least one. */
  readonly members: readonly number[];
  /** A perimeter of exactly this population passes. */
  readonly minPopulation: number;
  /** 1 for each unit that may be added; every unit when absent. */
  readonly area?: Uint8Array;
  /** Members that must stay. */
  readonly kept?: readonly number[];
  /** Fixes listed at most. */
  readonly limit: number;
}

/** Changes that make a perimeter valid, and of which none can be spared. */
export interface Fix {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly population: number;
  /** Inhabitants over the minimum. */
  readonly excess: number;
}

export interface WhyNot {
  /** `beyond-reach`: nothing within `MAX_CHANGES` changes makes the perimeter valid. */
  readonly status: "valid" | "fixable" | "beyond-reach";
  /** Connected pieces of the perimeter, largest first. */
  readonly pieces: readonly (readonly number[])[];
  /** Inhabitants below the minimum; 0 when there are enough. */
  readonly missing: number;
  readonly fixes: readonly Fix[];
  /** Whether other fixes exist and were left out because of `limit`. */
  readonly isLimited: boolean;
}

type Piece = readonly number[];

/** Each choice of pieces that hold exactly `room` units in all. */
function piecesOfSize(pieces: readonly Piece[], room: number): Piece[][] {
  if (room === 0) return [[]];
  return pieces.flatMap((piece, i) =>
    piece.length > room
      ? []
      : piecesOfSize(pieces.slice(i + 1), room - piece.length).map((others) => [piece, ...others]),
  );
}

const comparePositions = (a: readonly number[], b: readonly number[]): number => {
  const differs = a.findIndex((unit, i) => unit !== b[i]);
  if (differs < 0) return a.length - b.length;
  return differs < b.length ? a[differs]! - b[differs]! : 1;
};

const compareFixes = (a: Fix, b: Fix): number =>
  a.excess - b.excess ||
  comparePositions(a.added, b.added) ||
  comparePositions(a.removed, b.removed);

const unitsOf = ({ added, removed }: Fix): number[] => [...added, ...removed];
const keyOf = (units: readonly number[]): string => [...units].sort((a, b) => a - b).join();

/** Whether a part of the changes is already known to be enough. */
function isWasteful(fix: Fix, known: ReadonlySet<string>): boolean {
  const units = unitsOf(fix);
  const parts = 2 ** units.length - 1;
  for (let part = 1; part < parts; part++)
    if (known.has(keyOf(units.filter((_, i) => (part >> i) & 1)))) return true;
  return false;
}

const sumOf = (population: Float64Array, units: readonly number[]): number =>
  units.reduce((sum, unit) => sum + population[unit]!, 0);

/** Gives every set of so many removals and additions that makes the perimeter valid. */
function fixFinder(request: WhyNotRequest, pieces: readonly Piece[]) {
  const { graph, population, members, minPopulation } = request;
  const addable = request.area?.slice() ?? new Uint8Array(graph.count).fill(1);
  for (const unit of members) addable[unit] = 0;
  const kept = new Set(request.kept);
  const losable = pieces.filter((piece) => !piece.some((unit) => kept.has(unit)));
  const maxDegree = graph.neighbours.reduce((most, { length }) => Math.max(most, length), 0);
  const present = sumOf(population, pieces.flat());

  return (removals: number, additions: number): Fix[] => {
    // A unit that joins d pieces leaves d − 1 fewer.
    if (pieces.length - removals - 1 > additions * (maxDegree - 1)) return [];
    return piecesOfSize(losable, removals).flatMap((gone) => {
      const left = pieces.filter((piece) => !gone.includes(piece));
      const removed = gone.flat().sort((a, b) => a - b);
      const stays = present - sumOf(population, removed);
      return joiningSets(graph, addable, left, additions).flatMap((added) => {
        const inhabitants = stays + sumOf(population, added);
        const excess = inhabitants - minPopulation;
        return excess < 0 ? [] : [{ added, removed, population: inhabitants, excess }];
      });
    });
  };
}

/** Sets of changes of which no part is enough, in order, until there are more than `limit`. */
function findFixes(request: WhyNotRequest, pieces: readonly Piece[]): Fix[] {
  const fixesWith = fixFinder(request, pieces);
  const fixes: Fix[] = [];
  const known = new Set<string>();
  for (let changes = 1; changes <= MAX_CHANGES && fixes.length <= request.limit; changes++) {
    const found: Fix[] = [];
    for (let removals = 0; removals <= changes; removals++)
      for (const fix of fixesWith(removals, changes - removals))
        if (!isWasteful(fix, known)) found.push(fix);
    for (const fix of found.sort(compareFixes)) {
      fixes.push(fix);
      known.add(keyOf(unitsOf(fix)));
    }
  }
  return fixes;
}

/**
 * « Pourquoi pas ? »: the smallest sets of additions and removals that give a perimeter one piece
 * and the minimum population, at most three changes. At least one member stays. Exact: every set
 * of which no part is enough is found, those of fewer changes first, then of smaller excess, then
 * of lower positions.
 *
 * Removing a part only of a piece never helps: a unit put back beside its neighbour keeps the
 * perimeter in one piece and takes no inhabitant away. So only whole pieces are let go of.
 *
 * @throws when there is no member, or a position is unknown
 *
 * @example whyNot({ …, members: [0, 2], minPopulation: 0 }) // path 0–1–2: remove 0, 2, or add 1
 */
export function whyNot(request: WhyNotRequest): WhyNot {
  const { graph, population, members, minPopulation, limit } = request;
  if (members.length === 0) throw new Error("whyNot requires at least one member, got none");
  if (!Number.isInteger(limit) || limit < 1)
    throw new Error(`whyNot requires a limit of 1 or more, got ${limit}`);
  const pieces = componentsOf(graph, members);
  const missing = Math.max(0, minPopulation - sumOf(population, pieces.flat()));
  if (pieces.length === 1 && missing === 0)
    return { status: "valid", pieces, missing, fixes: [], isLimited: false };
  const fixes = findFixes(request, pieces);
  return {
    status: fixes.length > 0 ? "fixable" : "beyond-reach",
    pieces,
    missing,
    fixes: fixes.slice(0, limit),
    isLimited: fixes.length > limit,
  };
}
