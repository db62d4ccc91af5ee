import { chiSquare } from "./chi-square";
import { requireProportion } from "./wilson-interval";

/**
 * p-value of the score test (« test du score ») of a proportion against a reference held as
 * exact: chi-square law, one degree of freedom, at (p − p₀)² / (p₀·(1 − p₀)/n).
 *
 * Variant: two-sided, without continuity correction: R `prop.test(correct = FALSE)`. It is below
 * 5 % exactly when the reference is outside the 95 % interval of Wilson.
 * Source: Wilson 1927, Journal of the American Statistical Association 22.
 *
 * @param reference proportion strictly between 0 and 1
 * @throws when the count, the total or the reference is outside its limits
 *
 * @example scorePValue(60, 100, 0.5) // 0.0455002638963585
 */
export function scorePValue(count: number, total: number, reference: number): number {
  requireProportion("scorePValue", count, total);
  if (!(reference > 0 && reference < 1))
    throw new Error(`scorePValue requires a reference between 0 and 1, got ${reference}`);
  const gap = count / total - reference;
  return chiSquare((gap * gap * total) / (reference * (1 - reference)), 1).upper;
}
