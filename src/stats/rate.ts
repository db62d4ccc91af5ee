import { scaleInterval, type Confidence, type Estimate } from "./interval";
import { poissonInterval } from "./poisson-interval";

/**
 * Crude rate (« taux brut »): events divided by the population exposed, times `per`.
 *
 * Variant: interval of the count (exact below 10 events, Byar from 10), the population being held
 * as exact. Source: OHID Fingertips technical guidance,
 * https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods/
 *
 * @param count events of the whole period
 * @param population inhabitants, or person-years when the period is longer than a year
 * @param per size of the population in which the rate is expressed: 1000, 100000
 * @throws when the population or `per` is not positive and finite, or the count is negative
 *
 * @example computeRate(65, 52_640, 100_000, 0.95).value // 123.48024316109422
 */
export function computeRate(
  count: number,
  population: number,
  per: number,
  confidence: Confidence,
): Estimate {
  if (!(population > 0) || population === Infinity)
    throw new Error(`computeRate requires a positive denominator, got ${population}`);
  if (!(per > 0 && per < Infinity))
    throw new Error(`computeRate requires a finite positive per, got ${per}`);
  const factor = per / population;
  const interval = scaleInterval(poissonInterval(count, confidence), factor);
  return { value: count * factor, interval };
}
