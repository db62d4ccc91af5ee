import { knownValues, valueAt, type Column } from "@/domain/book/column";
import { NO_ZONE } from "@/domain/geography/commune-index";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticBook } from "@/domain/book/book";
import { isMostlyKnown } from "@/domain/diagnostic/inside";
import { spreadWeights } from "@/domain/diagnostic/spread-weights";
import type { TerritorySet } from "@/domain/geography/territory";
import { computeSpread, type WeightedSpread } from "@/stats/weighted-spread";

/** How the APL varies between the communes of a place. */
export interface PlaceSpread {
  readonly key: string;
  readonly nom: string;
  readonly isOwn: boolean;
  /** Null: too few communes have a value. */
  readonly spread: WeightedSpread | null;
  /** Communes with a value. */
  readonly count: number;
}

const MOST_MEMBERS = 8;

function spreadOf(
  rows: readonly number[],
  column: Column,
  weightOf: (row: number) => number,
): Pick<PlaceSpread, "spread" | "count"> {
  const known = rows.filter((row) => valueAt(column, row) !== null);
  const weights = known.map(weightOf);
  const isDrawn = isMostlyKnown(known.length, rows.length) && weights.some((weight) => weight > 0);
  const spread = isDrawn ? computeSpread(knownValues(column, rows), weights) : null;
  return { spread, count: known.length };
}

/** Rows of the communes of each zone. */
function rowsByZone({ zoning }: TerritorySet): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  zoning.zoneOf.forEach((zone, row) => {
    if (zone === NO_ZONE) return;
    const list = rows.get(zone);
    if (list) list.push(row);
    else rows.set(zone, [row]);
  });
  return rows;
}

/**
 * Spread of the APL between communes: in the subject, in each of its EPCI where there are two to
 * eight, then in its départements and régions, where nine communes in ten have a value. A subject
 * where fewer do keeps its line, without a strip; nothing at all where there is no strip to draw.
 */
export function insideSpreads(diagnostic: Diagnostic, book: DiagnosticBook): PlaceSpread[] {
  const { subject, inside, epci, departements, regions } = diagnostic;
  const column = inside.indicator && book.column(inside.indicator.id, "commune", null);
  if (!column || inside.spread === null || inside.communes.length < 2) return [];
  const weightOf = spreadWeights(book, column.year);
  const around = (level: "epci" | "departement" | "region", zones: readonly number[]) => {
    const set = book.setOf(level);
    const byZone = rowsByZone(set);
    return zones.flatMap((zone): PlaceSpread[] => {
      const rows = byZone.get(zone) ?? [];
      const read = spreadOf(rows, column, weightOf);
      const key = `${level}:${set.zoning.codes[zone]!}`;
      return read.spread ? [{ key, nom: set.noms[zone]!, isOwn: false, ...read }] : [];
    });
  };
  const members = epci.length > 1 && epci.length <= MOST_MEMBERS ? epci : [];
  const own = spreadOf(
    inside.communes.map(({ row }) => row),
    column,
    weightOf,
  );
  const others = [
    ...around(
      "epci",
      members.map(({ zone }) => zone),
    ),
    ...(subject.level === "region"
      ? []
      : around(
          "departement",
          departements.map(({ zone }) => zone),
        )),
    ...around(
      "region",
      regions.map(({ zone }) => zone),
    ),
  ];
  const places = [
    { key: subject.key, nom: subject.nom, isOwn: true, ...own },
    ...others.filter(({ key }) => key !== subject.key),
  ];
  return places.some(({ spread }) => spread) ? places : [];
}
