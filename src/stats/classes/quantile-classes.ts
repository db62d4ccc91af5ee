import { classesBetween, requireClassCount, type Classes } from "./classes";
import { quantile, requireSorted } from "../quantile";

/**
 * Classes of equal numbers of values, cut at the quantiles (type 7). Ties stay together, so the
 * numbers may differ, and there are fewer classes where a tied value spans several of them.
 *
 * @param sorted ascending finite numbers
 * @param count 3 to 7 classes
 *
 * @example quantileClasses(Float64Array.of(1, 2, 3, 4, 5, 6), 3).counts // [2, 2, 2]
 */
export function quantileClasses(sorted: Float64Array, count: number): Classes {
  requireClassCount("quantileClasses", count);
  requireSorted("quantileClasses", sorted);
  if (sorted.length === 0) return classesBetween(sorted, []);
  const bounds = Array.from({ length: count + 1 }, (_, i) => quantile(sorted, i / count));
  return classesBetween(sorted, bounds);
}
