import { NO_ZONE, type Zoning } from "../geography/commune-index";
import { measureOf, NO_DATA, type Measure } from "../measure";

/**
 * Share of the inhabitants of the last year that may lack a population in the first one (communes
 * re-established since) before the change of the group stops being published. At 1 % over six
 * years the omission moves the yearly change by less than 0.2 point.
 */
const MAX_SHARE_WITHOUT_START = 0.01;

/**
 * Évolution annuelle moyenne de la population, % par an: ((P(n) / P(n−k))^(1/k) − 1) × 100, over
 * the communes that have a population in both years.
 *
 * `NO_DATA` where communes that hold more than 1 % of the inhabitants have no population in the
 * first year (Mayotte has no 2017 column), or where the first population is 0.
 * Source: catalogue, `evol_pop_annuelle` (Insee, populations légales).
 *
 * @param start population of the first year by commune, NaN where it is not published
 * @param end population of the last year by commune
 * @param years number of years between both
 *
 * @example computeYearlyChange(oneZone, [48_000], [50_011], 6) // 0.69 % par an
 */
export function computeYearlyChange(
  zoning: Zoning,
  start: ArrayLike<number>,
  end: ArrayLike<number>,
  years: number,
): Measure[] {
  const zones = zoning.codes.length;
  const [first, last, missing] = [0, 0, 0].map(() => new Float64Array(zones)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let row = 0; row < zoning.zoneOf.length; row++) {
    const zone = zoning.zoneOf[row]!;
    if (zone === NO_ZONE) continue;
    if (Number.isNaN(start[row]!)) missing[zone]! += end[row]!;
    else {
      first[zone]! += start[row]!;
      last[zone]! += end[row]!;
    }
  }
  return zoning.codes.map((_, zone) => {
    const [from, to, without] = [first[zone]!, last[zone]!, missing[zone]!];
    if (from <= 0 || without > MAX_SHARE_WITHOUT_START * (to + without)) return NO_DATA;
    return measureOf(((to / from) ** (1 / years) - 1) * 100);
  });
}

/** Densité de population, habitants par km². */
export const computeDensity = (
  population: ArrayLike<number>,
  areaKm2: ArrayLike<number>,
): Measure[] =>
  Array.from(population, (inhabitants, zone) => {
    const area = areaKm2[zone]!;
    return area > 0 ? measureOf(inhabitants / area) : NO_DATA;
  });
