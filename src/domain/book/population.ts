import { measureOf, NO_DATA, type Measure } from "../measure";

/**
 * Évolution annuelle moyenne de la population, % par an: ((P(n) / P(n−k))^(1/k) − 1) × 100. Both
 * populations are those of one area: what makes them so is `sumOverAreas`, and where it cannot, the
 * reason is that of the change (`not-comparable`, `no-data`). No change from 0 inhabitants.
 * Source: catalogue, `evol_pop_annuelle` (Insee, populations légales).
 *
 * @param years number of years between both
 *
 * @example yearlyChange(measureOf(48_000), measureOf(50_011), 6) // 0.69 % par an
 */
export function yearlyChange(start: Measure, end: Measure, years: number): Measure {
  if (start.state !== "value") return start;
  if (end.state !== "value") return end;
  if (start.value <= 0) return NO_DATA;
  return measureOf(((end.value / start.value) ** (1 / years) - 1) * 100);
}

/** Densité de population, habitants par km²; without an area, or inhabitants, why. */
export function density(population: Measure, areaKm2: Measure): Measure {
  if (population.state !== "value") return population;
  if (areaKm2.state !== "value") return areaKm2;
  return areaKm2.value > 0 ? measureOf(population.value / areaKm2.value) : NO_DATA;
}
