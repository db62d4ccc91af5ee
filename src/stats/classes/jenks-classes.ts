import { ckmeans } from "simple-statistics";
import { requireSorted } from "../quantile";
import { classesBetween, requireClassCount, type Classes } from "./classes";

/**
 * Classes of Jenks (« seuils naturels »): those whose sum of squared deviations from the class
 * means is the smallest possible. Each class starts at the first value of its cluster.
 *
 * Variant: exact optimum by Ckmeans.1d.dp (Wang and Song 2011, The R Journal 3/2), not the
 * heuristic of Fisher-Jenks. One class by distinct value when there are fewer than asked.
 *
 * @param sorted ascending finite numbers
 * @param count 3 to 7 classes
 *
 * @example jenksClasses(Float64Array.of(1, 2, 10, 11, 50, 51), 3).bounds // [1, 10, 50, 51]
 */
export function jenksClasses(sorted: Float64Array, count: number): Classes {
  requireClassCount("jenksClasses", count);
  requireSorted("jenksClasses", sorted);
  if (sorted.length === 0) return classesBetween(sorted, []);
  const distinct = sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]);
  const maximum = sorted.at(-1)!;
  // Asked for more clusters than distinct values, ckmeans would cut ties apart.
  if (distinct.length <= count) return classesBetween(sorted, [...distinct, maximum]);
  const starts = ckmeans(Array.from(sorted), count).map((cluster) => cluster[0]!);
  return classesBetween(sorted, [...starts, maximum]);
}
