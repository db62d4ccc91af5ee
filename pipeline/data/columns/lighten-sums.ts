import { printedValue } from "@/domain/book/rounding";
import type { SeriesDefinition } from "../series/series-table";
import type { SourceColumn } from "../source-column";

/** Sum from which a tenth of an inhabitant is no more than 0.0005 % of it. */
const LARGE = 10_000;

/**
 * Counts estimated from the census keep one decimal in a commune, where it tells; in a sum of ten thousand or more it
 * weighs half a kilobyte a column and moves no printed share.
 */
export function lightenSums(
  columns: readonly SourceColumn[],
  series: readonly SeriesDefinition[],
): SourceColumn[] {
  const estimated = new Set(
    series.filter(({ decimals, isPartial }) => decimals === 1 && isPartial).map(({ id }) => id),
  );
  return columns.map((column) =>
    column.level === "commune" || !estimated.has(column.indicator)
      ? column
      : {
          ...column,
          cells: column.cells.map((cell) =>
            typeof cell === "number" && cell >= LARGE ? printedValue(cell, 0) : cell,
          ),
        },
  );
}
