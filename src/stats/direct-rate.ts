import type { Confidence, Estimate } from "./interval";
import { poissonInterval } from "./poisson-interval";

/**
 * European Standard Population 2013 (« population européenne standard »), persons in 100,000, by
 * class of five years of age from 0–4 to 90–94, then 95 and over. The class 0–4 joins the 1,000
 * under one year and the 4,000 of 1–4. Data that end at 90 add up the last two: 1,000.
 *
 * Source: Eurostat 2013, Revision of the European Standard Population, KS-RA-13-028, annex F,
 * https://doi.org/10.2785/11470
 */
export const ESP_2013 = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000,
  2500, 1500, 800, 200,
] as const;

/** Fewest events for which a standardised rate is shown (OHID Fingertips technical guidance). */
const MIN_EVENTS = 10;

export type DirectRate =
  ({ readonly state: "value" } & Estimate) | { readonly state: "too-few"; readonly events: number };

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function requireClasses(lists: readonly (readonly number[])[]): void {
  const sizes = lists.map((list) => list.length);
  if (sizes[0] === 0 || new Set(sizes).size > 1)
    throw new Error(`computeDirectRate requires the same classes, got ${sizes.join(" ; ")}`);
  for (const list of lists) {
    const wrong = list.findIndex((n) => !(n >= 0 && n < Infinity));
    if (wrong >= 0)
      throw new Error(`computeDirectRate requires numbers of 0 or more, got ${list[wrong]}`);
  }
}

/**
 * Directly standardised rate (« taux standardisé », direct method): mean of the rates of the
 * classes weighted by a standard population, times `per`. Such rates are comparable with each
 * other.
 *
 * Variant: interval of Dobson et al. 1991 (Statistics in Medicine 10:457–462): rate + √(variance
 * of the rate / O)·(bound of O − O), O being all the events, its bounds those of Byar. A bound
 * below 0 is 0. Source: OHID Fingertips technical guidance,
 * https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods/
 *
 * @param events by class; @param populations by class (person-years when over several years)
 * @param weights by class: `ESP_2013`, or it and its copy for two sexes
 * @returns `too-few` below 10 events in all, whatever the populations
 * @throws when the lists differ in length, hold a negative number or, for a rate that is shown,
 *   when the weights add up to 0 or a class has no population (join it to its neighbour)
 *
 * @example computeDirectRate([8, 12], [4000, 1000], [60, 40], 1000, 0.95) // value: 6
 */
export function computeDirectRate(
  events: readonly number[],
  populations: readonly number[],
  weights: readonly number[],
  per: number,
  confidence: Confidence,
): DirectRate {
  requireClasses([events, populations, weights]);
  if (!(per > 0 && per < Infinity))
    throw new Error(`computeDirectRate requires a finite positive per, got ${per}`);
  const observed = sum(events);
  if (observed < MIN_EVENTS) return { state: "too-few", events: observed };
  const weight = sum(weights);
  if (!(weight > 0)) throw new Error(`computeDirectRate requires a positive weight, got ${weight}`);
  const empty = populations.findIndex((population) => population === 0);
  if (empty >= 0)
    throw new Error(
      `computeDirectRate requires a population in each class, got 0 in class ${empty}`,
    );
  /** Share of the rate that one event of each class brings. */
  const shares = weights.map((w, i) => (w / weight / populations[i]!) * per);
  const value = sum(events.map((n, i) => n * shares[i]!));
  const scale = Math.sqrt(sum(events.map((n, i) => n * shares[i]! ** 2)) / observed);
  const count = poissonInterval(observed, confidence);
  const low = Math.max(0, value + scale * (count.low - observed));
  const high = value + scale * (count.high - observed);
  return { state: "value", value, interval: { low, high, confidence } };
}
