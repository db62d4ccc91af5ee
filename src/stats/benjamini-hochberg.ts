/**
 * p-values adjusted for the number of tests (« taux de fausses découvertes », Benjamini and
 * Hochberg): from the largest p to the smallest, the least of p × tests / rank met so far.
 * An indicator is kept at 5 % when its adjusted p-value is at most 0.05.
 *
 * Variant: step-up procedure, tests independent or positively dependent: R
 * `p.adjust(method = "BH")`. Source: Benjamini and Hochberg 1995, Journal of the Royal
 * Statistical Society B 57(1).
 *
 * @param pValues all the tests read together, none left out
 * @returns one adjusted p-value per test, in the order given
 * @throws when a p-value is outside 0–1
 *
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const wrong = pValues.findIndex((p) => !(p >= 0 && p <= 1));
  if (wrong >= 0)
    throw new Error(`benjaminiHochberg requires p-values between 0 and 1, got ${pValues[wrong]}`);
  const tests = pValues.length;
  const positions = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = Array.from({ length: tests }, () => 1);
  let least = 1;
  for (let rank = tests; rank >= 1; rank--) {
    const position = positions[rank - 1]!;
    // The last factor is exactly 1: the largest p-value stays what it is.
    least = Math.min(least, pValues[position]! * (tests / rank));
    adjusted[position] = least;
  }
  return adjusted;
}
