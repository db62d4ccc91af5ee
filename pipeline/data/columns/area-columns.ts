import { sumOverAreas } from "@/domain/geography/area-sums";
import { carriedCommunes } from "@/domain/geography/commune-changes";
import { levelsWith, type ColumnLevel } from "@/domain/geography/level-table";
import type { Measure } from "@/domain/measure";
import { zoningOf } from "../level-codes";
import { readCarried } from "../places/commune-changes";
import type { Populations } from "../populations";
import { parseNumber, readTable } from "../read-table";
import type { Cell, SourceColumn } from "../source-column";
import { POPULATION_YEAR, type Territories } from "../territories";

/** Indicator of the population, whose former years are columns; the latest is in `communes.json`. */
export const POPULATION_COUNT = "population";

/** Official areas, km² (Insee, comparateur de territoires, 2021): the divisor of densities. */
export const AREA = { id: "surface_km2", year: 2021 } as const;

/** Sums of areas are hundredths of km², as published. */
const cellOf = (measure: Measure): Cell =>
  measure.state === "value" ? Number(measure.value.toFixed(2)) : measure.state;

/** Column of a level from what communes bring; communes as their source gives them. */
function columnAt(
  level: ColumnLevel,
  { indicator, year }: Pick<SourceColumn, "indicator" | "year">,
  own: ArrayLike<number>,
  summed: ArrayLike<number>,
  territories: Territories,
): SourceColumn {
  const cells =
    level === "commune"
      ? Array.from(own, (count): Cell => (Number.isNaN(count) ? "no-data" : count))
      : sumOverAreas(zoningOf(level, territories), summed, territories.changes.splits).map(cellOf);
  return { indicator, level, year, cells };
}

/**
 * Population of each former year, on the communes of today. A population carried from a former year
 * is a count of that year alone; the whole country keeps the legal total that Insee publishes.
 */
function populationColumns(territories: Territories, populations: Populations): SourceColumn[] {
  const { communes, changes } = territories;
  const carried = readCarried();
  const isCarried = carriedCommunes(communes, changes);
  const years = [...populations.keys()].filter((year) => year !== POPULATION_YEAR);
  const countsOf = (year: number): Float64Array =>
    Float64Array.from(populations.get(year)!, (count) => count ?? Number.NaN);
  const [latest] = carried.into.toReversed();
  return years.flatMap((year) => {
    const legal = countsOf(year);
    // The year of the count itself, which the source leaves out.
    if (year === carried.year)
      countsOf(latest!).forEach((count, row) => {
        if (isCarried[row] === 1) legal[row] = count;
      });
    const own = legal.map((count, row) =>
      isCarried[row] === 1 && year !== carried.year ? Number.NaN : count,
    );
    return levelsWith("columns").map((level) =>
      columnAt(
        level,
        { indicator: POPULATION_COUNT, year },
        own,
        level === "france" ? legal : own,
        territories,
      ),
    );
  });
}

/**
 * Official areas. None by commune where the source gives none; in the sum of a wider territory, the
 * few communes of a split are counted with the area of their outline, so that it has one.
 */
function areaColumns(territories: Territories): SourceColumn[] {
  const { communes, surfacesKm2, changes } = territories;
  const own = new Float64Array(communes.codes.length).fill(Number.NaN);
  for (const { code, surface_km2 } of readTable("communes/surfaces-communes.csv", [
    "code",
    "surface_km2",
  ])) {
    const row = communes.rowOf.get(code);
    if (row === undefined) throw new Error(`areaColumns requires known communes, got ${code}`);
    if (surface_km2 !== "") own[row] = parseNumber(surface_km2, `surfaces-communes.csv, ${code}`);
  }
  const isCarried = carriedCommunes(communes, changes);
  const summed = own.map((area, row) =>
    Number.isNaN(area) && isCarried[row] === 0 ? surfacesKm2[row]! : area,
  );
  return levelsWith("columns").map((level) =>
    columnAt(level, { indicator: AREA.id, year: AREA.year }, own, summed, territories),
  );
}

/** Counts that the page compares areas with: former populations and official areas, at every level. */
export const readAreaColumns = (
  territories: Territories,
  populations: Populations,
): SourceColumn[] => [...populationColumns(territories, populations), ...areaColumns(territories)];
