import { quantile } from "./quantile";

/** Place of a territory among those compared. */
export interface Rank {
  /** 1 for the highest value. */
  readonly rank: number;
  /** Territories compared. */
  readonly count: number;
  /** Territories with this very value, this one included: 1 when it is alone at its rank. */
  readonly ties: number;
}

function requireFinite(caller: string, numbers: readonly number[]): void {
  const wrong = numbers.findIndex((number) => !Number.isFinite(number));
  if (wrong >= 0) throw new Error(`${caller} requires finite numbers, got ${numbers[wrong]}`);
}

/**
 * Rank (« rang ») of a value among all, the highest first: 1 plus the number of higher values.
 * Ties share the best rank, and the ranks that follow are skipped.
 *
 * Variant: R `rank(-x, ties.method = "min")`.
 *
 * @param values all the values compared, `value` included, in any order
 * @throws when `value` is not one of the values, or one of them is not finite
 *
 * @example rankOf(9, [12, 7, 9, 9]) // { rank: 2, count: 4, ties: 2 }
 */
export function rankOf(value: number, values: readonly number[]): Rank {
  requireFinite("rankOf", [value, ...values]);
  const ties = values.filter((other) => other === value).length;
  if (ties === 0) throw new Error(`rankOf requires a value among those compared, got ${value}`);
  const higher = values.filter((other) => other > value).length;
  return { rank: higher + 1, count: values.length, ties };
}

/**
 * Quarter of the distribution (« quart », between quartiles) in which a value lies: 1 up to and
 * including the first quartile, 2 up to the median, 3 up to the third quartile, 4 above.
 * A value on a quartile belongs to the quarter below it. The value need not be one of `values`.
 *
 * Variant: quartiles of type 7, those of `quantile`.
 *
 * @param values finite numbers in any order
 * @throws without values, or when a number is not finite
 *
 * @example quarterOf(9, [1, 5, 9, 13]) // 3
 */
export function quarterOf(value: number, values: readonly number[]): 1 | 2 | 3 | 4 {
  if (values.length === 0) throw new Error("quarterOf requires at least one value");
  requireFinite("quarterOf", [value, ...values]);
  const sorted = Float64Array.from(values).sort();
  if (value <= quantile(sorted, 0.25)) return 1;
  if (value <= quantile(sorted, 0.5)) return 2;
  return value <= quantile(sorted, 0.75) ? 3 : 4;
}
