import type { Censored } from "@/domain/indicator/indicator";
import type { SourceColumn } from "../source-column";

/** Equal extremes from which a floor is suspected. */
const FEWEST = 5;

/** Values next to the extreme that must each be much rarer than it. */
const NEXT_VALUES = 3;

const MUCH = 2;

/** Bounds that a count or a share cannot pass: no producer's choice. */
const NATURAL_BOUNDS: readonly number[] = [0, 100];

const KEY = ({ indicator, year }: SourceColumn): string => `${indicator} ${year}`;

/** Distinct values from one end, each with its number of territories. */
function runsFrom(
  values: readonly number[],
  end: Censored["end"],
): [value: number, count: number][] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const sign = end === "low" ? 1 : -1;
  return [...counts].sort(([a], [b]) => sign * (a - b));
}

/** A spike at an end: where figures are free, the last value is the rarest. */
const isSpike = (runs: readonly (readonly [number, number])[]): boolean => {
  const next = runs.slice(1, 1 + NEXT_VALUES);
  return next.length === NEXT_VALUES && next.every(([, count]) => runs[0]![1] > MUCH * count);
};

/**
 * Censored extremes of published columns. A floor found at one level of an indicator and year is that
 * of its producer: it holds at the other levels whose extreme is the same figure.
 *
 * @example 29 bassins de vie at a poverty rate of exactly 5,0 %, the next values met 2, 4 and 2 times
 */
export function censoredExtremes(
  columns: readonly SourceColumn[],
): ReadonlyMap<SourceColumn, readonly Censored[]> {
  const ends = columns.flatMap((column) => {
    const values = column.cells.filter((cell): cell is number => typeof cell === "number");
    return (["low", "high"] as const).flatMap((end) => {
      const runs = runsFrom(values, end);
      const [value, count] = runs[0] ?? [0, 0];
      return count < FEWEST || NATURAL_BOUNDS.includes(value)
        ? []
        : [{ column, end, value, count, isFound: isSpike(runs) }];
    });
  });
  const floors = new Set(
    ends
      .filter(({ isFound }) => isFound)
      .map(({ column, end, value }) => `${KEY(column)} ${end} ${value}`),
  );
  const found = new Map<SourceColumn, Censored[]>();
  for (const { column, end, value, count } of ends)
    if (floors.has(`${KEY(column)} ${end} ${value}`))
      found.set(column, [...(found.get(column) ?? []), { year: column.year, value, count, end }]);
  return found;
}
