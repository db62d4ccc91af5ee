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
      readonly next: {
        readonly etp: number;
        /** Inhabitants missing to be above the limit. */
        readonly missing: number;
      } | null;
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

/** A legal year whose population would change the verdict. */
export interface OtherYear {
  readonly year: number;
  readonly population: number;
  readonly verdict: PopulationVerdict;
}

/** Years in which the verdict on the population differs from that of the year used, latest first. */
export function otherVerdicts(
  populations: ReadonlyMap<number, number>,
  used: number,
  rule: ArsRule,
): OtherYear[] {
  const own = populations.get(used);
  if (own === undefined)
    throw new Error(`otherVerdicts requires the population of ${used}, got none`);
  const { state } = judgePopulation(own, rule);
  return [...populations]
    .filter(([year, population]) => year !== used && Number.isFinite(population))
    .map(([year, population]) => ({ year, population, verdict: judgePopulation(population, rule) }))
    .filter(({ verdict }) => verdict.state !== state)
    .sort((a, b) => b.year - a.year);
}
