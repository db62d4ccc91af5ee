import type { PublishedLevel } from "../geography/level";
import type { InsidePlace, Threshold } from "./inside-place";
import type { IndicatorTraits } from "./traits";

/** Is a higher value better, worse, or neither? Decides words and colours, never the classes. */
export type Polarity = "higher-better" | "lower-better" | "neutral";

/** A series of counts and its year: a column of each level, an indicator or not. */
export interface Counted {
  readonly id: string;
  readonly year: number;
}

/** What a rate of one year is made from, for a territory and for any group: value = numerator ÷ denominator × per. */
export interface RatioOfYear {
  readonly year: number;
  readonly numerator: Counted;
  readonly denominator: Counted;
  readonly per: number;
  /** Share of a whole that must be counted for the rate to stand; null: no such condition. */
  readonly coverage: {
    readonly counted: Counted;
    readonly whole: Counted;
    /** Share, 0–1. */
    readonly atLeast: number;
  } | null;
}

/**
 * What kind of number a figure is, which decides what may be said of a gap. `events`: exhaustive
 * events or places, with a Poisson interval and a test. `census`: share of the rotating census,
 * whose error no interval of a count describes. `published`: without its counts.
 */
export type EvidenceKind = "events" | "census" | "published";

/** An extreme at which a producer stops its figures: « 5,0 % ou moins ». */
export interface Censored {
  readonly year: number;
  readonly value: number;
  /** Territories of the level that have exactly this figure. */
  readonly count: number;
  readonly end: "low" | "high";
}

/**
 * How the figure of a group follows from its members'. `none` covers medians, rates without
 * counts and composite indices: a group then shows « non agrégeable ».
 */
export type AggregationRule =
  | { readonly rule: "sum" }
  | { readonly rule: "ratio-of-sums"; readonly years: readonly RatioOfYear[] }
  | { readonly rule: "weighted-mean"; readonly weight: string }
  | { readonly rule: "none" };

/** How the page makes the figures of an indicator from the communes, for any group of them. */
export type ComputeRule =
  | { readonly rule: "inhabitants" | "coverage" }
  /** `count`: column of the population of other years than the latest; `from`: first year. */
  | { readonly rule: "yearly-change"; readonly from: number; readonly count: string }
  /** `area`: column of the official areas, km², and its year. */
  | { readonly rule: "density"; readonly area: string; readonly year: number };

/** Counts are drawn as circles of proportional area, rates as classes of colour. */
export type IndicatorKind = "count" | "rate";

/** Level and years at which an indicator is embedded. */
export interface Availability {
  readonly level: PublishedLevel;
  /** Ascending. */
  readonly years: readonly number[];
  /** Left out where no extreme is. */
  readonly censored?: readonly Censored[];
}

/** Where figures that the atlas has not taken are found. */
export interface Elsewhere {
  readonly levels: readonly PublishedLevel[];
  /** Site and data set, in French. */
  readonly where: string;
}

/** An indicator of the catalogue, as its producer defines it. Texts are in French. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly theme: string;
  readonly definition: string;
  /** As written after a number: `habitants`, `%`, `pour 10 000 hab.`; empty for a bare index. */
  readonly unit: string;
  readonly decimals: number;
  readonly kind: IndicatorKind;
  readonly polarity: Polarity;
  readonly aggregation: AggregationRule;
  readonly evidence: EvidenceKind;
  /** Value of the whole by construction: 100 for an index. Null: read as any other figure. */
  readonly reference: number | null;
  /** Gap to `reference`, in its unit, under which nothing is said of a side; null with it. */
  readonly judgedBeyond: number | null;
  readonly producer: string;
  readonly dataset: string;
  /** Page of the data set, https or http. */
  readonly url: string;
  readonly licence: string;
  /** Secrecy rule and reading caution, or empty. */
  readonly caution: string;
  readonly availability: readonly Availability[];
  /** Levels that the producer publishes and the atlas has not taken; left out where none is known. */
  readonly elsewhere?: readonly Elsewhere[];
  /** Levels at which the producer is known to publish nothing; left out where none is known. */
  readonly unpublishedAt?: readonly PublishedLevel[];
  /** Its place in the tables of the communes of a territory; left out where it has none. */
  readonly inside?: InsidePlace;
  /** Left out where no value means anything by itself. */
  readonly threshold?: Threshold;
  /** Why no figure is embedded, when `availability` is empty. */
  readonly whyAbsent: string;
  /** Null for figures published by their producer. */
  readonly compute: ComputeRule | null;
  readonly traits: IndicatorTraits;
}
