import type { PublishedLevel } from "../geography/level";
import type { LevelPart } from "../geography/level-part";
import { isWider, type ColumnLevel } from "../geography/level-table";
import type { Column } from "./column";

/**
 * A file of figures, by the name under which it is asked for: `columns:epci:apl`,
 * `columns:commune:apl:53` for the communes of a région, `columns:epci:fiche:29` for what the sheets
 * of a département read.
 */
export type ColumnTitle = `columns:${ColumnLevel}:${string}`;

/** Figures of one lot at one level, or of a part of its territories. */
export interface ColumnSet {
  readonly level: ColumnLevel;
  /** Whose figures these are, in this order; null for all the territories of the level. */
  readonly part: LevelPart | null;
  readonly columns: readonly Column[];
}

/** The lot of what the sheet of a territory reads, whatever its theme. */
export const SHEET_LOT = "fiche";

/** Do sheets read this level département by département? */
export const isCutForSheets = (level: PublishedLevel): boolean => !isWider(level, "departement");

/**
 * What the files of a lot are cut by at a level; null for one file. Sheets read the figures of the
 * départements that hold a territory, where its level is no wider than these.
 */
export function cutOf(lot: string, level: ColumnLevel): "departements" | "regions" | null {
  if (lot === SHEET_LOT) return isCutForSheets(level) ? "departements" : null;
  return level === "commune" ? "regions" : null;
}

/** The files of figures that are there. */
export type ColumnShelf = ReadonlyMap<ColumnTitle, ColumnSet>;

/** Title of a lot at a level, or of the part of it that a région or a département holds. */
export const columnTitle = (level: ColumnLevel, lot: string, part: string | null): ColumnTitle =>
  `columns:${level}:${lot}${part === null ? "" : `:${part}`}`;

/** What a title asks for. */
export function readColumnTitle(title: ColumnTitle): {
  readonly level: ColumnLevel;
  readonly lot: string;
  /** Code of what the lot is cut by (`cutOf`). */
  readonly part: string | null;
} {
  const [, level, lot, part] = title.split(":");
  return { level: level as ColumnLevel, lot: lot!, part: part ?? null };
}

export const isColumnTitle = (title: string): title is ColumnTitle => title.startsWith("columns:");
