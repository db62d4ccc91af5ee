import type { Split } from "../geography/commune-changes";
import { MEASURE_STATES } from "../measure";
import type { Column } from "./column";

const NOT_COMPARABLE = MEASURE_STATES.indexOf("not-comparable");

/** The commune that others left, and these, where a column has no figure of theirs alone. */
const familyIn = ({ states }: Column, { mother, daughters }: Split): readonly number[] =>
  [mother, ...daughters].filter((row) => states[row] === NOT_COMPARABLE);

/**
 * Communes of a place whose counts may be added up although none has a figure of its own: a mother and
 * her daughters, counted together by the source, where the place holds all of them.
 *
 * @param positions rows of the communes of the place
 *
 * @example wholeFamilies(naissances, [neussargues, ...filles], splits).has(neussargues) // true
 */
export function wholeFamilies(
  column: Column,
  positions: readonly number[],
  splits: readonly Split[],
): ReadonlySet<number> {
  const whole = new Set<number>();
  for (const split of splits) {
    const family = familyIn(column, split);
    const isWhole = family.every(
      (row) => !Number.isNaN(column.values[row]!) && positions.includes(row),
    );
    if (isWhole) for (const row of family) whole.add(row);
  }
  return whole;
}
