import { NO_ZONE } from "@/domain/geography/commune-index";
import type { CommuneTable } from "./commune-table";
import type { SummedLevel } from "./series-columns";

/** A commune in a spread: its value, and its inhabitants. */
interface Weighed {
  readonly value: number;
  readonly weight: number;
}

/** Smallest value at or under which at least a share of the inhabitants live. */
function weightedQuantile(ascending: readonly Weighed[], share: number): number {
  const total = ascending.reduce((sum, { weight }) => sum + weight, 0);
  let under = 0;
  for (const { value, weight } of ascending) {
    under += weight;
    if (under >= share * total) return value;
  }
  throw new Error(`weightedQuantile requires inhabitants, got ${total}`);
}

/** Spread of an indicator between communes, weighted by their inhabitants (docs/formats.md). */
export interface SpreadFile {
  readonly niveau: string;
  readonly indicateur: string;
  readonly annee: number;
  readonly min: readonly (number | null)[];
  readonly q1: readonly (number | null)[];
  readonly mediane: readonly (number | null)[];
  readonly q3: readonly (number | null)[];
  readonly max: readonly (number | null)[];
}

/**
 * Spread between the communes of each territory of each level. A commune without inhabitants, or
 * whose inhabitants the source counts in another, is in no spread.
 *
 * @param column of the value, `weight` of the inhabitants
 */
export function spreadColumns(
  {
    indicator,
    year,
    column,
    weight,
  }: Record<"indicator" | "column" | "weight", string> & {
    readonly year: number;
  },
  { numbers }: CommuneTable,
  levels: readonly SummedLevel[],
): SpreadFile[] {
  const [values, weights] = [numbers.get(column), numbers.get(weight)];
  if (!values || !weights)
    throw new Error(`spreadColumns requires known columns, got ${column}, ${weight}`);
  return levels.map(({ level, zoning }) => {
    const communes = zoning.codes.map((): Weighed[] => []);
    zoning.zoneOf.forEach((zone, row) => {
      if (zone !== NO_ZONE && values[row]! >= 0 && weights[row]! > 0)
        communes[zone]!.push({ value: values[row]!, weight: weights[row]! });
    });
    for (const each of communes) each.sort((a, b) => a.value - b.value);
    const quantile = (share: number) =>
      communes.map((each) => (each.length > 0 ? weightedQuantile(each, share) : null));
    return {
      niveau: level,
      indicateur: indicator,
      annee: year,
      min: quantile(0),
      q1: quantile(0.25),
      mediane: quantile(0.5),
      q3: quantile(0.75),
      max: quantile(1),
    };
  });
}
