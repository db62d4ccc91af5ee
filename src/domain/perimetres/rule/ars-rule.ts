/** A number or a choice of a rule, with the words of its source, in French. */
export interface Sourced<Value> {
  readonly value: Value;
  /** Where it is written: document and quotation; « saisi par l’utilisateur ». */
  readonly source: string;
}

/** Engineering time that an ARS pays, by size of the perimeter. */
export interface FundingStep {
  /**
   * The step holds below this number of inhabitants; null: without limit. A source that says
   * « moins de » then « plus de » leaves the very number undefined.
   */
  readonly below: number | null;
  /** Full-time equivalents (ETP). */
  readonly etp: number;
}

/** What kind of members a contract may have. */
export const RULE_UNITS = ["epci", "commune-ou-epci"] as const;
export type RuleUnit = (typeof RULE_UNITS)[number];

/** What an ARS asks of a perimeter and pays for it; null where its source says nothing. */
export interface ArsRule {
  /** Code of the région. */
  readonly region: string;
  /** « ARS Bretagne ». */
  readonly nom: string;
  /** Fewest inhabitants. */
  readonly minimum: Sourced<number> | null;
  /** Ascending; the last one has no limit. Empty where the source says nothing. */
  readonly steps: Sourced<readonly FundingStep[]> | null;
  /** Most that the ARS pays for one ETP, euros; the period is only what the source says of it. */
  readonly ceilingPerEtp: Sourced<number> | null;
  /** What the collectivity pays, as the source says it. */
  readonly cofinancing: Sourced<string> | null;
  readonly durationYears: Sourced<number> | null;
  readonly unit: Sourced<RuleUnit> | null;
}

/** A rule without a single number: « aucune règle chiffrée connue ». */
export const isSilent = ({ minimum, steps, ceilingPerEtp, durationYears }: ArsRule): boolean =>
  minimum === null && steps === null && ceilingPerEtp === null && durationYears === null;
