import type { Indicator } from "../../indicator/indicator";
import type { Level } from "../../geography/level";
import type { ComparisonSet } from "../comparables/comparison-set";
import type { FigureTrend } from "./figure-trend";
import type { Reading } from "../words/reading";
import type { Reference } from "../reference";

/**
 * Whose figures these are: those of the subject (`own`), of the members of a perimeter, which do
 * not add up (`members`), of wider territories that cover it (`around`), or of finer territories
 * within it (`inside`).
 */
export type Scale = "own" | "members" | "around" | "inside";

/** What a figure is compared with: a value, and where it comes from. */
export interface ReferenceFigure {
  readonly reference: Reference;
  /** Null where there is none. */
  readonly value: number | null;
  /** `median`: of the comparison set, where nothing is published for the area. */
  readonly how: "published" | "median" | "none";
  /** « Bretagne », « médiane des 92 bassins de vie de Bretagne ». */
  readonly label: string;
}

/** One indicator in the profile of a subject. */
export interface ProfileEntry {
  readonly key: string;
  readonly indicator: Indicator;
  readonly year: number;
  readonly scale: Scale;
  /** Level of the figures. */
  readonly level: Level | "perimetre" | "france";
  /** How the figure of the subject was obtained, in French; empty where it is published as such. */
  readonly note: string;
  /** `own`: one; otherwise one by territory, the largest share of the subject first. */
  readonly readings: readonly Reading[];
  /** Members of a perimeter that have no reading, by name: single communes among EPCI. */
  readonly unread: readonly string[];
  /** The reading that speaks for the subject; null where none covers half of its inhabitants. */
  readonly lead: Reading | null;
  readonly set: ComparisonSet;
  /** Values of the set, for bands and distribution. */
  readonly setValues: readonly number[];
  readonly reference: ReferenceFigure;
  /** Of the lead; null where a single year exists. */
  readonly trend: FigureTrend | null;
}
