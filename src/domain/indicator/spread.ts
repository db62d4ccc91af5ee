import type { PublishedLevel } from "../geography/level";
import type { LevelPart } from "../geography/level-part";
import type { LevelWith } from "../geography/level-table";

/** Spread of an indicator between the communes of each territory; NaN where not published. */
export interface Spread {
  readonly indicator: string;
  readonly year: number;
  readonly min: Float64Array;
  readonly q1: Float64Array;
  readonly mediane: Float64Array;
  readonly q3: Float64Array;
  readonly max: Float64Array;
}

/** The spreads of a level, or of a part of its territories: one by indicator. */
export interface SpreadSet {
  readonly level: PublishedLevel;
  /** Whose spreads these are, in this order; null for all the territories of the level. */
  readonly part: LevelPart | null;
  readonly spreads: readonly Spread[];
}

/** Spreads between communes, of a level or of the part of it that a département holds: `spread:epci:29`. */
export type SpreadTitle =
  `spread:${LevelWith<"spread">}` | `spread:${LevelWith<"spread">}:${string}`;

/** What a title of spreads asks for; `part`: code of a département, null for the whole level. */
export function readSpreadTitle(title: SpreadTitle): {
  readonly level: LevelWith<"spread">;
  readonly part: string | null;
} {
  const [, level, part] = title.split(":");
  return { level: level as LevelWith<"spread">, part: part ?? null };
}
