import { scaleInterval, type Confidence, type Estimate } from "./interval";
import { poissonInterval } from "./poisson-interval";

/**
 * Expected events (« nombre d'événements attendus », indirect standardisation): what the
 * territory would count if each class of sex and age had the rate of the reference.
 * Sum over the classes of rate × population × years.
 *
 * Source: Breslow and Day 1987, Statistical methods in cancer research II, IARC, chapter 2.
 *
 * @param referenceRates events by person and by year in each class, not per 100,000
 * @param populations inhabitants of each class, in the same order
 * @param years length of the period when the populations are those of one year
 * @throws when the two lists differ in length, or a number is negative
 *
 * @example expectedEvents([0.001, 0.05], [3000, 400], 5) // 115
 */
export function expectedEvents(
  referenceRates: readonly number[],
  populations: readonly number[],
  years = 1,
): number {
  if (referenceRates.length !== populations.length || populations.length === 0)
    throw new Error(
      `expectedEvents requires one rate per class, got ${referenceRates.length} for ${populations.length}`,
    );
  for (const list of [referenceRates, populations]) {
    const wrong = list.findIndex((n) => !(n >= 0 && n < Infinity));
    if (wrong >= 0)
      throw new Error(
        `expectedEvents requires rates and populations of 0 or more, got ${list[wrong]}`,
      );
  }
  if (!(years > 0 && years < Infinity))
    throw new Error(`expectedEvents requires a finite positive period, got ${years}`);
  return years * referenceRates.reduce((sum, rate, i) => sum + rate * populations[i]!, 0);
}

/**
 * « Indice comparatif de mortalité » (ICM), also of admissions or of ALD: observed events for 100
 * expected. 100 is the reference; 110 reads « 10 % de plus qu'attendu ».
 *
 * Two ICM are never comparable with each other: each is weighted by the ages of its own
 * territory. Only the gap to the reference (100) has a meaning.
 *
 * Variant: interval of the observed count (exact below 10 events, Byar from 10), the expected
 * number being held as exact. Source: Breslow and Day 1987, IARC, chapter 2; OHID Fingertips
 * technical guidance,
 * https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods/
 *
 * @throws when the expected number is not positive, or the observed one is negative
 *
 * @example computeIcm(120, 96.5, 0.95).value // 124.35233160621762
 */
export function computeIcm(observed: number, expected: number, confidence: Confidence): Estimate {
  if (!(expected > 0) || expected === Infinity)
    throw new Error(`computeIcm requires a positive expected number, got ${expected}`);
  const factor = 100 / expected;
  const interval = scaleInterval(poissonInterval(observed, confidence), factor);
  return { value: observed * factor, interval };
}
