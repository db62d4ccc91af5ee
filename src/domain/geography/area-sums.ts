import { measureOf, NO_DATA, NOT_COMPARABLE, type Measure } from "../measure";
import type { Split } from "./commune-changes";
import { NO_ZONE, type Zoning } from "./commune-index";

/**
 * Daughters without a count of their own while their mother has one: they were inside her. The
 * count of their mother is that of all of them.
 */
export const insideTheirMother = (
  { mother, daughters }: Split,
  counts: ArrayLike<number>,
): readonly number[] =>
  Number.isNaN(counts[mother]!) ? [] : daughters.filter((row) => Number.isNaN(counts[row]!));

/**
 * A count of communes summed over zones as they are today. A mother stands for the daughters that
 * were inside her: the sum is that of the zone where it holds all of them, and of another area
 * (`not-comparable`) where it holds a part of them. Any other commune without a count leaves none
 * (`no-data`).
 *
 * @param counts by commune, NaN where there is none
 *
 * @example sumOverAreas(cantal, population2017, [neussargues])
 */
export function sumOverAreas(
  { codes, zoneOf }: Zoning,
  counts: ArrayLike<number>,
  splits: readonly Split[],
): Measure[] {
  const totals = new Float64Array(codes.length);
  const isOther = new Uint8Array(codes.length);
  const motherOf = new Map<number, number>();
  for (const split of splits)
    for (const daughter of insideTheirMother(split, counts)) motherOf.set(daughter, split.mother);
  for (let row = 0; row < zoneOf.length; row++) {
    const zone = zoneOf[row]!;
    const mother = motherOf.get(row);
    if (mother === undefined) {
      if (zone !== NO_ZONE) totals[zone]! += counts[row]!;
      continue;
    }
    const home = zoneOf[mother]!;
    if (home === zone) continue;
    for (const each of [zone, home]) if (each !== NO_ZONE) isOther[each] = 1;
  }
  return codes.map((_, zone) => {
    if (isOther[zone] === 1) return NOT_COMPARABLE;
    return Number.isNaN(totals[zone]!) ? NO_DATA : measureOf(totals[zone]!);
  });
}
