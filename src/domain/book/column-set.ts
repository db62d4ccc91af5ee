import type { PublishedLevel } from "../geography/level";
import type { Column } from "./column";

/** Embedded figures of one level. */
export interface ColumnSet {
  readonly level: PublishedLevel;
  readonly columns: readonly Column[];
}

/** Column of a year, or of the latest one when `year` is null. */
export function columnOf(set: ColumnSet, indicator: string, year: number | null): Column | null {
  const columns = set.columns.filter((column) => column.indicator === indicator);
  if (year !== null) return columns.find((column) => column.year === year) ?? null;
  return columns.reduce<Column | null>(
    (latest, column) => (latest && latest.year >= column.year ? latest : column),
    null,
  );
}
