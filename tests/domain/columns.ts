import type { Column } from "@/domain/book/column";
import {
  columnTitle,
  type ColumnSet,
  type ColumnShelf,
  type ColumnTitle,
} from "@/domain/book/column-set";
import type { ColumnLevel } from "@/domain/geography/level-table";

/** A shelf of one file by level, from columns made by hand. */
export function shelfFrom(columns: readonly Column[]): ColumnShelf {
  const shelf = new Map<ColumnTitle, ColumnSet>();
  for (const column of columns) {
    const level = column.level as ColumnLevel;
    const title = columnTitle(level, `essai-${column.indicator}-${column.year}`, null);
    shelf.set(title, { level, part: null, columns: [column] });
  }
  return shelf;
}

/** A shelf whose files hold some columns no more. */
export const shelfWithout = (shelf: ColumnShelf, isOut: (column: Column) => boolean): ColumnShelf =>
  new Map(
    [...shelf].map(([title, set]) => [
      title,
      { ...set, columns: set.columns.filter((column) => !isOut(column)) },
    ]),
  );
