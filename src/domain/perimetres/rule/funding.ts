import type { ArsRule, FundingStep } from "./ars-rule";

/** Does a perimeter have enough inhabitants? */
export type PopulationVerdict =
  /** The source gives no minimum. */
  | { readonly state: "unknown" }
  | { readonly state: "enough"; readonly minimum: number; readonly excess: number }
  | { readonly state: "too-small"; readonly minimum: number; readonly missing: number };

/** 49 999 fails and 50 000 passes where the source asks for « au moins 50 000 habitants ». */
export function judgePopulation(population: number, { minimum }: ArsRule): PopulationVerdict {
  if (minimum === null) return { state: "unknown" };
  const gap = population - minimum.value;
  return gap >= 0
    ? { state: "enough", minimum: minimum.value, excess: gap }
    : { state: "too-small", minimum: minimum.value, missing: -gap };
}

/** The step of funding above that of a perimeter. */
export interface NextStep {
  readonly etp: number;
  /** Inhabitants missing to be above the limit. */
  readonly missing: number;
}

/** What the ARS pays for a population. */
export type Funding =
  /** The source says nothing of it. */
  | { readonly state: "unknown" }
  /** The population is exactly a limit that the source leaves out. */
  | { readonly state: "undefined"; readonly limit: number }
  | {
      readonly state: "known";
      readonly etp: number;
      /** Most that the ARS pays, euros, over the period of the ceiling; null without a ceiling. */
      readonly euros: number | null;
      /** The next step up; null on the last one. */
      readonly next: NextStep | null;
    };

/**
 * ETP and euros of a perimeter. Exactly on a limit (150 000 in Bretagne: « moins de » then « plus
 * de ») the source does not say: neither do we.
 */
export function computeFunding(population: number, { steps, ceilingPerEtp }: ArsRule): Funding {
  if (steps === null || steps.value.length === 0) return { state: "unknown" };
  const limit = steps.value.find(({ below }) => below === population)?.below;
  if (limit !== undefined && limit !== null) return { state: "undefined", limit };
  const at = steps.value.findIndex(({ below }) => below === null || population < below);
  const step: FundingStep | undefined = steps.value[at];
  if (!step) return { state: "unknown" };
  const next = steps.value[at + 1];
  return {
    state: "known",
    etp: step.etp,
    euros: ceilingPerEtp === null ? null : step.etp * ceilingPerEtp.value,
    next:
      next && step.below !== null ? { etp: next.etp, missing: step.below - population + 1 } : null,
  };
}

/** What a rule answers to a population. */
export interface Answer {
  readonly population: PopulationVerdict;
  /** That of the minimum where it is not reached: under it the ARS pays nothing. */
  readonly funding: Funding;
}

export function answerOf(population: number, rule: ArsRule): Answer {
  const verdict = judgePopulation(population, rule);
  const paid = verdict.state === "too-small" ? verdict.minimum : population;
  return { population: verdict, funding: computeFunding(paid, rule) };
}

/** Is the same paid, whatever is missing for the next step? */
export const isSameFunding = (a: Funding, b: Funding): boolean =>
  a.state === "known" && b.state === "known" ? a.etp === b.etp : a.state === b.state;

/** A legal year whose population would change the verdict, or what the ARS pays. */
export interface OtherYear {
  readonly year: number;
  readonly population: number;
  readonly verdict: PopulationVerdict;
  readonly funding: Funding;
}

/** Years in which the rule answers otherwise than in the year used, latest first. */
export function otherAnswers(
  populations: ReadonlyMap<number, number>,
  used: number,
  rule: ArsRule,
): OtherYear[] {
  const inhabitants = populations.get(used);
  if (inhabitants === undefined)
    throw new Error(`otherAnswers requires the population of ${used}, got none`);
  const own = answerOf(inhabitants, rule);
  return [...populations]
    .filter(([year, population]) => year !== used && Number.isFinite(population))
    .map(([year, population]) => {
      const { population: verdict, funding } = answerOf(population, rule);
      return { year, population, verdict, funding };
    })
    .filter(
      ({ verdict, funding }) =>
        verdict.state !== own.population.state || !isSameFunding(funding, own.funding),
    )
    .sort((a, b) => b.year - a.year);
}
