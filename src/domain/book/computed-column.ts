import type { Atlas } from "../geography/atlas";
import { insideTheirMother } from "../geography/area-sums";
import { carriedCommunes } from "../geography/commune-changes";
import { shareOfPopulation, coverageOfZone, type CoverageByZone } from "../contract/cls-coverage";
import { columnFrom, countsOf, measureAt, type Column } from "./column";
import type { ComputeRule } from "../indicator/indicator";
import { NO_ZONE, sumByZone, type Zoning } from "../geography/commune-index";
import { measureOf, NO_DATA, NOT_COMPARABLE, type Measure } from "../measure";
import { density, yearlyChange } from "./population";
import type { PublishedLevel } from "../geography/level";

/** An indicator with a rule by which the page computes it. */
export interface ComputedIndicator {
  readonly id: string;
  readonly compute: ComputeRule;
}

/** Column of a count at a level; null while its file is not there. */
export type CountsReader = (id: string, level: PublishedLevel, year: number) => Column | null;

/** What figures are computed from. */
export interface ComputeFrom {
  readonly atlas: Atlas;
  readonly countsAt: CountsReader;
  readonly coverage: CoverageByZone;
}

/**
 * Inhabitants of each zone in the latest legal year. A population carried from a former year is no
 * count of this one: none for a zone of such communes. A wider zone leaves them out, or has the total
 * that Insee publishes.
 */
export function populationNow(
  zoning: Zoning,
  atlas: Atlas,
  carried: "left out" | "as published" = "left out",
): Measure[] {
  const isCarried = carriedCommunes(atlas.communes, atlas.changes);
  const totals = sumByZone(
    zoning,
    carried === "as published"
      ? atlas.population
      : Float64Array.from(atlas.population, (count, row) => (isCarried[row] === 1 ? 0 : count)),
  );
  const hasOwn = new Uint8Array(zoning.codes.length);
  zoning.zoneOf.forEach((zone, row) => {
    if (zone !== NO_ZONE && isCarried[row] === 0) hasOwn[zone] = 1;
  });
  return Array.from(totals, (total, zone) => (hasOwn[zone] === 1 ? measureOf(total) : NO_DATA));
}

/**
 * Counts of a former year by commune: one that has lost daughters since, and each of these, is
 * another area (`not-comparable`).
 */
export function communeCounts(column: Column, { changes }: Pick<Atlas, "changes">): Measure[] {
  const counts = countsOf(column);
  const measures = Array.from(counts, (_, row) => measureAt(column, row));
  for (const split of changes.splits) {
    const inside = insideTheirMother(split, counts);
    if (inside.length > 0)
      for (const row of [split.mother, ...inside]) measures[row] = NOT_COMPARABLE;
  }
  return measures;
}

/** Counts of each territory of a level; null while their file is not there. */
function countsOn(
  level: PublishedLevel,
  id: string,
  year: number,
  { atlas, countsAt }: ComputeFrom,
): Measure[] | null {
  const column = countsAt(id, level, year);
  if (!column) return null;
  return level === "commune"
    ? communeCounts(column, atlas)
    : Array.from(column.states, (_, zone) => measureAt(column, zone));
}

/** Sums over the régions that have both: France without what one of them lacks. */
function sumOfBoth(a: readonly Measure[], b: readonly Measure[]): [Measure, Measure] {
  let [first, second] = [0, 0];
  a.forEach((one, at) => {
    const other = b[at]!;
    if (one.state !== "value" || other.state !== "value") return;
    first += one.value;
    second += other.value;
  });
  return [measureOf(first), measureOf(second)];
}

/**
 * A count of a year beside the inhabitants of the latest, territory by territory, over one area. The
 * whole country is read by région: Mayotte, whose population is carried, is left out of both.
 */
function besidePopulation(
  { level, zoning }: { readonly level: PublishedLevel; readonly zoning: Zoning },
  { id, year }: { readonly id: string; readonly year: number },
  from: ComputeFrom,
): readonly [counts: readonly Measure[], population: readonly Measure[]] | null {
  if (level !== "france") {
    const counts = countsOn(level, id, year, from);
    return counts && [counts, populationNow(zoning, from.atlas)];
  }
  const counts = countsOn("region", id, year, from);
  if (!counts) return null;
  const [count, people] = sumOfBoth(counts, populationNow(from.atlas.regions.zoning, from.atlas));
  return [[count], [people]];
}

/**
 * Column of an indicator that the page computes, for every territory of a level; null while a file
 * that it needs is not there.
 *
 * @param year legal year of the population; null is the latest
 */
export function computeColumn(
  { id, compute }: ComputedIndicator,
  place: { readonly level: PublishedLevel; readonly zoning: Zoning },
  year: number | null,
  from: ComputeFrom,
): Column | null {
  const { atlas, coverage } = from;
  const { level, zoning } = place;
  const latest = atlas.populationYear;
  const column = (measures: readonly Measure[] | null, of = latest): Column | null =>
    measures && columnFrom(id, level, of, measures);
  switch (compute.rule) {
    case "inhabitants": {
      const asked = year ?? latest;
      return asked === latest
        ? column(populationNow(zoning, atlas, "as published"))
        : column(countsOn(level, id, asked, from), asked);
    }
    case "yearly-change": {
      const pair = besidePopulation(place, { id: compute.count, year: compute.from }, from);
      const years = latest - compute.from;
      return column(pair && pair[0].map((start, at) => yearlyChange(start, pair[1][at]!, years)));
    }
    case "density": {
      const pair = besidePopulation(place, { id: compute.area, year: compute.year }, from);
      return column(pair && pair[0].map((area, at) => density(pair[1][at]!, area)));
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

/**
 * The same for a group, a zoning of one zone; null while a file that it needs is not there.
 *
 * @param sumOf count of a year of the group
 */
export function computeForGroup(
  { id, compute }: ComputedIndicator,
  zoning: Zoning,
  year: number | null,
  { atlas, coverage }: Pick<ComputeFrom, "atlas" | "coverage">,
  sumOf: (id: string, year: number) => Measure | null,
): Measure | null {
  const latest = atlas.populationYear;
  const [now] = populationNow(zoning, atlas) as [Measure];
  switch (compute.rule) {
    case "inhabitants":
      return year === null || year === latest
        ? populationNow(zoning, atlas, "as published")[0]!
        : sumOf(id, year);
    case "yearly-change": {
      const start = sumOf(compute.count, compute.from);
      return start && yearlyChange(start, now, latest - compute.from);
    }
    case "density": {
      const area = sumOf(compute.area, compute.year);
      return area && density(now, area);
    }
    case "coverage": {
      const share = shareOfPopulation(coverageOfZone(coverage, 0));
      return share === null ? NO_DATA : measureOf(share * 100);
    }
  }
}
