/** Tables of the communes of a territory, in their order. */
export const INSIDE_TABLES = ["access", "people", "living"] as const;
export type InsideTable = (typeof INSIDE_TABLES)[number];

/** Where an indicator stands in the tables of the communes. */
export interface InsidePlace {
  readonly table: InsideTable;
  /** From 1. */
  readonly rank: number;
  /** Head of its column, in French. */
  readonly head: string;
  /** Unit under the head, short enough for a column; empty where no figure stands there. */
  readonly unit: string;
}

/** A value of an indicator that means something by itself, in its unit. */
export interface Threshold {
  readonly value: number;
  /** « seuil de sous-densité ». */
  readonly words: string;
}
