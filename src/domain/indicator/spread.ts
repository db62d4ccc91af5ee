import type { PublishedLevel } from "../geography/level";

/** Spread of an indicator between the communes of each territory; NaN where not published. */
export interface Spread {
  readonly level: PublishedLevel;
  readonly indicator: string;
  readonly year: number;
  readonly min: Float64Array;
  readonly q1: Float64Array;
  readonly mediane: Float64Array;
  readonly q3: Float64Array;
  readonly max: Float64Array;
}
