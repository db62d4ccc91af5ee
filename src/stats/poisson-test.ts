import { incompleteGamma } from "./incomplete-gamma";

/**
 * p-value of a count of events against the number expected (« test de Poisson », for an ICM
 * against 100).
 *
 * Variant: two-sided, twice the smaller of P(X ≤ observed) and P(X ≥ observed), at most 1. It is
 * the test of the central exact interval: below 5 % exactly when `expected` is outside it. Not
 * the default of R `poisson.test`, which adds up the outcomes less likely than the one observed.
 * From 10 events on, where the interval shown is that of Byar, both may differ at the limit.
 * Source: Breslow and Day 1987, Statistical methods in cancer research II, IARC.
 *
 * @param observed events of the whole period
 * @param expected events of the same period, positive
 * @throws when the count is negative or the expected number is not positive
 *
 * @example poissonPValue(0, 3) // 0.09957413673572788
 */
export function poissonPValue(observed: number, expected: number): number {
  if (!(observed >= 0) || observed === Infinity)
    throw new Error(`poissonPValue requires a count of 0 or more, got ${observed}`);
  if (!(expected > 0) || expected === Infinity)
    throw new Error(`poissonPValue requires a positive expected number, got ${expected}`);
  const atMost = incompleteGamma(observed + 1, expected).upper;
  const atLeast = observed === 0 ? 1 : incompleteGamma(observed, expected).lower;
  return Math.min(1, 2 * Math.min(atMost, atLeast));
}
