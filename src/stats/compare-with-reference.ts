import type { Confidence, Interval } from "./interval";

/** Where a value stands from the reference, and at which level the gap is significant. */
export type ReferenceComparison = "lower-998" | "lower-95" | "similar" | "higher-95" | "higher-998";

function requireInterval(interval: Interval, confidence: Confidence): void {
  if (interval.confidence !== confidence)
    throw new Error(
      `compareWithReference requires an interval at ${confidence}, got ${interval.confidence}`,
    );
  if (
    !Number.isFinite(interval.low) ||
    !(interval.low <= interval.high && interval.high < Infinity)
  )
    throw new Error(
      `compareWithReference requires ordered bounds, got ${interval.low} to ${interval.high}`,
    );
}

/**
 * Comparison with a reference (« différence significative » or « écart non significatif »): a
 * value is higher when its whole interval is above the reference. The reference is held as exact.
 *
 * Variant: a reference exactly on a bound is inside the interval. `similar` says that no gap was
 * shown, not that there is none. Source: OHID Fingertips technical guidance,
 * https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods/
 *
 * @param reference in the unit of the intervals
 * @throws when an interval is at another level or not of finite ordered bounds, or the
 *   reference is not finite
 *
 * @example compareWithReference({ low: 92, high: 115, confidence: 0.95 }, { low: 86, high: 122, confidence: 0.998 }, 100) // "similar"
 */
export function compareWithReference(
  interval95: Interval,
  interval998: Interval,
  reference: number,
): ReferenceComparison {
  requireInterval(interval95, 0.95);
  requireInterval(interval998, 0.998);
  if (!Number.isFinite(reference))
    throw new Error(`compareWithReference requires a finite reference, got ${reference}`);
  if (interval95.low > reference) return interval998.low > reference ? "higher-998" : "higher-95";
  if (interval95.high < reference) return interval998.high < reference ? "lower-998" : "lower-95";
  return "similar";
}
