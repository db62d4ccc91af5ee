import type { Agreement } from "../words/label-grammar";

/** Part of a diagnostic that the law asks for, and the place of an indicator in it. */
export interface LawPlace {
  readonly block: "zones-sous-denses" | "sante-mentale";
  /** From 1. */
  readonly rank: number;
}

/** How the synthesis of a diagnostic may propose an indicator. */
export interface SynthesisTraits {
  /** `context`: never a strength nor a point of attention, even where the territory has its own. */
  readonly use: "point" | "context";
  /** Smallest difference worth a line, in the unit of the indicator. */
  readonly gap: number;
  /** Whom the figure is judged against: the région and France, or France alone. */
  readonly judgedBy: "both" | "france";
  /**
   * Comparative for each side, to be followed by « qu’en Bretagne »; empty: that side is never
   * proposed. Of an index, what its distance from 100 counts: « de décès de plus qu’attendu… ».
   */
  readonly more: string;
  readonly less: string;
  /** Indicator that measures the same need otherwise: what they say is read together. */
  readonly beside: string | null;
  /** Départements where a favourable figure is to be explained before it is a strength, and why. */
  readonly reserve: { readonly words: string; readonly departements: readonly string[] } | null;
}

/**
 * Part that one indicator alone plays: `access` by commune, `poverty` drawn around a place; on the page
 * for élus, the access to doctors of 65 or under, and the ages of the inhabitants.
 */
export type IndicatorRole =
  "access" | "access-65-or-under" | "poverty" | "children" | "over-65" | "over-75";

/**
 * What the atlas says of an indicator beside its producer, and what it uses it for: reviewed by
 * hand in `pipeline/figures/catalogue-complements.csv`. Texts are in French.
 */
export interface IndicatorTraits {
  /** Label where the place is said: without the level that tells two labels apart. */
  readonly placedLabel: string;
  /** Label of a narrow column. */
  readonly shortLabel: string;
  /** Label in everyday words, without acronym nor unit. */
  readonly plainLabel: string;
  /** Sentence for élus under a key figure, or empty: the indicator is none. */
  readonly explanation: string;
  /** Gender and number of the noun that the label starts with. */
  readonly agreement: Agreement;
  /** Indicators of one family tell the same story: the synthesis keeps the strongest. */
  readonly family: string;
  /** What the synthesis makes of it; null: never proposed. */
  readonly synthesis: SynthesisTraits | null;
  /** What the figure does not allow, or empty. */
  readonly limit: string;
  readonly lawPlace: LawPlace | null;
  /** Do territories look alike on it, on which scale? Null for any health indicator. */
  readonly likeness: "log" | "linear" | null;
  /** Table of the sheet of a territory where it stands. */
  readonly sheet: "population" | "access" | "health" | null;
  readonly role: IndicatorRole | null;
  /** Indicator that says the same thing: this one is left out where the other speaks. */
  readonly saidBy: string | null;
  /** Name of the cause, for a death rate that stands beside those of the other causes. */
  readonly cause: string | null;
}
