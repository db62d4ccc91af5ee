/**
 * Radius of a proportional circle: its area is proportional to the count, so its radius to the
 * square root of it. Unit: that of `maxRadius`.
 *
 * @param max count drawn with `maxRadius`; 0 draws nothing
 * @throws when one of the three is negative or not finite
 *
 * @example scaleRadius(25, 100, 40) // 20
 */
export function scaleRadius(count: number, max: number, maxRadius: number): number {
  if (!(count >= 0 && count < Infinity))
    throw new Error(`scaleRadius requires a count of 0 or more, got ${count}`);
  if (!(max >= 0 && max < Infinity))
    throw new Error(`scaleRadius requires a largest count of 0 or more, got ${max}`);
  if (!(maxRadius >= 0 && maxRadius < Infinity))
    throw new Error(`scaleRadius requires a largest radius of 0 or more, got ${maxRadius}`);
  return max > 0 ? maxRadius * Math.sqrt(count / max) : 0;
}

/** Below this largest round count, steps of a quarter would leave whole numbers. */
const SMALL_COUNTS = 20;

/** Largest number of the series 1, 2, 5, 10, 20, 50… at most equal to a limit of at least 1. */
function roundBelow(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit));
  // log10 may be off by one rounding error at an exact power of ten.
  const unit = power > limit ? power / 10 : power * 10 <= limit ? power * 10 : power;
  return unit * (limit >= 5 * unit ? 5 : limit >= 2 * unit ? 2 : 1);
}

/**
 * Three round whole counts for the legend of the circles, ascending: the largest of the series
 * 1-2-5 up to `max`, then each at most a quarter of the next, so that their radii differ by half
 * or more. Small counts take neighbours of the series; below 5 there are fewer than three.
 *
 * @throws when the largest count is negative or not finite
 *
 * @example legendCounts(480_178) // [10_000, 50_000, 200_000]
 */
export function legendCounts(max: number): number[] {
  if (!(max >= 0 && max < Infinity))
    throw new Error(`legendCounts requires a largest count of 0 or more, got ${max}`);
  if (max < 1) return [];
  const counts = [roundBelow(max)];
  const largest = counts[0]!;
  while (counts.length < 3 && counts[0]! > 1)
    counts.unshift(roundBelow(largest < SMALL_COUNTS ? counts[0]! - 1 : counts[0]! / 4));
  return counts;
}
