import { bisectLeft } from "d3-array";
import { equalBounds } from "./classes/equal-interval-classes";

/** One bar: the values of [from, to), or [from, to] for the last bar. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Distribution of the values in bins of equal width from minimum to maximum, drawn above the
 * legend. Empty bins are kept, they are part of the shape. No bin without data; a single one of
 * no width when all values are equal.
 *
 * @param values finite numbers in any order
 * @param binCount number of bins, at least 1
 *
 * @example computeHistogram([0, 1, 1, 4], 2) // [{ from: 0, to: 2, count: 3 }, { from: 2, to: 4, count: 1 }]
 */
export function computeHistogram(values: ArrayLike<number>, binCount: number): Bin[] {
  if (!Number.isInteger(binCount) || binCount < 1)
    throw new Error(`computeHistogram requires at least one bin, got ${binCount}`);
  if (values.length === 0) return [];
  const sorted = Float64Array.from(values).sort();
  const [minimum, maximum] = [sorted[0]!, sorted.at(-1)!];
  if (!Number.isFinite(minimum) || !Number.isFinite(maximum))
    throw new Error(`computeHistogram requires finite numbers, got ${minimum} to ${maximum}`);
  if (minimum === maximum) return [{ from: minimum, to: maximum, count: sorted.length }];
  const bounds = equalBounds(minimum, maximum, binCount);
  return Array.from({ length: binCount }, (_, i) => {
    const [from, to] = [bounds[i]!, bounds[i + 1]!];
    const end = i === binCount - 1 ? sorted.length : bisectLeft(sorted, to);
    return { from, to, count: end - bisectLeft(sorted, from) };
  });
}
