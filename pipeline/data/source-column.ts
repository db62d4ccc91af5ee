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
}

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

/** The column as it is embedded (`docs/formats.md`). */
export const columnFile = (column: SourceColumn) => ({
  indicateur: column.indicator,
  annee: column.year,
  valeurs: column.cells.map((cell) => (typeof cell === "number" ? cell : null)),
  secret: runsOf(column.cells, "secret"),
  vide: runsOf(column.cells, "no-data"),
  nonPublie: runsOf(column.cells, "not-published"),
  ...rareRuns("nonComparable", column.cells, "not-comparable"),
  ...rareRuns("nonRepris", column.cells, "not-loaded"),
});
