import { isColumnTitle, type ColumnSet, type ColumnShelf } from "@/domain/book/column-set";

/** The files of figures that are there, among others. */
export const columnsIn = (values: Readonly<Record<string, unknown>>): ColumnShelf =>
  new Map(
    Object.entries(values).flatMap(([title, value]) =>
      isColumnTitle(title) && value ? [[title, value as ColumnSet] as const] : [],
    ),
  );
