import type { Atlas } from "../geography/atlas";
import type { CommuneDetail } from "../geography/commune-detail";
import { shareOfPopulation, coverageOfZone, type CoverageByZone } from "../contract/cls-coverage";
import { columnFrom, type Column } from "./column";
import type { ComputeRule } from "../indicator/indicator";
import { sumByZone, type Zoning } from "../geography/commune-index";
import { measureOf, NO_DATA, type Measure } from "../measure";
import { computeDensity, computeYearlyChange } from "./population";
import type { PublishedLevel } from "../geography/level";

/** An indicator with a rule by which the page computes it. */
export interface ComputedIndicator {
  readonly id: string;
  readonly compute: ComputeRule;
}

/** A group has a population only where each of its communes has one that year. */
const populationMeasures = (totals: Float64Array): Measure[] =>
  Array.from(totals, (total) => (Number.isNaN(total) ? NO_DATA : measureOf(total)));

/**
 * Column of an indicator that the page computes from the communes, for every zone of a zoning; null
 * while `detail` is needed and not there, or when no commune has a population that year.
 *
 * @param year legal year of the population; null is the latest
 */
export function computeColumn(
  { id, compute }: ComputedIndicator,
  { level, zoning }: { readonly level: PublishedLevel; readonly zoning: Zoning },
  year: number | null,
  atlas: Atlas,
  detail: CommuneDetail | null,
  coverage: CoverageByZone,
): Column | null {
  const latest = atlas.populationYear;
  const column = (measures: readonly Measure[], of = latest) => columnFrom(id, level, of, measures);
  switch (compute.rule) {
    case "population": {
      const asked = year ?? latest;
      const population = asked === latest ? atlas.population : detail?.populations.get(asked);
      return population ? column(populationMeasures(sumByZone(zoning, population)), asked) : null;
    }
    case "yearly-change": {
      const start = detail?.populations.get(compute.from);
      if (!start) return null;
      const years = latest - compute.from;
      return column(computeYearlyChange(zoning, start, atlas.population, years));
    }
    case "density": {
      if (!detail) return null;
      const areas = sumByZone(zoning, detail.surfacesKm2);
      return column(computeDensity(sumByZone(zoning, atlas.population), areas));
    }
    case "coverage":
      return column(
        zoning.codes.map((_, zone) => {
          const share = shareOfPopulation(coverageOfZone(coverage, zone));
          return share === null ? NO_DATA : measureOf(share * 100);
        }),
      );
  }
}
