/** One formatter by number of decimals: building one costs far more than using it. */
const roundings = new Map<number, Intl.NumberFormat>();

function roundingTo(decimals: number): Intl.NumberFormat {
  let rounding = roundings.get(decimals);
  if (!rounding) {
    rounding = new Intl.NumberFormat("en-US", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: false,
      signDisplay: "negative",
    });
    roundings.set(decimals, rounding);
  }
  return rounding;
}

/**
 * The number that a reader finds on the page: every figure shown, compared in words, subtracted or
 * exported goes through here, so that no two outputs round a half in two ways.
 *
 * Halves go away from 0, on the shortest decimal form of the number, which is what its producer
 * wrote: 16,15 is 16,2. `toFixed` rounds the binary form, a hair under 16,15, and says 16,1; it is
 * forbidden for what is read. The rounding is that of `Intl`, which writes the figures, hence the
 * same by construction.
 *
 * @param decimals 0 to 100
 * @returns never -0
 * @throws when the value is not finite: an absence is a measure, never a number
 *
 * @example printedValue(16.15, 1) // 16.2
 */
export function printedValue(value: number, decimals: number): number {
  if (!Number.isFinite(value))
    throw new Error(`printedValue requires a finite number, got ${value}`);
  return Number(roundingTo(decimals).format(value));
}

/**
 * Difference of two printed figures, in their unit: what a reader finds by subtracting one from the
 * other. 42,9 − 16,2 is 26,7, whatever the decimals that are not printed.
 *
 * @returns 0 when both are printed alike; otherwise the sign of the exact difference
 *
 * @example printedGap(42.94, 16.15, 1) // 26.7
 */
export const printedGap = (value: number, reference: number, decimals: number): number =>
  // The difference of two short decimals is not always short: 42.9 − 16.2 is 26.699999999999996.
  printedValue(printedValue(value, decimals) - printedValue(reference, decimals), decimals);

/**
 * Percentage printed of a share between 0 and 1. The comma is moved in the decimal form: 0.145 × 100
 * is 14.499999999999998 for a computer, 14,5 for everybody else.
 *
 * @example printedPercent(0.145, 0) // 15
 */
export const printedPercent = (share: number, decimals: number): number =>
  printedValue(printedValue(share, decimals + 2) * 100, decimals);

/**
 * Percentages printed of parts of one whole, that add up as the whole is printed: 42, 31 and 27 where
 * each rounded alone would give 42 + 32 + 27 = 101. Largest remainder method (Hamilton): each part is
 * rounded down, and the units left go to the parts that lost most; no part is a whole unit away from
 * its exact value, and a larger part is never printed smaller.
 *
 * @param shares disjoint parts, 0 to 1; they may be less than a whole together
 *
 * @example printedShares([0.416, 0.316, 0.268], 0) // [42, 31, 27]
 */
export function printedShares(shares: readonly number[], decimals: number): readonly number[] {
  const unit = 10 ** decimals;
  const total = printedPercent(
    shares.reduce((sum, share) => sum + share, 0),
    decimals,
  );
  const exact = shares.map((share) => share * 100 * unit);
  const printed = exact.map(Math.floor);
  const left = Math.round(total * unit) - printed.reduce((sum, part) => sum + part, 0);
  const byLoss = [...exact.keys()].sort(
    (a, b) => exact[b]! - printed[b]! - exact[a]! + printed[a]!,
  );
  for (const part of byLoss.slice(0, left)) printed[part]!++;
  return printed.map((part) => printedValue(part / unit, decimals));
}
