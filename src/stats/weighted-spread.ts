import { weightedQuantiles } from "./weighted-quantile";

/** Five numbers in the unit of the values; the keys are the columns of `apl-epci.csv`. */
export interface WeightedSpread {
  readonly min: number;
  readonly q1: number;
  readonly mediane: number;
  readonly q3: number;
  readonly max: number;
}

/**
 * Spread of a value between units (« dispersion entre communes »): smallest and largest value,
 * quartiles and median, each unit counting as much as its inhabitants: a quarter of them live
 * where the value is q1 or less.
 *
 * Variant: `weightedQuantile`, inverse of the weighted empirical distribution. With the total
 * population of 2021 that the DREES workbook carries, it gives the columns
 * `apl_min_2023` … `apl_max_2023` of `apl-epci.csv`.
 *
 * @param values finite numbers in any order, those of the units that have one
 * @param weights inhabitants of each unit; a unit of weight 0 counts for nothing, ends included
 * @throws on weights that `weightedMean` refuses, no unit at all among them
 *
 * @example computeSpread([4, 1, 3, 2], [1, 1, 2, 4]) // min 1, q1 2, mediane 2, q3 3, max 4
 */
export function computeSpread(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
): WeightedSpread {
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const [min, q1, mediane, q3, max] = weightedQuantiles(values, weights, shares);
  return { min: min!, q1: q1!, mediane: mediane!, q3: q3!, max: max! };
}
