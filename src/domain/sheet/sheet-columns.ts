import { SHEET_LOT } from "../book/column-set";
import { columnComputedFrom, countsBehind } from "../book/titles-for";
import type { PublishedLevel } from "../geography/level";
import { levelsWith } from "../geography/level-table";
import { availabilityAt } from "../indicator/availability-at";
import type { Catalogue, Lots } from "../indicator/catalogue";
import type { Counted, Indicator } from "../indicator/indicator";
import { isZoneLevel, zoneIndicators } from "./sheet-zones";

/** Columns behind a figure of a year: what is published, the counts of a rate, what the page computes from. */
function columnsOf(indicator: Indicator, year: number): readonly Counted[] {
  const { id, compute } = indicator;
  if (!compute) return [{ id, year }, ...countsBehind(indicator, year)];
  const column = columnComputedFrom(compute, indicator, year);
  return column ? [column] : [];
}

/** The latest year of each level: a sheet reads that of its territory, whatever it is compared with. */
const latestYears = ({ availability }: Indicator): readonly number[] => [
  ...new Set(availability.flatMap(({ years }) => years.at(-1) ?? [])),
];

/**
 * Columns that the sheets of all territories read at a level, each once: those of the tables, for a
 * territory or what it is compared with, and all the latest figures of the zones that a sheet unfolds.
 */
export function sheetColumns(
  indicators: readonly Indicator[],
  level: PublishedLevel,
): readonly Counted[] {
  const facts = indicators
    .filter(({ traits }) => traits.sheet !== null)
    // An index is shown where the catalogue has it, never beside that of another territory.
    .filter(
      ({ reference, availability }) =>
        reference === null || availability.some((at) => at.level === level),
    )
    .flatMap((indicator) => latestYears(indicator).flatMap((year) => columnsOf(indicator, year)));
  const zones = isZoneLevel(level)
    ? zoneIndicators(indicators, level, level).flatMap((indicator) =>
        columnsOf(indicator, availabilityAt(indicator, level)!.years.at(-1)!),
      )
    : [];
  const byKey = new Map([...facts, ...zones].map((each) => [`${each.id} ${each.year}`, each]));
  return [...byKey.values()];
}

/** The lots of sheets, in place of those of themes: one file by level, or by part of it. */
const sheetLots = (indicators: readonly Indicator[]): Lots => ({
  [SHEET_LOT]: Object.fromEntries(
    levelsWith("columns").map((level) => [
      level,
      [...new Set(sheetColumns(indicators, level).map(({ id }) => id))],
    ]),
  ),
});

/** The catalogue as sheets read it: from files of their own, of a territory instead of a theme. */
export const sheetCatalogue = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  lots: sheetLots(catalogue.indicators),
});
