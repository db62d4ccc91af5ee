import type { ArsRule } from "./ars-rule";
import { checkRule } from "./check-rule";

const byRegion = (a: ArsRule, b: ArsRule): number => (a.region < b.region ? -1 : 1);

/** The rules without the one of a région. */
export const withoutRule = (rules: readonly ArsRule[], region: string): readonly ArsRule[] =>
  rules.filter((rule) => rule.region !== region);

/**
 * The rules with this one, in place of the one of its région; sorted by région.
 *
 * @throws when the rule is not sound: a study would not open again. `checkRule` says what to correct.
 */
export function withRule(rules: readonly ArsRule[], rule: ArsRule): readonly ArsRule[] {
  const [problem] = checkRule(rule);
  if (problem)
    throw new Error(`withRule requires a sound rule, got ${problem.field} ${problem.kind}`);
  return [...withoutRule(rules, rule.region), rule].sort(byRegion);
}

/** The embedded rules, each replaced by the one that the user wrote for its région. */
export const rulesInForce = (
  embedded: readonly ArsRule[],
  own: readonly ArsRule[],
): readonly ArsRule[] => own.reduce(withRule, embedded);
