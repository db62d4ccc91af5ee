import { columnOf, type ColumnSet } from "../indicator/column-set";
import type { CommuneNames } from "../geography/commune-names";
import { gazetteerOf, type Zonages } from "../geography/gazetteer";
import type { Atlas } from "../geography/atlas";
import type { Catalogue } from "../indicator/catalogue";
import type { CommuneDetail } from "../geography/commune-detail";
import { computeClsCoverage, type CoverageByZone } from "../contract/cls-coverage";
import { columnFrom, measureAt, type Column } from "../indicator/column";
import { sumByZone, type Zoning } from "../geography/commune-index";
import { computeColumn, isComputed } from "./computed-column";
import type { Indicator } from "../indicator/indicator";
import type { Level, PublishedLevel } from "../geography/level";
import { hasColumns, type ColumnLevel } from "../geography/level-table";
import { measureOf, NO_DATA, type Measure } from "../measure";
import type { CoverageOnDay } from "../sheet/sheet-contracts";
import type { TerritorySet } from "../geography/territory";

/** Every file that a diagnostic reads. */
export interface DiagnosticFiles {
  readonly atlas: Atlas;
  readonly zonages: Zonages;
  readonly detail: CommuneDetail;
  readonly catalogue: Catalogue;
  readonly names: CommuneNames;
  readonly columns: Readonly<Record<ColumnLevel, ColumnSet>>;
  readonly coverage: CoverageOnDay;
}

/** The figures of all levels, computed ones included, each column made once. */
export interface Figures {
  readonly files: DiagnosticFiles;
  readonly setOf: (level: Level) => TerritorySet;
  /**
   * Column of a year, or of the latest (null); null where there is none. Counts published by
   * département are added up for régions and for France.
   */
  readonly column: (id: string, level: PublishedLevel, year: number | null) => Column | null;
  /** Years of an indicator at a level, ascending. */
  readonly yearsAt: (indicator: Indicator, level: PublishedLevel) => readonly number[];
  /** Inhabitants of each territory of a level, in the legal year of the atlas. */
  readonly populationOf: (level: PublishedLevel) => Float64Array;
  /** Figure that the page computes from communes, for any group of them; null where it cannot. */
  readonly computeFor: (id: string, zoning: Zoning, year: number | null) => Measure | null;
}

function remember<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}

/** France as one territory: the computed figures exist for it too. */
const franceSet = (atlas: Atlas): TerritorySet => ({
  level: "region",
  noms: ["France"],
  zoning: { codes: ["france"], zoneOf: new Uint16Array(atlas.communes.codes.length) },
  positionOf: new Map([["france", 0]]),
});

/** Counts of départements added up by région or for France; null where one of them is missing. */
function summedColumn(
  counts: Column,
  level: "region" | "france",
  departements: TerritorySet,
  wider: TerritorySet,
): Column {
  const totals = new Float64Array(wider.zoning.codes.length);
  counts.states.forEach((state, position) => {
    const row = departements.zoning.zoneOf.indexOf(position);
    totals[wider.zoning.zoneOf[row]!]! += state === 0 ? counts.values[position]! : Number.NaN;
  });
  const measures = Array.from(totals, (total) =>
    Number.isNaN(total) ? NO_DATA : measureOf(total),
  );
  return columnFrom(counts.indicator, level, counts.year, measures);
}

const NO_COVERAGE: CoverageByZone = {
  population: new Float64Array(0),
  communes: new Uint32Array(0),
};

export function createFigures(files: DiagnosticFiles): Figures {
  const { atlas, zonages, detail, names, columns, coverage } = files;
  const gazetteer = gazetteerOf({ atlas, zonages, names });
  const setOf = (level: Level): TerritorySet => {
    const set = gazetteer.setOf(level);
    if (!set) throw new Error(`createFigures requires the territories of ${level}, got none`);
    return set;
  };
  const france = remember(() => franceSet(atlas));
  const anySet = (level: PublishedLevel): TerritorySet =>
    level === "france" ? france(null) : setOf(level);
  const compute = (id: string, set: TerritorySet, year: number | null): Column | null => {
    if (!isComputed(id)) return null;
    // A pass over all communes, which the other figures do without.
    const zones =
      id === "couverture_cls"
        ? computeClsCoverage(set.zoning, coverage.communeStatuses, atlas.population)
        : NO_COVERAGE;
    return computeColumn(id, set, year, atlas, detail, zones);
  };
  const computed = remember((key: string): Column | null => {
    const [id = "", level = "", year = ""] = key.split("|");
    return compute(id, anySet(level as PublishedLevel), year === "" ? null : Number(year));
  });
  const adds = new Set(
    files.catalogue.indicators
      .filter(({ aggregation }) => aggregation.rule === "sum")
      .map(({ id }) => id),
  );
  const published = remember((key: string): Column | null => {
    const [id = "", asked = "", year = ""] = key.split("|");
    const level = asked as ColumnLevel;
    const of = year === "" ? null : Number(year);
    const column = columnOf(columns[level], id, of);
    if (column || (level !== "region" && level !== "france") || !adds.has(id)) return column;
    const counts = columnOf(columns.departement, id, of);
    return counts && summedColumn(counts, level, atlas.departements, anySet(level));
  });
  return {
    files,
    setOf,
    column: (id, level, year) => {
      const key = `${id}|${level}|${year ?? ""}`;
      if (isComputed(id)) return computed(key);
      return hasColumns(level) ? published(key) : null;
    },
    yearsAt: ({ availability }, level) =>
      availability.find((each) => each.level === level)?.years ?? [],
    populationOf: remember((level: PublishedLevel) =>
      sumByZone(anySet(level).zoning, atlas.population),
    ),
    computeFor: (id, zoning, year) => {
      const column = compute(
        id,
        { level: "epci", noms: zoning.codes, zoning, positionOf: new Map() },
        year,
      );
      return column ? measureAt(column, 0) : null;
    },
  };
}
