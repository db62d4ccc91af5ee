import type { PublishedLevel } from "../geography/level";
import { levelRow } from "../geography/level-table";
import { availabilityAt } from "../indicator/availability-at";
import { yearKey, type Lots } from "../indicator/catalogue";
import type { ComputeRule, Counted, Indicator } from "../indicator/indicator";
import type { BookFiles } from "./book-files";
import { isColumnTitle, type ColumnTitle } from "./column-set";
import { titlesOfColumns } from "./column-titles";
import { finerLevels } from "./finer-levels";

/** A file of figures, or of what they are made with, by the name under which it is asked for. */
export type BookTitle = "zonages" | ColumnTitle;

/**
 * Column that a computed figure is read from; null where the files of the first view are enough, as
 * they are for coverage and for the population of the latest year.
 */
export function columnComputedFrom(
  compute: ComputeRule,
  { id, availability }: Indicator,
  year: number | null,
): Counted | null {
  switch (compute.rule) {
    case "coverage":
      return null;
    case "inhabitants":
      return year === null || availability.every(({ years }) => years.at(-1) === year)
        ? null
        : { id, year };
    case "yearly-change":
      return { id: compute.count, year: compute.from };
    case "density":
      return { id: compute.area, year: compute.year };
  }
}

/** Files that a computed figure is read from; the whole country is read by région. */
function titlesOfComputed(
  compute: ComputeRule,
  indicator: Indicator,
  level: PublishedLevel,
  year: number | null,
  lots: Lots,
  regions: readonly string[],
): readonly BookTitle[] {
  const column = columnComputedFrom(compute, indicator, year);
  if (!column) return placeTitles(level);
  const read = level === "france" && compute.rule !== "inhabitants" ? "region" : level;
  return [
    ...placeTitles(level),
    ...titlesOfColumns([yearKey(column.id, column.year, lots)], read, lots, regions),
  ];
}

/** The file of the communes of each territory, where the atlas has not got them. */
const placeTitles = (level: PublishedLevel): readonly BookTitle[] =>
  levelRow(level).territories.file === "zonages" ? ["zonages"] : [];

/** Counts of a rate, of a year or of all (null); none for what is not one. */
export function countsBehind(
  { aggregation }: Pick<Indicator, "aggregation">,
  asked: number | null,
): readonly Counted[] {
  if (aggregation.rule !== "ratio-of-sums") return [];
  return aggregation.years
    .filter(({ year }) => asked === null || year === asked)
    .flatMap(({ numerator, denominator, coverage }) => [
      numerator,
      denominator,
      ...(coverage ? [coverage.counted, coverage.whole] : []),
    ]);
}

const countsOf = (indicator: Indicator, asked: number | null): readonly string[] =>
  countsBehind(indicator, asked).map(({ id }) => id);

/** Columns that the figure of a group is made from, of a year or of all (null). */
export const columnsBehind = (
  indicator: Indicator,
  year: number | null = null,
): readonly string[] => {
  const { id, aggregation } = indicator;
  return aggregation.rule === "weighted-mean"
    ? [id, aggregation.weight]
    : [id, ...countsOf(indicator, year)];
};

/**
 * Files that the figures of an indicator at a level, of a year or of the latest (null), are read
 * from, beside the atlas and the coverage; none where it has no figure.
 *
 * @param regions codes of the régions whose communes are read; of the départements, for lots of sheets
 *
 * @example titlesFor(pharmacies, "region", null, lots, []) // ["zonages", "columns:departement:offre"]
 */
export function titlesFor(
  indicator: Indicator,
  level: PublishedLevel,
  year: number | null,
  lots: Lots,
  regions: readonly string[],
): readonly BookTitle[] {
  const { compute } = indicator;
  if (compute) return titlesOfComputed(compute, indicator, level, year, lots, regions);
  const found = availabilityAt(indicator, level);
  if (!found) return [];
  const asked = year ?? found.years.at(-1)!;
  if (found.made === "published")
    return titlesOfColumns([indicator.id, ...countsOf(indicator, asked)], level, lots, regions);
  const columns = finerLevels(indicator, level).flatMap((finer) =>
    titlesOfColumns(columnsBehind(indicator, asked), finer, lots, regions),
  );
  return ["zonages", ...columns];
}

/** Is a file that the figures of an indicator at a level are read from still on its way? */
export const isAwaited = (
  indicator: Indicator,
  level: PublishedLevel,
  year: number | null,
  regions: readonly string[],
  { zonages, columns, catalogue }: BookFiles,
): boolean =>
  titlesFor(indicator, level, year, catalogue?.lots ?? {}, regions).some((title) => {
    if (title === "zonages") return zonages === null;
    return isColumnTitle(title) && !columns.has(title);
  });
