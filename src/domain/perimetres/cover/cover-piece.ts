import { packWhole, populationBound, wholeBound } from "./cover-bounds";
import { bestGreedy } from "./cover-greedy";
import { createPacking } from "./cover-neighbourhood";
import { unitsOf, type CoverPart } from "./cover-part";
import { certifiedPrices, certifiedTotal, createPriceSearch } from "./cover-prices";
import { packAtLeast } from "./cover-proof";
import { listSets } from "./cover-sets";

/** Search in one piece of the kernel. */
export interface PieceSearch {
  readonly nodes: number;
  readonly count: () => number;
  readonly bound: () => number;
  /** One change of the packing, and now and then of the prices. */
  readonly step: () => void;
  /** Nothing more to hope: optimal, or no progress for long. */
  readonly isFinished: () => boolean;
  /** Perimeters, as units. */
  readonly perimetres: () => number[][];
}

/** Greedy starts: the search soon makes up for a worse one. */
const STARTS = 20;

/** Changes of the packing between two steps of the prices, which take ten times as long. */
const ROUNDS_PER_PRICE = 4;

/** Steps of prices between two certified bounds. */
const PRICES_PER_BOUND = 250;

/** States of one proof that take a second or two at most. */
const PROOF_STATES = 1_000_000;

/** Changes without progress after which a piece stops, for each of its nodes. */
const PATIENCE = 200;

function solvedPiece(piece: CoverPart, sets: readonly (readonly number[])[]): PieceSearch {
  return {
    nodes: piece.count,
    count: () => sets.length,
    bound: () => sets.length,
    step: () => undefined,
    isFinished: () => true,
    perimetres: () => sets.map((set) => unitsOf(piece, set)),
  };
}

/** Search in a piece: solved at once, exactly, when that takes no longer than a moment. */
export function createPieceSearch(piece: CoverPart, random: () => number): PieceSearch {
  const list = listSets(piece);
  const solved = packWhole(piece, list.all);
  if (solved) return solvedPiece(piece, solved);
  const packing = createPacking(piece, list, bestGreedy(piece, STARTS, random), random);
  const prices = list.all && createPriceSearch(piece.count, list.all, random);
  let bound = populationBound(piece);
  let [steps, priceSteps, lastProgress] = [0, 0, 0];
  let hasPrices = prices !== null;
  let hasProofs = prices !== null;

  const improveBound = (): void => {
    if (!prices || !list.all) return;
    hasPrices = prices.step();
    if (hasPrices && ++priceSteps % PRICES_PER_BOUND !== 0) return;
    bound = Math.min(bound, wholeBound(certifiedTotal(prices.prices(), list.all)));
  };
  /** Finds as many perimeters as the bound, or brings it down by one. */
  const proveBound = (): void => {
    const right = prices && list.all && certifiedPrices(prices.prices(), list.all);
    const packed = right && packAtLeast(piece, list.all, right, bound, PROOF_STATES);
    if (!packed) hasProofs = false;
    else if (packed === "none") bound--;
    else if (packed.length > packing.count()) packing.restart(packed);
  };
  const step = (): void => {
    steps++;
    const before = packing.count();
    packing.improve();
    if (packing.count() > before) lastProgress = steps;
    if (hasPrices && steps % ROUNDS_PER_PRICE === 0) improveBound();
    if (!hasPrices && hasProofs && packing.count() < bound) proveBound();
  };
  return {
    nodes: piece.count,
    count: packing.count,
    bound: () => bound,
    step,
    isFinished: () =>
      packing.count() === bound || (!hasPrices && steps - lastProgress > PATIENCE * piece.count),
    perimetres: () => packing.sets().map((set) => unitsOf(piece, set)),
  };
}
