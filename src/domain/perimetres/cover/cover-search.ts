import { seededRandom } from "@/stats/random";
import { computeCoverBound } from "./cover-bounds";
import { completeCover } from "./cover-complete";
import { contractCover } from "./cover-contract";
import { reducePart } from "./cover-kernel";
import type { CoverPart } from "./cover-part";
import { createPieceSearch, type PieceSearch } from "./cover-piece";
import {
  requireCoverProblem,
  type CoverProblem,
  type CoverSolution,
  type UncoveredUnit,
} from "./cover-problem";

export interface CoverProgress {
  readonly rounds: number;
  /** Perimeters found so far, pinned ones included. */
  readonly count: number;
  readonly upperBound: number;
}

/** A search to run by slices: stop between two of them to cancel. */
export interface CoverSearch {
  /** Goes on for some rounds; false when there is nothing more to hope. */
  readonly step: (rounds: number) => boolean;
  /** Best cover so far; valid from the start. */
  readonly best: () => CoverSolution;
  readonly progress: () => CoverProgress;
}

/** A part, its certain perimeters and the searches in what is left of it. */
interface SearchedPart {
  readonly part: CoverPart;
  readonly certain: readonly (readonly number[])[];
  readonly pieces: readonly PieceSearch[];
}

const ascending = (units: readonly number[]): number[] => units.toSorted((a, b) => a - b);

/** Perimeters of a part with their free nodes placed, and the units without place. */
function readPart({ part, certain, pieces }: SearchedPart): {
  readonly perimetres: number[][];
  readonly uncovered: UncoveredUnit[];
} {
  const nodeOf = new Map(part.members.flatMap((units, node) => units.map((unit) => [unit, node])));
  const sets = [...certain, ...pieces.flatMap((piece) => piece.perimetres())].map((units) => [
    ...new Set(units.map((unit) => nodeOf.get(unit)!)),
  ]);
  const { groups, left } = completeCover(part, sets);
  const componentPopulation = part.population.reduce((sum, value) => sum + value, 0);
  return {
    perimetres: groups.map((group) => ascending(group.flatMap((node) => part.members[node]!))),
    uncovered: left
      .flatMap((node) => part.members[node]!)
      .map((unit) => ({ unit, reason: "conflict", componentPopulation })),
  };
}

/**
 * Covers a region with as many perimeters as possible (see `CoverProblem`), the same way for the
 * same seed:
 * 1. contract the units held together, take the components apart (`contractCover`);
 * 2. make the choices that lose nothing (`reducePart`);
 * 3. solve exactly the pieces that allow it, grow and improve the others by large neighbourhood
 *    search;
 * 4. meanwhile bring the bound down with prices, then by proof;
 * 5. give the free units to the perimeters that they touch (`completeCover`).
 *
 * @param seed whole number from 0 to 2³² − 1
 * @throws as `requireCoverProblem` and `seededRandom`
 */
export function createCoverSearch(problem: CoverProblem, seed: number): CoverSearch {
  requireCoverProblem(problem);
  const random = seededRandom(seed);
  const contracted = contractCover(problem, true);
  const parts = contracted.parts.map((part): SearchedPart => {
    const { certain, pieces } = reducePart(part);
    return { part, certain, pieces: pieces.map((piece) => createPieceSearch(piece, random)) };
  });
  const pieces = parts.flatMap((part) => part.pieces);
  const fixed = parts.reduce((sum, { certain }) => sum + certain.length, problem.pinned.length);
  // A way chosen between units held together may be a wrong one: only the relaxed bound holds.
  const relaxedBound = contracted.isFaithful ? null : computeCoverBound(problem);
  let rounds = 0;

  const totalOf = (valueOf: (piece: PieceSearch) => number): number =>
    pieces.reduce((sum, piece) => sum + valueOf(piece), fixed);
  const progress = (): CoverProgress => ({
    rounds,
    count: totalOf((piece) => piece.count()),
    upperBound: relaxedBound ?? totalOf((piece) => piece.bound()),
  });
  const step = (slice: number): boolean => {
    for (let round = 0; round < slice; round++) {
      const open = pieces.filter((piece) => !piece.isFinished());
      if (open.length === 0) return false;
      // Each piece gets its share of the rounds, by its size.
      let drawn = random() * open.reduce((sum, piece) => sum + piece.nodes, 0);
      (open.find((piece) => (drawn -= piece.nodes) < 0) ?? open[0]!).step();
      rounds++;
    }
    return pieces.some((piece) => !piece.isFinished());
  };
  const best = (): CoverSolution => {
    const found = parts.map(readPart);
    const { count, upperBound } = progress();
    const others = found.flatMap((part) => part.perimetres);
    return {
      perimetres: [...problem.pinned.map(ascending), ...others.sort((a, b) => a[0]! - b[0]!)],
      uncovered: [...contracted.uncovered, ...found.flatMap((part) => part.uncovered)].sort(
        (a, b) => a.unit - b.unit,
      ),
      count,
      upperBound,
      isOptimal: count === upperBound,
      rounds,
    };
  };
  return { step, best, progress };
}

/** Searches up to a number of rounds, in one go. */
export function solveCover(problem: CoverProblem, seed: number, rounds: number): CoverSolution {
  const search = createCoverSearch(problem, seed);
  search.step(rounds);
  return search.best();
}
