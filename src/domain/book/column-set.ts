import type { ColumnLevel } from "../geography/level-table";
import type { Column } from "./column";

/** A file of figures, by the name under which it is asked for: `columns:epci:apl`, `columns:commune:apl:53`. */
export type ColumnTitle = `columns:${ColumnLevel}:${string}`;

/** Figures of one lot at one level; those of the communes of one région. */
export interface ColumnSet {
  readonly level: ColumnLevel;
  /** Code of the région whose communes these are, in the order of the index; null for other levels. */
  readonly region: string | null;
  readonly columns: readonly Column[];
}

/** The files of figures that are there. */
export type ColumnShelf = ReadonlyMap<ColumnTitle, ColumnSet>;

/** Title of a lot at a level, for communes of a région. */
export const columnTitle = (level: ColumnLevel, lot: string, region: string | null): ColumnTitle =>
  `columns:${level}:${lot}${region === null ? "" : `:${region}`}`;

/** What a title asks for. */
export function readColumnTitle(title: ColumnTitle): {
  readonly level: ColumnLevel;
  readonly lot: string;
  readonly region: string | null;
} {
  const [, level, lot, region] = title.split(":");
  return { level: level as ColumnLevel, lot: lot!, region: region ?? null };
}

export const isColumnTitle = (title: string): title is ColumnTitle => title.startsWith("columns:");
