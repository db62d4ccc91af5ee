import type { PublishedLevel } from "../geography/level";
import { hasColumns, levelRow, levelsWith, type ColumnLevel } from "../geography/level-table";
import { availabilityAt } from "../indicator/availability-at";
import type { ComputeRule, Indicator } from "../indicator/indicator";
import type { BookFiles } from "./book-files";
import { finerLevels } from "./finer-levels";

/** A file of figures, or of what they are made with, by the name under which it is asked for. */
export type BookTitle = "detail" | "zonages" | `columns:${ColumnLevel}`;

/** Coverage, and the population of the latest year, are in the files of the first view. */
const isOfAtlas = (
  { rule }: ComputeRule,
  { availability }: Indicator,
  year: number | null,
): boolean =>
  rule === "coverage" ||
  (rule === "population" &&
    (year === null || availability.every(({ years }) => years.at(-1) === year)));

/** The file of the communes of each territory, where the atlas has not got them. */
const placeTitles = (level: PublishedLevel): readonly BookTitle[] =>
  levelRow(level).territories.file === "zonages" ? ["zonages"] : [];

/**
 * Files that the figures of an indicator at a level, of a year or of the latest (null), are read
 * from, beside the atlas and the coverage; none where it has no figure.
 *
 * @example titlesFor(pharmacies, "region", null) // ["zonages", "columns:departement"]
 */
export function titlesFor(
  indicator: Indicator,
  level: PublishedLevel,
  year: number | null,
): readonly BookTitle[] {
  const { compute } = indicator;
  if (compute)
    return [
      ...placeTitles(level),
      ...(isOfAtlas(compute, indicator, year) ? [] : ["detail" as const]),
    ];
  const found = availabilityAt(indicator, level);
  if (!found) return [];
  const levels = found.made === "published" ? [level] : finerLevels(indicator, level);
  const columns = levels.flatMap((each): BookTitle[] =>
    hasColumns(each) ? [`columns:${each}`] : [],
  );
  return found.made === "published" ? columns : ["zonages", ...columns];
}

/** Is a file that the figures of an indicator at a level are read from still on its way? */
export const isAwaited = (
  indicator: Indicator,
  level: PublishedLevel,
  year: number | null,
  { detail, zonages, columns }: BookFiles,
): boolean =>
  titlesFor(indicator, level, year).some((title) => {
    if (title === "detail") return detail === null;
    if (title === "zonages") return zonages === null;
    const of = title.slice("columns:".length);
    return !levelsWith("columns").some((each) => each === of && columns[each]);
  });
