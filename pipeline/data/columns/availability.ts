import type { Availability, Censored, Counted, RatioOfYear } from "@/domain/indicator/indicator";
import type { ColumnLevel } from "@/domain/geography/level-table";
import { COLUMN_LEVELS } from "../level-codes";
import type { SourceColumn } from "../source-column";
import { POPULATION_YEAR } from "../territories";
import { POPULATION_COUNT } from "./area-columns";

/** What the catalogue reads of the embedded figures. */
export interface EmbeddedFigures {
  readonly columns: readonly SourceColumn[];
  /** What rates are made from, by indicator. */
  readonly ratios: ReadonlyMap<string, readonly RatioOfYear[]>;
  readonly censored: ReadonlyMap<SourceColumn, readonly Censored[]>;
}

/** Years of an indicator that are embedded as columns at a level. */
const columnsAt = (id: string, level: ColumnLevel, { columns }: EmbeddedFigures): SourceColumn[] =>
  columns.filter((column) => column.level === level && column.indicator === id);

/** Is it the population of the latest year, which the page counts at any level, and no column? */
export const isLegalPopulation = ({ id, year }: Counted): boolean =>
  id === POPULATION_COUNT && year === POPULATION_YEAR;

/** Years at which both counts of a rate have a figure at a level. */
function ratioYearsAt(id: string, level: ColumnLevel, figures: EmbeddedFigures): number[] {
  const has = (of: Counted): boolean =>
    isLegalPopulation(of) || columnsAt(of.id, level, figures).some(({ year }) => year === of.year);
  return (figures.ratios.get(id) ?? [])
    .filter(({ numerator, denominator }) => has(numerator) && has(denominator))
    .map(({ year }) => year);
}

/**
 * Levels and years at which the atlas has figures of an indicator: columns that are really embedded,
 * and rates of counts that are.
 *
 * @param levels those of a rate, parted by `|`; empty for all
 */
export function availabilityOf(
  id: string,
  levels: string,
  figures: EmbeddedFigures,
): Availability[] {
  const allowed = levels === "" ? COLUMN_LEVELS : levels.split("|");
  const stranger = allowed.find((level) => !COLUMN_LEVELS.some((each) => each === level));
  if (stranger !== undefined)
    throw new Error(`availabilityOf requires known levels, got « ${stranger} » for ${id}`);
  return COLUMN_LEVELS.filter((level) => allowed.includes(level)).flatMap((level) => {
    const embedded = columnsAt(id, level, figures);
    const made = ratioYearsAt(id, level, figures);
    const years = [...new Set([...embedded.map(({ year }) => year), ...made])];
    if (years.length === 0) return [];
    const censored = embedded.flatMap((column) => figures.censored.get(column) ?? []);
    return [
      {
        level,
        years: years.toSorted((a, b) => a - b),
        ...(censored.length > 0 ? { censored } : {}),
      },
    ];
  });
}
