import { MAX_CLASSES } from "./class-limits";
import type { Classes } from "./classes";
import type { Classification } from "./classify";

/** Why the classes drawn are not those asked for. Wording: the legend. */
export type ShortfallReason =
  /** As many values are equal: they stay together, across several classes. */
  | { readonly kind: "ties"; readonly value: number; readonly count: number }
  /** There are fewer different values than classes. */
  | { readonly kind: "distinct"; readonly count: number }
  /** As many intervals hold no value, and are not drawn. */
  | { readonly kind: "empty"; readonly count: number }
  /** Classes of the values outside the bounds would be too many: the end bounds were moved. */
  | { readonly kind: "moved" };

/** Classes asked for and not drawn. */
export interface Shortfall {
  readonly asked: number;
  readonly drawn: number;
  /** Number of values classified: those of the scope, or of all France. */
  readonly among: number;
  readonly reason: ShortfallReason;
}

/** The value that most others equal, and how many of them there are, itself counted. */
function mostTied(sorted: Float64Array): { value: number; count: number } {
  let [value, count, start] = [sorted[0]!, 0, 0];
  for (let end = 1; end <= sorted.length; end++) {
    if (sorted[end] === sorted[start]) continue;
    if (end - start > count) [value, count] = [sorted[start]!, end - start];
    start = end;
  }
  return { value, count };
}

function manualReason(sorted: Float64Array, bounds: readonly number[]): ShortfallReason | null {
  const outside =
    Number(sorted[0]! < bounds[0]!) + Number(sorted[sorted.length - 1]! > bounds.at(-1)!);
  if (bounds.length - 1 + outside > MAX_CLASSES) return { kind: "moved" };
  const isLast = (rank: number): boolean => rank === bounds.length - 2;
  const count = bounds
    .slice(0, -1)
    .filter((from, rank) =>
      sorted.every(
        (value) =>
          value < from ||
          value > bounds[rank + 1]! ||
          (value === bounds[rank + 1]! && !isLast(rank)),
      ),
    ).length;
  return count === 0 ? null : { kind: "empty", count };
}

function countedReason(
  sorted: Float64Array,
  { method, count }: Exclude<Classification, { method: "manual" }>,
  drawn: number,
): ShortfallReason | null {
  if (drawn === count) return null;
  const distinct = new Set(sorted).size;
  if (distinct < count) return { kind: "distinct", count: distinct };
  return method === "quantile"
    ? { kind: "ties", ...mostTied(sorted) }
    : { kind: "empty", count: count - drawn };
}

/**
 * Why a method gave other classes than asked; null where it gave what was asked, or has no value.
 *
 * @param values those classified, finite, in any order
 *
 * @example shortfallOf([0, 0, 0, 0, 1, 2, 3], { method: "quantile", count: 3 }, classes)
 * // { asked: 3, drawn: 2, among: 7, reason: { kind: "ties", value: 0, count: 4 } }
 */
export function shortfallOf(
  values: ArrayLike<number>,
  asked: Classification,
  { counts }: Classes,
): Shortfall | null {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length === 0) return null;
  const drawn = counts.length;
  const isManual = asked.method === "manual";
  const reason = isManual
    ? manualReason(sorted, asked.bounds)
    : countedReason(sorted, asked, drawn);
  return (
    reason && {
      asked: isManual ? asked.bounds.length - 1 : asked.count,
      drawn,
      among: sorted.length,
      reason,
    }
  );
}
