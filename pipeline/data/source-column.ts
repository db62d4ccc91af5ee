import type { Absence } from "@/domain/measure";
import type { PublishedLevel } from "@/domain/geography/level";

/** A figure, or why there is none. */
export type Cell = number | Absence;

/** One indicator, one year, one cell by territory of the level, in the order of its codes. */
export interface SourceColumn {
  readonly indicator: string;
  readonly level: PublishedLevel;
  readonly year: number;
  readonly cells: readonly Cell[];
  /**
   * What a commune without a figure of its own (`not-comparable`) adds to a place that holds those it
   * was counted with, by position; left out where none does.
   */
  readonly familyCounts?: ReadonlyMap<number, number>;
}

/** The column of some of its territories. */
export const columnOfRows = (column: SourceColumn, rows: readonly number[]): SourceColumn => ({
  ...column,
  cells: rows.map((row) => column.cells[row]!),
  familyCounts: new Map(
    rows.flatMap((row, at): [number, number][] => {
      const count = column.familyCounts?.get(row);
      return count === undefined ? [] : [[at, count]];
    }),
  ),
});

/** Positions of an absence as runs: `[first, length, first, length…]`. */
export function runsOf(cells: readonly Cell[], absence: Cell): number[] {
  const runs: number[] = [];
  let end = Number.NaN;
  cells.forEach((cell, position) => {
    if (cell !== absence) return;
    if (position === end) runs[runs.length - 1]!++;
    else runs.push(position, 1);
    end = position + 1;
  });
  return runs;
}

/** Runs of an absence that most columns know nothing of: no key without one. */
function rareRuns(key: string, cells: readonly Cell[], absence: Absence): object {
  const runs = runsOf(cells, absence);
  return runs.length === 0 ? {} : { [key]: runs };
}

/** Counts of families in the order of the cells that are not comparable: no key without one. */
function familyList({ cells, familyCounts }: SourceColumn): object {
  if (!familyCounts || familyCounts.size === 0) return {};
  const autreContour = cells.flatMap((cell, position) =>
    cell === "not-comparable" ? [familyCounts.get(position) ?? null] : [],
  );
  return { autreContour };
}

/** The column as it is embedded (`docs/formats.md`). */
export const columnFile = (column: SourceColumn) => ({
  indicateur: column.indicator,
  annee: column.year,
  valeurs: column.cells.map((cell) => (typeof cell === "number" ? cell : null)),
  secret: runsOf(column.cells, "secret"),
  vide: runsOf(column.cells, "no-data"),
  nonPublie: runsOf(column.cells, "not-published"),
  ...rareRuns("nonComparable", column.cells, "not-comparable"),
  ...familyList(column),
  ...rareRuns("nonRepris", column.cells, "not-loaded"),
});
