import { requireSorted } from "../quantile";
import { MAX_CLASSES } from "./class-limits";
import { classesBetween, type Classes } from "./classes";

/**
 * Classes between bounds chosen by hand, such as those of `parseBounds`.
 *
 * Every value has a class. Values below the first bound make a class of their own, down to the
 * minimum of the data; values above the last bound likewise, up to the maximum. Only when this
 * would make more than 7 classes do they join the first and last classes, whose outer bounds
 * then move to the minimum and maximum. Bounds that no value reaches at either end are left out.
 *
 * @param sorted ascending finite numbers
 * @param bounds 2 to 8, strictly ascending
 * @throws when the bounds are not strictly ascending, or not 2 to 8
 *
 * @example manualClasses(Float64Array.of(1, 2.5, 3, 5), [2.5, 4]).bounds // [1, 2.5, 4, 5]
 */
export function manualClasses(sorted: Float64Array, bounds: readonly number[]): Classes {
  if (bounds.length < 2 || bounds.length > MAX_CLASSES + 1)
    throw new Error(`manualClasses requires 2 to ${MAX_CLASSES + 1} bounds, got ${bounds.length}`);
  if (bounds.some((bound, i) => i > 0 && bound <= bounds[i - 1]!))
    throw new Error(`manualClasses requires ascending bounds, got ${bounds.join(" ; ")}`);
  requireSorted("manualClasses", bounds);
  requireSorted("manualClasses", sorted);
  if (sorted.length === 0) return classesBetween(sorted, []);
  const [minimum, maximum] = [sorted[0]!, sorted.at(-1)!];
  const below = minimum < bounds[0]! ? [minimum] : [];
  const above = maximum > bounds.at(-1)! ? [maximum] : [];
  const classCount = bounds.length - 1 + below.length + above.length;
  const kept =
    classCount <= MAX_CLASSES ? bounds : bounds.slice(below.length, bounds.length - above.length);
  return classesBetween(sorted, [...below, ...kept, ...above]);
}
