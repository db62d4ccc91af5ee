import { quantile, requireSorted } from "../quantile";
import { requireClassCount } from "./classes";

/** Cuts of some values into classes of equal numbers (type 7), their ends left out. */
const cutsOf = (sorted: Float64Array, count: number): number[] =>
  Array.from({ length: count - 1 }, (_, i) => quantile(sorted, (i + 1) / count));

/**
 * Bounds of classes of which one is a threshold: the values below it and those from it on are each cut
 * into classes of equal numbers, as many on each side as its part of the values asks for, at least one.
 *
 * @param sorted ascending finite numbers
 * @param threshold in the unit of the data
 * @param count classes in all, 3 to 7; ties may leave fewer
 * @throws when the threshold is not finite
 * @returns strictly ascending, from the minimum to the maximum; null where the threshold parts no value
 * from another
 *
 * @example thresholdBounds(Float64Array.of(1, 2, 3, 4), 2.5, 4) // [1, 1.5, 2.5, 3.5, 4]
 */
export function thresholdBounds(
  sorted: Float64Array,
  threshold: number,
  count: number,
): readonly number[] | null {
  requireClassCount("thresholdBounds", count);
  requireSorted("thresholdBounds", sorted);
  if (!Number.isFinite(threshold))
    throw new Error(`thresholdBounds requires a finite threshold, got ${threshold}`);
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined || !(low < threshold && threshold < high))
    return null;
  const below = sorted.filter((value) => value < threshold);
  const above = sorted.filter((value) => value >= threshold);
  const share = Math.round((count * below.length) / sorted.length);
  const classesBelow = Math.min(count - 1, Math.max(1, share));
  const bounds = [
    low,
    ...cutsOf(below, classesBelow),
    threshold,
    // A class without any value would take the threshold with it.
    ...cutsOf(above, count - classesBelow).filter((cut) => cut > above[0]!),
    high,
  ];
  return bounds.filter((bound, at) => at === 0 || bound > bounds[at - 1]!);
}
