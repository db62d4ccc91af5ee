import { formatNumber } from "@/domain/words/french";
import { RULE_UNITS, type ArsRule, type FundingStep } from "@/domain/perimetres/rule/ars-rule";
import type { RuleField, RuleProblem } from "@/domain/perimetres/rule/check-rule";

/** A step as typed; the limit of the last one is not read. */
export interface StepDraft {
  readonly below: string;
  readonly etp: string;
}

/** Fields as typed, under the names of the rule; empty: the source says nothing. */
export interface RuleDraft {
  readonly minimum: string;
  /** At least one; the last one has no limit. */
  readonly steps: readonly StepDraft[];
  readonly ceilingPerEtp: string;
  readonly cofinancing: string;
  readonly durationYears: string;
  readonly unit: string;
  /** Where each field is written: document and quotation. */
  readonly sources: Readonly<Record<RuleField, string>>;
}

const BLANK_STEP: StepDraft = { below: "", etp: "" };

const text = (value: number | null | undefined): string => {
  if (value === undefined || value === null) return "";
  const [, decimals = ""] = String(value).split(".");
  return formatNumber(value, decimals.length);
};

/** The fields of a rule, as the user would type them. */
export function draftOf(rule: ArsRule | null): RuleDraft {
  const steps = (rule?.steps?.value ?? []).map(({ below, etp }) => ({
    below: text(below),
    etp: text(etp),
  }));
  return {
    minimum: text(rule?.minimum?.value),
    steps: steps.length > 0 ? steps : [BLANK_STEP],
    ceilingPerEtp: text(rule?.ceilingPerEtp?.value),
    cofinancing: rule?.cofinancing?.value ?? "",
    durationYears: text(rule?.durationYears?.value),
    unit: rule?.unit?.value ?? "",
    sources: {
      minimum: rule?.minimum?.source ?? "",
      steps: rule?.steps?.source ?? "",
      ceilingPerEtp: rule?.ceilingPerEtp?.source ?? "",
      cofinancing: rule?.cofinancing?.source ?? "",
      durationYears: rule?.durationYears?.source ?? "",
      unit: rule?.unit?.source ?? "",
    },
  };
}

/**
 * A number as the French write it: spaces between thousands, decimal comma; NaN for anything else.
 *
 * @example numberOf("50 000") // 50000
 */
export function typedNumber(typed: string): number {
  const bare = typed.replace(/\s/g, "").replace(",", ".");
  // « 50.000 » is fifty thousand for some and fifty for others.
  if (/^[-−]?[1-9]\d{0,2}(\.\d{3})+$/.test(typed.trim())) return Number.NaN;
  return /^[-−]?\d+(\.\d+)?$/.test(bare) ? Number(bare.replace("−", "-")) : Number.NaN;
}

const isBlank = (typed: string): boolean => typed.trim() === "";

/** Does the draft say something of a field? */
export function isSaid(draft: RuleDraft, field: RuleField): boolean {
  return field === "steps"
    ? draft.steps.length > 1 || draft.steps.some(({ etp }) => !isBlank(etp))
    : !isBlank(draft[field]);
}

/** The draft with a step more, below the one without limit. */
export const withStep = (draft: RuleDraft): RuleDraft => ({
  ...draft,
  steps: [...draft.steps.slice(0, -1), BLANK_STEP, ...draft.steps.slice(-1)],
});

/** The rule that the fields say: to be checked before it is kept. */
export function ruleOf(draft: RuleDraft, region: string, nom: string): ArsRule {
  const sourced = <Value>(field: RuleField, read: () => Value) =>
    isSaid(draft, field) ? { value: read(), source: draft.sources[field].trim() } : null;
  const number = (field: "minimum" | "ceilingPerEtp" | "durationYears") =>
    sourced(field, () => typedNumber(draft[field]));
  const last = draft.steps.length - 1;
  return {
    region,
    nom,
    minimum: number("minimum"),
    steps: sourced("steps", (): FundingStep[] =>
      draft.steps.map(({ below, etp }, at) => ({
        below: at === last ? null : typedNumber(below),
        etp: typedNumber(etp),
      })),
    ),
    ceilingPerEtp: number("ceilingPerEtp"),
    cofinancing: sourced("cofinancing", () => draft.cofinancing.trim()),
    durationYears: number("durationYears"),
    unit: sourced("unit", () => RULE_UNITS.find((unit) => unit === draft.unit) ?? "epci"),
  };
}

/** What was typed where a rule is wrong: « abc » rather than NaN; empty for a missing source. */
export function typedOf(problem: RuleProblem, draft: RuleDraft): string {
  const { field, kind, step = 0, part = "etp" } = problem;
  if (kind === "no-source") return "";
  return (field === "steps" ? draft.steps[step]?.[part] : draft[field])?.trim() ?? "";
}
