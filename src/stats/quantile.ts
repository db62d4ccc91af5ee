/** Sorted data, so that a quantile or a class is what it says: NaN and holes are caught here. */
export function requireSorted(caller: string, sorted: ArrayLike<number>): void {
  for (let i = 0; i < sorted.length; i++) {
    if (!Number.isFinite(sorted[i]))
      throw new Error(`${caller} requires finite numbers, got ${sorted[i]}`);
    if (i > 0 && sorted[i]! < sorted[i - 1]!)
      throw new Error(`${caller} requires ascending numbers, got ${sorted[i]} at ${i}`);
  }
}

/** Distance in positions below which a quantile falls on a value; R has a fuzz too. */
const FUZZ = 1e-9;

/**
 * Quantile by linear interpolation between order statistics, unit of the data.
 *
 * Variant: type 7 of Hyndman and Fan (1996), the default of R `quantile()` and of numpy: the
 * value at position (n − 1)·p of the sorted data. Source: The American Statistician 50(4).
 *
 * @param sorted ascending finite numbers
 * @param share between 0 (minimum) and 1 (maximum)
 * @throws without data, when it is not sorted or not finite, or when the share is outside 0–1
 *
 * @example quantile(Float64Array.of(1, 2, 3, 4), 0.25) // 1.75
 */
export function quantile(sorted: Float64Array, share: number): number {
  if (sorted.length === 0) throw new Error("quantile requires at least one value");
  if (!(share >= 0 && share <= 1))
    throw new Error(`quantile requires a share between 0 and 1, got ${share}`);
  requireSorted("quantile", sorted);
  const position = (sorted.length - 1) * share;
  // 3/7 of 7 steps is 3, rounding errors aside: the quantile is then that very value.
  const nearest = Math.round(position);
  if (Math.abs(position - nearest) < FUZZ) return sorted[nearest]!;
  const [low, high] = [sorted[Math.floor(position)]!, sorted[Math.ceil(position)]!];
  return low + (position - Math.floor(position)) * (high - low);
}
