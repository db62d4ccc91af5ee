/**
 * Mean where each value counts as much as its weight, unit of the values: sum of value × weight
 * over the sum of weights (« moyenne pondérée »). The mean of group means, each with the total
 * weight of its group, is the mean of all.
 *
 * Variant: arithmetic, R `weighted.mean`. The APL of an EPCI is that of its communes weighted by
 * `pop_standardisee` (DREES, « APL aux médecins généralistes »).
 *
 * @param values finite numbers
 * @param weights same length, finite, none negative; a value of weight 0 does not count
 * @throws when a number is not finite, a weight is negative or the total weight is not positive
 *
 * @example weightedMean([2, 5], [1, 3]) // 4.25
 */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const total = requireWeights("weightedMean", values, weights);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]! * weights[i]!;
  return sum / total;
}

/** Total weight, once values and weights are known to be fit for a weighted statistic. */
export function requireWeights(
  caller: string,
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
): number {
  if (values.length !== weights.length)
    throw new Error(`${caller} requires one weight by value, got ${weights.length}`);
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    const [value, weight] = [values[i]!, weights[i]!];
    if (!Number.isFinite(value)) throw new Error(`${caller} requires finite values, got ${value}`);
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw new Error(`${caller} requires finite weights of 0 or more, got ${weight}`);
    total += weight;
  }
  if (!(total > 0)) throw new Error(`${caller} requires a positive total weight, got ${total}`);
  return total;
}
