import type { Atlas } from "../geography/atlas";
import type { CommuneDetail } from "../geography/commune-detail";
import { shareOfPopulation, coverageOfZone, type CoverageByZone } from "../contract/cls-coverage";
import { columnFrom, type Column } from "../indicator/column";
import { sumByZone, type Zoning } from "../geography/commune-index";
import { measureOf, NO_DATA, type Measure } from "../measure";
import { computeDensity, computeYearlyChange } from "./population";
import type { PublishedLevel } from "../geography/level";

/** Indicators that the page computes from the communes, at every level. */
export const COMPUTED_INDICATORS = [
  "population",
  "evolution_population",
  "densite_population",
  "couverture_cls",
] as const;

export type ComputedIndicator = (typeof COMPUTED_INDICATORS)[number];

export const isComputed = (id: string): id is ComputedIndicator =>
  (COMPUTED_INDICATORS as readonly string[]).includes(id);

/** First year of the yearly change of the population. */
export const CHANGE_FROM_YEAR = 2017;

/** A group has a population only where each of its communes has one that year. */
const populationMeasures = (totals: Float64Array): Measure[] =>
  Array.from(totals, (total) => (Number.isNaN(total) ? NO_DATA : measureOf(total)));

/**
 * Column of a computed indicator for every territory of a level; null while `detail` is needed and
 * not there, or when no commune has a population that year.
 *
 * @param year legal year of the population; null is the latest
 */
export function computeColumn(
  id: ComputedIndicator,
  { level, zoning }: { readonly level: PublishedLevel; readonly zoning: Zoning },
  year: number | null,
  atlas: Atlas,
  detail: CommuneDetail | null,
  coverage: CoverageByZone,
): Column | null {
  const latest = atlas.populationYear;
  const column = (measures: readonly Measure[], of = latest) => columnFrom(id, level, of, measures);
  switch (id) {
    case "population": {
      const asked = year ?? latest;
      const population = asked === latest ? atlas.population : detail?.populations.get(asked);
      return population ? column(populationMeasures(sumByZone(zoning, population)), asked) : null;
    }
    case "evolution_population": {
      const start = detail?.populations.get(CHANGE_FROM_YEAR);
      if (!start) return null;
      const years = latest - CHANGE_FROM_YEAR;
      return column(computeYearlyChange(zoning, start, atlas.population, years));
    }
    case "densite_population": {
      if (!detail) return null;
      const areas = sumByZone(zoning, detail.surfacesKm2);
      return column(computeDensity(sumByZone(zoning, atlas.population), areas));
    }
    case "couverture_cls":
      return column(
        zoning.codes.map((_, zone) => {
          const share = shareOfPopulation(coverageOfZone(coverage, zone));
          return share === null ? NO_DATA : measureOf(share * 100);
        }),
      );
  }
}
