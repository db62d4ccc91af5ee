import {
  deviationsOf,
  meanOf,
  requirePermutations,
  TIE,
  type Neighbours,
  type PermutationOptions,
} from "./moran";
import { seededRandom } from "./random";

/** The unit first, then the mean of its neighbours, each against the overall mean. */
export type Cluster = "high-high" | "low-low" | "high-low" | "low-high" | "none";

export interface LocalMoran {
  /** Positive: like its neighbours; negative: unlike; no unit. */
  readonly i: number;
  /** Two-sided: twice the smaller tail of the dealings, at most 1. */
  readonly pValue: number;
  /** Sides of the mean, significant or not; « none » when either is the mean itself. */
  readonly quadrant: Cluster;
}

/**
 * Where do neighbours look alike or unlike? Local Moran's index (« indice de Moran local », LISA):
 * deviation of the unit times the mean deviation of its neighbours, over the mean squared
 * deviation. The mean of the local indices is Moran's index.
 *
 * Variant: row-standardised weights, squares divided by n (`spdep::localmoran(mlvar = TRUE)`, not
 * GeoDa's n − 1); units without neighbours left out of everything and given null. Test:
 * conditional permutations, the unit keeps its value and its neighbours draw theirs without
 * replacement among the others; p = 2 × (1 + smaller tail) / (1 + permutations).
 * Source: Anselin 1995, Geographical Analysis 27(2), p. 98–99.
 *
 * No p is below 2 / (1 + permutations): to pass Benjamini-Hochberg at 5 % alone among m units, one
 * needs at least 40 m permutations.
 *
 * @throws as `computeMoran`
 *
 * @example computeLocalMoran([1, 2, 3, 4], [[1], [0, 2], [1, 3], [2]], { permutations: 99, seed: 1 })[0].i // 0.6
 */
export function computeLocalMoran(
  values: ArrayLike<number>,
  neighbours: Neighbours,
  { permutations, seed }: PermutationOptions,
): (LocalMoran | null)[] {
  const caller = "computeLocalMoran";
  requirePermutations(caller, permutations);
  const { units, deviations, sumOfSquares } = deviationsOf(caller, values, neighbours);
  const random = seededRandom(seed);
  const scale = Math.sqrt(sumOfSquares / units.length);
  const standardised = deviations.map((z) => z / scale);
  const deck = Float64Array.from(units, (unit) => standardised[unit]!);
  const results = Array.from<LocalMoran | null>({ length: values.length }).fill(null);
  units.forEach((unit, card) => {
    const list = neighbours[unit]!;
    const z = standardised[unit]!;
    const lag = meanOf(standardised, list);
    const others = without(deck, card);
    let [low, high] = [0, 0];
    for (let round = 0; round < permutations; round++) {
      const drawn = drawMean(others, list.length, random);
      if (z * drawn <= z * lag + TIE) low++;
      if (z * drawn >= z * lag - TIE) high++;
    }
    const pValue = Math.min(1, (2 * (1 + Math.min(low, high))) / (1 + permutations));
    results[unit] = { i: z * lag, pValue, quadrant: quadrantOf(z, lag) };
  });
  return results;
}

/**
 * Cluster of a unit: its quadrant when p is at most alpha, else « none ». On many units, give a
 * `pValue` adjusted by Benjamini-Hochberg, or its threshold as alpha.
 *
 * @example localCluster({ pValue: 0.2, quadrant: "high-high" }, 0.05) // "none"
 */
export function localCluster(
  { pValue, quadrant }: Pick<LocalMoran, "pValue" | "quadrant">,
  alpha: number,
): Cluster {
  for (const share of [pValue, alpha])
    if (!(share >= 0 && share <= 1))
      throw new Error(`localCluster requires shares between 0 and 1, got ${share}`);
  return pValue <= alpha ? quadrant : "none";
}

/** The deck less one card, whose place the last one takes. */
function without(deck: Float64Array, card: number): Float64Array {
  const others = deck.slice(0, -1);
  if (card < others.length) others[card] = deck.at(-1)!;
  return others;
}

/** Mean of some cards of the deck without replacement; leaves them on top, which biases nothing. */
function drawMean(deck: Float64Array, count: number, random: () => number): number {
  let sum = 0;
  for (let top = 0; top < count; top++) {
    const pick = top + Math.floor(random() * (deck.length - top));
    const card = deck[pick]!;
    deck[pick] = deck[top]!;
    deck[top] = card;
    sum += card;
  }
  return sum / count;
}

function quadrantOf(z: number, lag: number): Cluster {
  if (Math.abs(z) < TIE || Math.abs(lag) < TIE) return "none";
  if (z > 0) return lag > 0 ? "high-high" : "high-low";
  return lag > 0 ? "low-high" : "low-low";
}
