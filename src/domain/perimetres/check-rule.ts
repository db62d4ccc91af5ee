import { RULE_UNITS, type ArsRule, type FundingStep } from "./ars-rule";

/** What is wrong in a rule that the user typed or a file holds; wording is for the screen. */
export interface RuleProblem {
  readonly field: "minimum" | "steps" | "ceilingPerEtp" | "durationYears" | "unit" | "source";
  readonly kind:
    | "not-a-number"
    | "not-positive"
    | "not-whole"
    | "too-large"
    | "not-ascending"
    | "empty"
    | "unknown";
  /** The value found, as text. */
  readonly found: string;
  /** Which step, from 0. */
  readonly step?: number;
}

/** No région of France has as many inhabitants, and no ETP costs as much. */
const MOST_INHABITANTS = 20_000_000;
const MOST_EUROS = 1_000_000;
const MOST_ETP = 100;
const MOST_YEARS = 30;

function problemOf(value: number, most: number, isWhole: boolean): RuleProblem["kind"] | null {
  if (!Number.isFinite(value)) return "not-a-number";
  if (value <= 0) return "not-positive";
  if (isWhole && !Number.isInteger(value)) return "not-whole";
  return value > most ? "too-large" : null;
}

function stepProblems(steps: readonly FundingStep[]): RuleProblem[] {
  if (steps.length === 0) return [{ field: "steps", kind: "empty", found: "" }];
  const problems: RuleProblem[] = [];
  steps.forEach(({ below, etp }, step) => {
    const isLast = step === steps.length - 1;
    const before = step === 0 ? 0 : (steps[step - 1]!.below ?? 0);
    const ofEtp = problemOf(etp, MOST_ETP, false);
    if (ofEtp) problems.push({ field: "steps", kind: ofEtp, found: String(etp), step });
    if (below === null) {
      if (!isLast) problems.push({ field: "steps", kind: "not-ascending", found: "", step });
      return;
    }
    const ofLimit = problemOf(below, MOST_INHABITANTS, true);
    if (ofLimit) problems.push({ field: "steps", kind: ofLimit, found: String(below), step });
    else if (isLast || below <= before)
      problems.push({ field: "steps", kind: "not-ascending", found: String(below), step });
  });
  return problems;
}

/** Everything that is wrong in a rule, not the first fault only. */
export function checkRule(rule: ArsRule): RuleProblem[] {
  const { minimum, steps, ceilingPerEtp, durationYears, unit } = rule;
  const problems: RuleProblem[] = [];
  const number = (
    field: "minimum" | "ceilingPerEtp" | "durationYears",
    value: number | undefined,
    most: number,
    isWhole: boolean,
  ): void => {
    if (value === undefined) return;
    const kind = problemOf(value, most, isWhole);
    if (kind) problems.push({ field, kind, found: String(value) });
  };
  number("minimum", minimum?.value, MOST_INHABITANTS, true);
  number("ceilingPerEtp", ceilingPerEtp?.value, MOST_EUROS, false);
  number("durationYears", durationYears?.value, MOST_YEARS, true);
  if (steps) problems.push(...stepProblems(steps.value));
  if (unit && !RULE_UNITS.includes(unit.value))
    problems.push({ field: "unit", kind: "unknown", found: unit.value });
  const sourced = [minimum, steps, ceilingPerEtp, durationYears, unit, rule.cofinancing];
  if (sourced.some((each) => each !== null && each.source.trim() === ""))
    problems.push({ field: "source", kind: "empty", found: "" });
  return problems;
}
