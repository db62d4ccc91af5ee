import { computeClsCoverage, type CoverageByZone } from "../contract/cls-coverage";
import type { Zoning } from "../geography/commune-index";
import type { PublishedLevel } from "../geography/level";
import { availabilityAt } from "../indicator/availability-at";
import { columnFrom, type Column } from "./column";
import { shelfReader } from "./column-shelf";
import type { ComputeRule, Indicator } from "../indicator/indicator";
import { NOT_PUBLISHED, type Measure } from "../measure";
import { aggregate, type AddedFrom } from "./aggregate";
import type { BookFiles, DiagnosticFiles } from "./book-files";
import { bookPlaces, type BookPlaces } from "./book-places";
import { computeColumn, computeForGroup, type CountsReader } from "./computed-column";
import { figureYear } from "./figure-year";
import { finerLevels } from "./finer-levels";
import { sumOfGroup } from "./group-sum";
import { ratioColumn, ratioOf } from "./ratio";

type ColumnReader = (id: string, level: PublishedLevel, year: number | null) => Column | null;

/**
 * The book of figures: the one reader of values, for screens, documents and exports. Each column
 * is made once.
 */
export interface Book<Files extends BookFiles = BookFiles> extends BookPlaces {
  readonly files: Files;
  /**
   * Column of a year, or of the latest (null): published, computed, made of finer territories, or
   * a rate from its counts. Null where there is none, or while a file that it needs is not there.
   */
  readonly column: ColumnReader;
  /** The same as its producer published it, or null. */
  readonly publishedColumn: ColumnReader;
  /** Years of an indicator published at a level, ascending. */
  readonly yearsAt: (indicator: Indicator, level: PublishedLevel) => readonly number[];
  /** Figure that the page computes from communes, for any group of them; null where it cannot. */
  readonly computeFor: (id: string, zoning: Zoning, year: number | null) => Measure | null;
}

/** The book of a diagnostic: none of its files is awaited. */
export type DiagnosticBook = Book<DiagnosticFiles>;

const NO_COVERAGE: CoverageByZone = {
  population: new Float64Array(0),
  communes: new Uint32Array(0),
  knowledge: [],
};

/** Coverage of each zone, where the rule asks for it; null while its file is not there. */
function coverageOf(
  { rule }: ComputeRule,
  zoning: Zoning,
  { atlas, coverage }: Pick<BookFiles, "atlas" | "coverage">,
): CoverageByZone | null {
  // A pass over all communes, which the other figures do without.
  if (rule !== "coverage") return NO_COVERAGE;
  return coverage && computeClsCoverage(zoning, coverage, atlas.population);
}

/** Column of a computed indicator for the zones of a zoning; null for any other. */
function computeFrom(
  indicator: Indicator | undefined,
  zoning: Zoning,
  level: PublishedLevel,
  year: number | null,
  { atlas, coverage }: BookFiles,
  countsAt: CountsReader,
): Column | null {
  if (!indicator?.compute) return null;
  const { id, compute } = indicator;
  const zones = coverageOf(compute, zoning, { atlas, coverage });
  if (!zones) return null;
  const from = { atlas, countsAt, coverage: zones };
  const column = computeColumn({ id, compute }, { level, zoning }, year, from);
  return column && { ...column, year: figureYear(indicator, column.year, coverage) };
}

/** Made of finer territories, where the indicator adds up and they make up all those of a level. */
function madeColumn(
  indicator: Indicator,
  level: PublishedLevel,
  asked: number | null,
  places: BookPlaces,
  publishedColumn: ColumnReader,
  splits: AddedFrom["splits"],
): Column | null {
  const found = availabilityAt(indicator, level);
  const year = asked ?? found?.years.at(-1) ?? null;
  if (!found || found.made === "published" || year === null || !found.years.includes(year))
    return null;
  const finer = finerLevels(indicator, level);
  const zoning = places.zoningOf(level);
  const { id, aggregation } = indicator;
  const isThere = (each: PublishedLevel): boolean =>
    places.zoningOf(each) !== null &&
    (!indicator.availability.some((at) => at.level === each && at.years.includes(year)) ||
      publishedColumn(id, each, year) !== null);
  if (!zoning || !finer.every(isThere)) return null;
  const from = { columnAt: publishedColumn, splits };
  const measures = places
    .piecesOf(zoning, finer)
    .map((pieces) => (pieces ? aggregate({ id, year }, aggregation, pieces, from) : NOT_PUBLISHED));
  return columnFrom(id, level, year, measures);
}

export function createBook<Files extends BookFiles>(files: Files): Book<Files> {
  const places = bookPlaces(files);
  const indicators = new Map(files.catalogue?.indicators.map((each) => [each.id, each]));
  const publishedColumn = shelfReader(files.columns);
  const { splits } = files.atlas.changes;
  const make: ColumnReader = (id, level, year) => {
    const indicator = indicators.get(id);
    const zoning = places.zoningOf(level);
    if (indicator?.compute) {
      return zoning && computeFrom(indicator, zoning, level, year, files, publishedColumn);
    }
    if (year === null && indicator?.aggregation.rule === "ratio-of-sums") {
      const latest = availabilityAt(indicator, level)?.years.at(-1);
      return latest === undefined ? null : column(id, level, latest);
    }
    const ratio = indicator && year !== null ? ratioOf(indicator, year) : null;
    // Counts exist at every level; the rate, where the catalogue says that it holds.
    if (ratio && !availabilityAt(indicator!, level)) return null;
    if (ratio) return ratioColumn(id, ratio, level, publishedColumn(id, level, ratio.year), column);
    return (
      publishedColumn(id, level, year) ??
      (indicator ? madeColumn(indicator, level, year, places, publishedColumn, splits) : null)
    );
  };
  const kept = new Map<string, Column | null>();
  const column: ColumnReader = (id, level, year) => {
    const key = `${id}|${level}|${year ?? ""}`;
    if (!kept.has(key)) kept.set(key, make(id, level, year));
    return kept.get(key)!;
  };
  return {
    ...places,
    files,
    column,
    publishedColumn,
    yearsAt: ({ availability }, level) =>
      availability.find((each) => each.level === level)?.years ?? [],
    computeFor: (id, zoning, year) => {
      const compute = indicators.get(id)?.compute;
      if (!compute) return null;
      const { atlas } = files;
      const coverage = coverageOf(compute, zoning, files);
      const sumOf = (of: string, at: number): Measure | null =>
        sumOfGroup(zoning, (level) => publishedColumn(of, level, at), atlas.changes.splits, places);
      return coverage && computeForGroup({ id, compute }, zoning, year, { atlas, coverage }, sumOf);
    },
  };
}
