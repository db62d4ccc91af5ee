import { RULE_UNITS, type ArsRule, type FundingStep } from "./ars-rule";

/** What a rule says, each with its source. */
export const RULE_FIELDS = [
  "minimum",
  "steps",
  "ceilingPerEtp",
  "cofinancing",
  "durationYears",
  "unit",
] as const satisfies readonly (keyof ArsRule)[];
export type RuleField = (typeof RULE_FIELDS)[number];

/** What is wrong in a rule that the user typed or a file holds; wording is for the screen. */
export interface RuleProblem {
  readonly field: RuleField;
  readonly kind:
    | "not-a-number"
    | "not-positive"
    | "not-whole"
    | "too-large"
    | "not-ascending"
    | "empty"
    | "unknown"
    | "no-source";
  /** The value found, as text. */
  readonly found: string;
  /** Which step, from 0, and which of its numbers. */
  readonly step?: number;
  readonly part?: keyof FundingStep;
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
    const add = (part: keyof FundingStep, kind: RuleProblem["kind"] | null): void => {
      const found = part === "etp" ? etp : (below ?? "");
      if (kind) problems.push({ field: "steps", kind, found: String(found), step, part });
    };
    add("etp", problemOf(etp, MOST_ETP, false));
    if (below === null) {
      if (!isLast) add("below", "not-ascending");
      return;
    }
    const isAscending = !isLast && below > before;
    add(
      "below",
      problemOf(below, MOST_INHABITANTS, true) ?? (isAscending ? null : "not-ascending"),
    );
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
  for (const field of RULE_FIELDS)
    if (rule[field]?.source.trim() === "") problems.push({ field, kind: "no-source", found: "" });
  return problems;
}
