import type { Polarity } from "../indicator/indicator";

/**
 * What may be said of a figure beside its reference. `different`: significantly, but the indicator
 * has no good direction. `untested`: no interval, a position only, never a judgement.
 */
export type Judgement = "favourable" | "unfavourable" | "different" | "similar" | "untested";

export type Side = "lower" | "higher";

/** Is this side of the reference the good one? Null where there is none. */
export function isFavourable(side: Side, polarity: Polarity): boolean | null {
  if (polarity === "neutral") return null;
  return (side === "higher") === (polarity === "higher-better");
}

/** Judgement of a significant difference. */
export function judgeDifference(side: Side, polarity: Polarity): Judgement {
  const favourable = isFavourable(side, polarity);
  if (favourable === null) return "different";
  return favourable ? "favourable" : "unfavourable";
}

/** Level of significance after the correction for many comparisons (Benjamini-Hochberg). */
export const FALSE_DISCOVERY_RATE = 0.05;
