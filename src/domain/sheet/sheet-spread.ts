import type { PublishedLevel } from "../geography/level";
import { hasSpread } from "../geography/level-table";
import { indicatorOfRole, type Catalogue } from "../indicator/catalogue";
import type { Indicator } from "../indicator/indicator";
import type { Spread, SpreadSet } from "../indicator/spread";
import type { SheetPlace } from "./sheet-places";

/** Spread of an indicator between the communes of a place, weighted by their inhabitants. */
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
  /** Null while a file is not there. */
  readonly measure: SpreadMeasure | null;
}

/** The spreads of an indicator, of the territory and of what it is compared with. */
export interface IndicatorSpreads {
  readonly indicator: Indicator;
  /** Of its figures; null while a file is not there. */
  readonly year: number | null;
  readonly places: readonly SheetSpread[];
}

/** The spread of an indicator in a file, and where a place is in it; null where it is not. */
function findSpread(
  { level, position }: SheetPlace,
  id: string,
  sets: readonly SpreadSet[],
): { readonly spread: Spread; readonly at: number } | null {
  for (const { level: of, part, spreads } of sets) {
    if (of !== level) continue;
    const at = part ? Array.from(part.positions).indexOf(position) : position;
    const spread = spreads.find(({ indicator }) => indicator === id);
    if (spread && at >= 0) return { spread, at };
  }
  return null;
}

function measureOf(place: SheetPlace, id: string, sets: readonly SpreadSet[]): SpreadMeasure {
  const found = findSpread(place, id, sets);
  if (!found) return { state: "not-published" };
  const { spread, at } = found;
  const five = {
    min: spread.min[at]!,
    q1: spread.q1[at]!,
    mediane: spread.mediane[at]!,
    q3: spread.q3[at]!,
    max: spread.max[at]!,
  };
  return Object.values(five).every(Number.isFinite)
    ? { state: "value", ...five }
    : { state: "not-published" };
}

/**
 * Spreads of a territory and of its references, in the order of the catalogue, that of the indicator
 * of access first; a commune, which has none, is left out. Before every file is there, what will
 * come first, without figures.
 */
export function sheetSpreads(
  own: SheetPlace,
  references: readonly SheetPlace[],
  catalogue: Catalogue | null,
  sets: readonly SpreadSet[] | null,
): readonly IndicatorSpreads[] {
  const first = catalogue && indicatorOfRole(catalogue, "access");
  if (!first) return [];
  const shown = hasSpread(own.level) ? [own, ...references] : references;
  const spreadsOf = (indicator: Indicator, year: number | null): IndicatorSpreads => ({
    indicator,
    year,
    places: shown.map((place) => ({
      label: place.label,
      level: place.level,
      isOwn: place === own,
      measure: sets && measureOf(place, indicator.id, sets),
    })),
  });
  if (!sets) return [spreadsOf(first, null)];
  const years = new Map(
    sets.flatMap(({ spreads }) => spreads.map(({ indicator, year }) => [indicator, year] as const)),
  );
  return [first, ...catalogue.indicators.filter((each) => each !== first)]
    .filter(({ id }) => years.has(id))
    .map((indicator) => spreadsOf(indicator, years.get(indicator.id)!));
}
