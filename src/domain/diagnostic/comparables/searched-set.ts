import { MAX_MISSING, type ComparisonSet } from "./comparison-set";

/**
 * Territories of a set where contracts were looked for in every commune: elsewhere their coverage
 * is a floor, which neither ranks nor counts in a median. Null where more than a quarter of the set
 * is unknown, as for any indicator: the others would not stand for it.
 *
 * @param searched 1 by position of the level where contracts were looked for everywhere
 */
export function searchedSet(
  { positions }: ComparisonSet,
  searched: Uint8Array,
): readonly number[] | null {
  const known = positions.filter((position) => searched[position] === 1);
  const isEnough = known.length > 0 && 1 - known.length / positions.length <= MAX_MISSING;
  return isEnough ? known : null;
}
