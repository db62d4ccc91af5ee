import type { ArsRule, FundingStep } from "@/domain/perimetres/ars-rule";
import type { RuleProblem } from "@/domain/perimetres/check-rule";

/** Fields as typed; empty: the source says nothing. */
export interface RuleDraft {
  readonly minimum: string;
  readonly below: string;
  readonly etp: string;
  readonly etpAbove: string;
  readonly ceiling: string;
  readonly duration: string;
  readonly source: string;
}

const text = (value: number | undefined): string =>
  value === undefined ? "" : String(value).replace(".", ",");

/** The fields of a rule, as the user would type them. */
export function draftOf(rule: ArsRule | null): RuleDraft {
  const steps = rule?.steps?.value ?? [];
  return {
    minimum: text(rule?.minimum?.value),
    below: text(steps[0]?.below ?? undefined),
    etp: text(steps[0]?.etp),
    etpAbove: text(steps[1]?.etp),
    ceiling: text(rule?.ceilingPerEtp?.value),
    duration: text(rule?.durationYears?.value),
    source: rule?.minimum?.source ?? rule?.steps?.source ?? "",
  };
}

/**
 * A number as the French write it: spaces between thousands, decimal comma; NaN for anything else.
 *
 * @example numberOf("50 000") // 50000
 */
export function numberOf(typed: string): number {
  const bare = typed.replace(/\s/g, "").replace(",", ".");
  return /^[-−]?\d+(\.\d+)?$/.test(bare) ? Number(bare.replace("−", "-")) : Number.NaN;
}

function stepsOf({ below, etp, etpAbove }: RuleDraft): FundingStep[] | null {
  const isBlank = (typed: string): boolean => typed.trim() === "";
  if ([below, etp, etpAbove].every(isBlank)) return null;
  if (isBlank(below) && isBlank(etpAbove)) return [{ below: null, etp: numberOf(etp) }];
  return [
    { below: numberOf(below), etp: numberOf(etp) },
    { below: null, etp: numberOf(etpAbove) },
  ];
}

/** The rule that the fields say: to be checked before it is kept. */
export function ruleOf(
  draft: RuleDraft,
  region: string,
  nom: string,
  before: ArsRule | null,
): ArsRule {
  const { source } = draft;
  const sourced = (typed: string) =>
    typed.trim() === "" ? null : { value: numberOf(typed), source };
  const steps = stepsOf(draft);
  return {
    region,
    nom,
    minimum: sourced(draft.minimum),
    steps: steps && { value: steps, source },
    ceilingPerEtp: sourced(draft.ceiling),
    cofinancing: before?.cofinancing ?? null,
    durationYears: sourced(draft.duration),
    unit: before?.unit ?? null,
  };
}

/** What was typed where a rule is wrong: « abc » rather than NaN. */
export function typedOf({ field, step = 0 }: RuleProblem, draft: RuleDraft): string {
  switch (field) {
    case "minimum":
      return draft.minimum;
    case "steps":
      return (step === 0 ? [draft.below, draft.etp] : [draft.etpAbove])
        .map((typed) => typed.trim())
        .filter((typed) => typed !== "")
        .join("\u00a0; ");
    case "ceilingPerEtp":
      return draft.ceiling;
    case "durationYears":
      return draft.duration;
    case "source":
      return draft.source.trim();
    case "unit":
      return "";
  }
}
