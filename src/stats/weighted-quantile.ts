import { requireWeights } from "./weighted-mean";

/** Share of the total weight below which a cumulated weight reaches its target; R has a fuzz too. */
const FUZZ = 1e-12;

/**
 * Quantile of weighted values, unit of the values (« quartiles pondérés par la population »).
 *
 * Variant: inverse of the weighted empirical distribution, that is the smallest value such that
 * the units at or below it hold at least the share p of the total weight. Always one of the
 * values, never between two. Equal weights: type 1 of Hyndman and Fan (1996), R
 * `quantile(type = 1)`; whole weights: the same of each value repeated as often as its weight.
 * Share 0 gives the smallest value of positive weight, share 1 the largest.
 *
 * @param values finite numbers in any order
 * @param weights same length, finite, none negative; a value of weight 0 does not count
 * @param share between 0 and 1
 * @throws on weights that `weightedMean` refuses, or when the share is outside 0–1
 *
 * @example weightedQuantile([1, 2, 9], [10, 30, 60], 0.5) // 9
 */
export function weightedQuantile(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  share: number,
): number {
  return weightedQuantiles(values, weights, [share])[0]!;
}

/** Several quantiles of the same values, sorted once. */
export function weightedQuantiles(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  shares: readonly number[],
): number[] {
  requireWeights("weightedQuantile", values, weights);
  const order = Array.from(values, (_, i) => i)
    .filter((i) => weights[i]! > 0)
    .sort((a, b) => values[a]! - values[b]!);
  let sum = 0;
  const cumulated = order.map((i) => (sum += weights[i]!));
  // `map` would step over a hole in the shares.
  return Array.from(shares, (share) => {
    if (!(share >= 0 && share <= 1))
      throw new Error(`weightedQuantile requires a share between 0 and 1, got ${share}`);
    // The last unit can weigh less than the fuzz: share 1 is the maximum all the same.
    const reached =
      share === 1 ? -1 : cumulated.findIndex((weight) => weight >= (share - FUZZ) * sum);
    return values[order.at(reached)!]!;
  });
}
