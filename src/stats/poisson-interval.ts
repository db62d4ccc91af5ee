import { chiSquareQuantile } from "./chi-square";
import { zOf, type Confidence, type Interval } from "./interval";

/** Events from which the approximation of Byar replaces the exact interval (OHID Fingertips). */
const BYAR_FROM = 10;

/** Cube of Byar for a count (low bound, z < 0) or a count plus one (high bound, z > 0). */
const byar = (count: number, z: number): number =>
  count * (1 - 1 / (9 * count) + z / (3 * Math.sqrt(count))) ** 3;

/**
 * Confidence interval of a count of events (« intervalle de confiance d'un effectif »), in events.
 *
 * Variant: below 10 events, exact and central, by chi-square: low = χ²(α/2; 2·O)/2,
 * high = χ²(1 − α/2; 2·O + 2)/2; from 10 events on, Byar: O·(1 − 1/(9·O) − z/(3·√O))³ and the
 * same cube of O + 1 with + z. Source: Breslow and Day 1987, Statistical methods in cancer
 * research II, IARC; OHID Fingertips technical guidance,
 * https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods/
 *
 * @param observed events of the whole period; a yearly mean would give too wide an interval
 * @throws when the count is negative
 *
 * @example poissonInterval(5, 0.95) // { low: 1.623486390118421, high: 11.668332079322667, … }
 */
export function poissonInterval(observed: number, confidence: Confidence): Interval {
  if (!(observed >= 0) || observed === Infinity)
    throw new Error(`poissonInterval requires a count of 0 or more, got ${observed}`);
  const z = zOf(confidence);
  if (observed >= BYAR_FROM)
    return { low: byar(observed, -z), high: byar(observed + 1, z), confidence };
  const tail = (1 - confidence) / 2;
  return {
    // Below half an event (an estimated count), the exact bound is under 0.0005.
    low: observed < 0.5 ? 0 : chiSquareQuantile(tail, 2 * observed) / 2,
    high: chiSquareQuantile(1 - tail, 2 * observed + 2) / 2,
    confidence,
  };
}
