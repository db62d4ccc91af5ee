import type { Counted, RatioOfYear } from "@/domain/indicator/indicator";
import { isLegalPopulation } from "../columns/availability";
import type { SourceColumn } from "../source-column";

/** Two counts that are divided by one another. */
interface Pair {
  readonly indicator: string;
  readonly numerator: SourceColumn;
  readonly denominator: SourceColumn;
}

/**
 * Named check: the communes of a numerator are those of its denominator, or the rate of a group would
 * be that of two areas.
 */
function checkSameCommunes({ indicator, numerator, denominator }: Pair): void {
  const wrong = numerator.cells.findIndex((cell, row) => {
    const other = denominator.cells[row]!;
    // A mother has a figure on one side alone: her daughters' are on that side too, in any group.
    if (cell === "not-comparable" || other === "not-comparable") return false;
    return (typeof cell === "number") !== (typeof other === "number");
  });
  if (wrong !== -1)
    throw new Error(
      `checkSameCommunes requires one set of communes, got ${numerator.cells[wrong]} / ${denominator.cells[wrong]} at row ${wrong} of ${numerator.indicator} / ${denominator.indicator} for ${indicator}`,
    );
}

const isOf =
  ({ id, year }: Counted) =>
  (column: SourceColumn): boolean =>
    column.indicator === id && column.year === year;

/**
 * A count that is published by wider territories alone is reported to the inhabitants of each. One by
 * commune is not: its denominator must be a column, over the same communes.
 */
function checkPublishedCount(
  indicator: string,
  { numerator, coverage }: RatioOfYear,
  columns: readonly SourceColumn[],
): void {
  const levels = columns.filter(isOf(numerator)).map(({ level }) => level);
  if (levels.length === 0 || levels.includes("commune") || coverage !== null)
    throw new Error(
      `checkPublishedCount requires a count of wider territories, got ${numerator.id} at ${levels.join("|") || "none"} for ${indicator}`,
    );
}

/** Named check of every rate: both its counts are embedded, over one set of communes. */
export function checkRatios(
  ratios: ReadonlyMap<string, readonly RatioOfYear[]>,
  columns: readonly SourceColumn[],
): void {
  const communes = new Map(
    columns
      .filter(({ level }) => level === "commune")
      .map((column) => [`${column.indicator} ${column.year}`, column]),
  );
  for (const [indicator, years] of ratios) {
    const find = ({ id, year }: Counted): SourceColumn => {
      const column = communes.get(`${id} ${year}`);
      if (!column)
        throw new Error(
          `checkRatios requires embedded counts, got no ${id} ${year} for ${indicator}`,
        );
      return column;
    };
    for (const ratio of years) {
      const { numerator, denominator, coverage } = ratio;
      if (isLegalPopulation(denominator)) {
        checkPublishedCount(indicator, ratio, columns);
        continue;
      }
      checkSameCommunes({ indicator, numerator: find(numerator), denominator: find(denominator) });
      if (coverage) [coverage.counted, coverage.whole].forEach(find);
    }
  }
}
