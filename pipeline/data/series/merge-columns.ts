import type { Cell, SourceColumn } from "../source-column";

const keyOf = ({ level, indicator, year }: SourceColumn): string => `${level}|${indicator}|${year}`;

/** One cell of two: a figure before a reason, a reason before « not published ». */
function mergeCells(a: Cell, b: Cell, where: string): Cell {
  if (a === b || b === "not-published") return a;
  if (a === "not-published") return b;
  if (typeof a === "number" && typeof b === "number")
    throw new Error(`mergeColumns requires one figure, got ${a} and ${b} for ${where}`);
  return typeof a === "number" ? a : b;
}

/**
 * Columns of several tables, where two may give the same indicator of one year and level: the same
 * figure in both, or a figure in one and none in the other. Anything else stops the build.
 */
export function mergeColumns(columns: readonly SourceColumn[]): SourceColumn[] {
  const merged = new Map<string, SourceColumn>();
  for (const column of columns) {
    const key = keyOf(column);
    const known = merged.get(key);
    if (!known) merged.set(key, column);
    else if (known.cells.length !== column.cells.length)
      throw new Error(`mergeColumns requires columns of one length, got two for ${key}`);
    else
      merged.set(key, {
        ...column,
        cells: known.cells.map((cell, at) => mergeCells(cell, column.cells[at]!, `${key} ${at}`)),
      });
  }
  return [...merged.values()];
}
