import { printedValue } from "@/domain/book/rounding";
import type { Absence } from "@/domain/measure";
import { NO_ZONE, type Zoning } from "@/domain/geography/commune-index";
import type { Cell } from "../source-column";
import type { CommuneSeries } from "./commune-series";
import type { SeriesDefinition } from "./series-table";

/**
 * Share of the inhabitants of a territory that may live in communes missing from a sum before it is
 * no sum any more: the coverage that is asked of the census too.
 */
const MOST_MISSING = 0.005;

/** A value as it is embedded, without a binary tail. */
const rounded = (value: number, { decimals }: SeriesDefinition): number =>
  printedValue(value, decimals);

/** Why a commune is out of what a source counts; null where it is in. */
export type OutOfField = (row: number) => Absence | null;

/** Cells of the communes themselves: none that describes another area than the commune of today. */
export const communeCells = (
  definition: SeriesDefinition,
  { values, isOther }: CommuneSeries,
  outOf: OutOfField,
): Cell[] =>
  Array.from(values, (value, row): Cell => {
    const out = outOf(row);
    if (out !== null) return out;
    if (isOther[row] === 1) return "not-comparable";
    return Number.isNaN(value) ? "no-data" : rounded(value, definition);
  });

/** What communes that describe another area add to a place that holds their family (`isOther`). */
export const familyCounts = (
  definition: SeriesDefinition,
  { values, isOther }: CommuneSeries,
  outOf: OutOfField,
): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>();
  isOther.forEach((other, row) => {
    if (other === 1 && outOf(row) === null && !Number.isNaN(values[row]!))
      counts.set(row, rounded(values[row]!, definition));
  });
  return counts;
};

/**
 * Cells of a level: sum of its communes, or their weighted mean. Absent where communes that hold more
 * than 0.5 % of the inhabitants are missing, unless the series is partial by nature.
 *
 * @param population inhabitants by commune, which tell how much is missing
 */
export function zoneCells(
  definition: SeriesDefinition,
  { values, weights }: CommuneSeries,
  zoning: Zoning,
  outOf: OutOfField,
  population: ArrayLike<number>,
): Cell[] {
  const zones = zoning.codes.length;
  const sums = new Float64Array(zones);
  const divisors = new Float64Array(zones);
  const [counted, missing] = [new Uint32Array(zones), new Float64Array(zones)];
  const inhabitants = new Float64Array(zones);
  const expected = new Uint32Array(zones);
  const out = zoning.codes.map((): Cell => "not-published");
  zoning.zoneOf.forEach((zone, row) => {
    if (zone === NO_ZONE) return;
    const absence = outOf(row);
    if (absence !== null) {
      out[zone] = absence;
      return;
    }
    expected[zone]!++;
    inhabitants[zone]! += population[row]!;
    const value = values[row]!;
    if (Number.isNaN(value)) {
      missing[zone]! += population[row]!;
      return;
    }
    counted[zone]!++;
    const weight = weights?.[row] ?? 1;
    sums[zone]! += value * weight;
    divisors[zone]! += weight;
  });
  return zoning.codes.map((_, zone): Cell => {
    if (expected[zone] === 0) return out[zone]!;
    if (counted[zone] === 0) return "no-data";
    const isWhole = missing[zone]! <= MOST_MISSING * inhabitants[zone]!;
    if (!isWhole && !definition.isPartial) return "no-data";
    if (!weights) return rounded(sums[zone]!, definition);
    return divisors[zone]! > 0 ? rounded(sums[zone]! / divisors[zone]!, definition) : "no-data";
  });
}
