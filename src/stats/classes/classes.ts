import { bisectLeft } from "d3-array";
import { MAX_CLASSES, MIN_CLASSES } from "./class-limits";
import { requireSorted } from "../quantile";

/**
 * Classes of a map, ascending. Class `i` holds the values of [bounds[i], bounds[i + 1]); the last
 * one holds its upper bound too. No class is empty. Without data both arrays are empty.
 *
 * The last two bounds may be equal: the last class then holds the ties of the maximum alone.
 * Constant data make such a class, the only one.
 */
export interface Classes {
  /** One more than there are classes: minimum, inner breaks, maximum, in the unit of the data. */
  readonly bounds: readonly number[];
  /** Number of values in each class. */
  readonly counts: readonly number[];
}

export function requireClassCount(caller: string, count: number): void {
  if (!Number.isInteger(count) || count < MIN_CLASSES || count > MAX_CLASSES)
    throw new Error(`${caller} requires ${MIN_CLASSES} to ${MAX_CLASSES} classes, got ${count}`);
}

/** Number of sorted values in [from, to), or [from, to] for the last class. */
function countBetween(sorted: Float64Array, from: number, to: number, isLast: boolean): number {
  const end = isLast ? sorted.length : bisectLeft(sorted, to);
  return end - bisectLeft(sorted, from);
}

/**
 * Classes between the given bounds, without the empty ones: an empty class at either end is cut
 * off, an empty class between two others joins the one below it.
 *
 * @param sorted ascending finite numbers, all between the first and the last bound
 * @param bounds ascending, ties allowed; none when there are no numbers
 * @throws when either list is not ascending and finite, or a number is outside the bounds
 */
export function classesBetween(sorted: Float64Array, bounds: readonly number[]): Classes {
  requireSorted("classesBetween", sorted);
  requireSorted("classesBetween", bounds);
  if (sorted.length === 0) return { bounds: [], counts: [] };
  const [first, last] = [bounds[0], bounds.at(-1)];
  if (first === undefined || !(sorted[0]! >= first && sorted.at(-1)! <= last!))
    throw new Error(
      `classesBetween requires bounds around the numbers, got ${first} to ${last} around ${sorted[0]} to ${sorted.at(-1)}`,
    );
  const starts: number[] = [];
  const counts: number[] = [];
  let end = bounds.at(-1)!;
  for (let i = 0; i < bounds.length - 1; i++) {
    const [from, to] = [bounds[i]!, bounds[i + 1]!];
    const count = countBetween(sorted, from, to, i === bounds.length - 2);
    if (count === 0) continue;
    starts.push(from);
    counts.push(count);
    end = to;
  }
  return { bounds: [...starts, end], counts };
}

/**
 * Position of the class of a value. A value outside the bounds (another year, another level)
 * belongs to the nearest end class.
 *
 * @throws when there is no class, or when the value is not finite
 *
 * @example classOf({ bounds: [0, 10, 20], counts: [4, 2] }, 10) // 1
 */
export function classOf(classes: Classes, value: number): number {
  if (classes.counts.length === 0) throw new Error("classOf requires at least one class");
  if (!Number.isFinite(value)) throw new Error(`classOf requires a finite number, got ${value}`);
  let position = classes.counts.length - 1;
  while (position > 0 && value < classes.bounds[position]!) position--;
  return position;
}
