import { contractCover } from "./cover-contract";
import { packExactly } from "./cover-exact";
import { reducePart } from "./cover-kernel";
import { populationOf, type CoverPart } from "./cover-part";
import { requireCoverProblem, type CoverProblem } from "./cover-problem";
import { listSets, type SetList } from "./cover-sets";

/** Nodes of a piece and states of its exact solution that take a moment. */
const WHOLE_NODES = 150;
const WHOLE_STATES = 100_000;

/** Far above the rounding of a division, far below one perimeter. */
const ROUNDING = 1e-9;

/** Whole number of perimeters that a bound with decimals allows. */
export const wholeBound = (bound: number): number => Math.floor(bound + ROUNDING);

/** Exact packing of a piece: the most perimeters, of least population in all; null if too long. */
export const packWhole = (piece: CoverPart, sets: SetList["all"]): (readonly number[])[] | null =>
  sets && piece.count <= WHOLE_NODES
    ? packExactly(
        piece,
        [...piece.neighbours.keys()],
        sets,
        (set) => populationOf(piece, set),
        WHOLE_STATES,
      )
    : null;

/** Perimeters of a piece at most: its population over the minimum, rounded down. */
export const populationBound = (piece: CoverPart): number =>
  wholeBound(populationOf(piece, [...piece.neighbours.keys()]) / piece.minimum);

/**
 * Number of perimeters that no cover exceeds, at once: pinned perimeters, certain perimeters, and for
 * each piece that is left its exact optimum (`packWhole`) or its population over the minimum.
 *
 * Proof. (1) Disjoint perimeters inside a connected piece share its population and take the minimum
 * each. (2) The certain choices of `reducePart` keep the best number of perimeters: a unit that
 * reaches the minimum alone, units behind an articulation. So the surplus of large units helps nobody
 * in the bound, and the pieces between them count one by one. (3) Units held together that do not touch
 * are made neighbours, which allows more covers, not fewer.
 *
 * The search lowers it further with prices (`createPriceSearch`) and proofs (`packAtLeast`).
 *
 * @throws as `requireCoverProblem`
 */
export function computeCoverBound(problem: CoverProblem): number {
  requireCoverProblem(problem);
  let bound = problem.pinned.length;
  for (const part of contractCover(problem, false).parts) {
    const { certain, pieces } = reducePart(part);
    bound += certain.length;
    for (const piece of pieces)
      bound += packWhole(piece, listSets(piece).all)?.length ?? populationBound(piece);
  }
  return bound;
}
