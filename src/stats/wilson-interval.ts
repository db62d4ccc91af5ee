import { zOf, type Confidence, type Interval } from "./interval";

/** Broken counts are bugs of the caller: both the interval and the test refuse them. */
export function requireProportion(caller: string, count: number, total: number): void {
  if (!(total > 0) || total === Infinity)
    throw new Error(`${caller} requires a positive total, got ${total}`);
  if (!(count >= 0 && count <= total))
    throw new Error(`${caller} requires a count between 0 and ${total}, got ${count}`);
}

/**
 * Confidence interval of a proportion (« intervalle de confiance d'une proportion »), share 0–1:
 * all the proportions that the score test does not reject.
 * Bounds: (2x + z² ± z·√(z² + 4x·(1 − x/n))) / (2·(n + z²)).
 *
 * Variant: score method without continuity correction. Source: Wilson 1927, Journal of the
 * American Statistical Association 22; method of proportions in the OHID Fingertips guidance,
 * https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods/
 *
 * @param count people with the property; @param total people observed, both of the same source
 * @throws when the total is not positive, or the count is not between 0 and the total
 *
 * @example wilsonInterval(0, 20, 0.95) // { low: 0, high: 0.16112515805281938, confidence: 0.95 }
 */
export function wilsonInterval(count: number, total: number, confidence: Confidence): Interval {
  requireProportion("wilsonInterval", count, total);
  const z = zOf(confidence);
  const middle = 2 * count + z * z;
  const reach = z * Math.sqrt(z * z + 4 * count * (1 - count / total));
  const width = 2 * (total + z * z);
  return {
    // None and all are bounds of their own, whatever the rounding.
    low: count === 0 ? 0 : Math.max(0, (middle - reach) / width),
    high: count === total ? 1 : Math.min(1, (middle + reach) / width),
    confidence,
  };
}
