import { requireSorted } from "../quantile";
import { classesBetween, requireClassCount, type Classes } from "./classes";

/** Bounds of `count` intervals of equal width from minimum to maximum, both reached exactly. */
export function equalBounds(minimum: number, maximum: number, count: number): number[] {
  requireSorted("equalBounds", [minimum, maximum]);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`equalBounds requires at least one interval, got ${count}`);
  const inner = Array.from(
    { length: count - 1 },
    // Rounding must not step over a maximum that is very close to the minimum.
    (_, i) => Math.min(minimum + (maximum - minimum) * ((i + 1) / count), maximum),
  );
  return [minimum, ...inner, maximum];
}

/**
 * Classes of equal width between minimum and maximum. An interval that holds no value joins the
 * one below it: the classes left are then no longer of equal width.
 *
 * @param sorted ascending finite numbers
 * @param count 3 to 7 classes
 *
 * @example equalIntervalClasses(Float64Array.of(0, 4, 7, 9), 3).bounds // [0, 3, 6, 9]
 */
export function equalIntervalClasses(sorted: Float64Array, count: number): Classes {
  requireClassCount("equalIntervalClasses", count);
  requireSorted("equalIntervalClasses", sorted);
  if (sorted.length === 0) return classesBetween(sorted, []);
  return classesBetween(sorted, equalBounds(sorted[0]!, sorted.at(-1)!, count));
}
