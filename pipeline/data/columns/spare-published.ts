import type { RatioOfYear } from "@/domain/indicator/indicator";
import type { Cell, SourceColumn } from "../source-column";

/**
 * Published columns of rates that the atlas makes from counts: kept where counts give none, since counts
 * come first; elsewhere the figure is published and the atlas does not hold it.
 */
export function sparePublished(
  columns: readonly SourceColumn[],
  ratios: ReadonlyMap<string, readonly RatioOfYear[]>,
): SourceColumn[] {
  const byKey = new Map(
    columns.map((each) => [`${each.level} ${each.indicator} ${each.year}`, each]),
  );
  return columns.flatMap((column) => {
    const ratio = ratios.get(column.indicator)?.find(({ year }) => year === column.year);
    if (!ratio) return [column];
    const at = ({ id, year }: RatioOfYear["numerator"], position: number): Cell | undefined =>
      byKey.get(`${column.level} ${id} ${year}`)?.cells[position];
    const isMade = (position: number): boolean => {
      const [top, bottom] = [at(ratio.numerator, position), at(ratio.denominator, position)];
      if (typeof top !== "number" || typeof bottom !== "number" || bottom === 0) return false;
      if (!ratio.coverage) return true;
      const [counted, whole] = [ratio.coverage.counted, ratio.coverage.whole].map((of) =>
        at(of, position),
      );
      return (
        typeof counted === "number" &&
        typeof whole === "number" &&
        counted >= ratio.coverage.atLeast * whole
      );
    };
    const cells = column.cells.map((cell, position): Cell =>
      typeof cell === "number" && isMade(position) ? "not-loaded" : cell,
    );
    return cells.some((cell) => typeof cell === "number") ? [{ ...column, cells }] : [];
  });
}
