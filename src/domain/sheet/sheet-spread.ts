import type { Spread } from "../indicator/spread";
import type { PublishedLevel } from "../geography/level";
import { hasSpread } from "../geography/level-table";
import type { SheetPlace } from "./sheet-places";

/** Spread of the APL between the communes of a place, weighted by their inhabitants. */
export type SpreadMeasure =
  | {
      readonly state: "value";
      readonly min: number;
      readonly q1: number;
      readonly mediane: number;
      readonly q3: number;
      readonly max: number;
    }
  | { readonly state: "not-published" };

export interface SheetSpread {
  readonly label: string;
  readonly level: PublishedLevel;
  readonly isOwn: boolean;
  /** Year of the APL; null where there is no file, or while it is not there. */
  readonly year: number | null;
  /** Null while its file is not there. */
  readonly measure: SpreadMeasure | null;
}

function spreadOf(
  { level, position }: SheetPlace,
  spreads: Partial<Record<PublishedLevel, Spread | null>>,
): SpreadMeasure | null {
  if (!hasSpread(level)) return { state: "not-published" };
  const spread = spreads[level];
  if (!spread) return null;
  const read = (column: Float64Array): number => column[position] ?? Number.NaN;
  const five = {
    min: read(spread.min),
    q1: read(spread.q1),
    mediane: read(spread.mediane),
    q3: read(spread.q3),
    max: read(spread.max),
  };
  return Object.values(five).every(Number.isFinite)
    ? { state: "value", ...five }
    : { state: "not-published" };
}

/** Spreads of a territory and of its references; a commune, which has none, is left out. */
export function sheetSpreads(
  own: SheetPlace,
  references: readonly SheetPlace[],
  spreads: Partial<Record<PublishedLevel, Spread | null>>,
): SheetSpread[] {
  const shown = own.level === "commune" ? references : [own, ...references];
  return shown.map((place) => ({
    label: place.label,
    level: place.level,
    isOwn: place === own,
    year: spreads[place.level]?.year ?? null,
    measure: spreadOf(place, spreads),
  }));
}
