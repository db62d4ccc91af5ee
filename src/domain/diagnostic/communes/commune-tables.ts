import type { DiagnosticBook } from "../../book/book";
import { isColumnTitle, type ColumnTitle } from "../../book/column-set";
import { figureAt, figureOf } from "../../book/figure";
import { titlesFor } from "../../book/titles-for";
import type { PublishedLevel } from "../../geography/level";
import { partsOf, type Subject } from "../../group/subject";
import type { Analysis } from "../diagnostic";
import { yearsAt } from "../../indicator/availability-at";
import type { Catalogue } from "../../indicator/catalogue";
import type { Indicator } from "../../indicator/indicator";
import { INSIDE_TABLES, type InsideTable } from "../../indicator/inside-place";
import { absentAt } from "../../indicator/level-absence";
import { NOT_PUBLISHED, type Measure } from "../../measure";

/** A figure of the communes, one column of their table. */
export interface CommuneColumn {
  readonly indicator: Indicator;
  readonly year: number;
}

/** A place that stands in the table: a commune, an EPCI, the territory or the group, what it lies in. */
export interface TablePlace {
  readonly kind: "commune" | "epci" | "own" | "group" | "region" | "france";
  /** Code of the place; empty for the territory and for France. */
  readonly code: string;
  readonly nom: string;
  /** EPCI of a commune; empty for the others, and for an island of none. */
  readonly epci: string;
  /** Inhabitants, legal year of the atlas; null where the table does not say them. */
  readonly population: number | null;
  /** In the order of the columns. */
  readonly measures: readonly Measure[];
}

/** What is known of each commune, and what it is read beside. */
export interface CommuneFigures {
  readonly table: InsideTable;
  readonly columns: readonly CommuneColumn[];
  /** By name. */
  readonly communes: readonly TablePlace[];
  /** EPCI of a group of several, then the territory, its régions, France. */
  readonly beside: readonly TablePlace[];
  /** Expected here, without a figure in the atlas. */
  readonly missing: readonly Indicator[];
}

/** Indicators of a table, in its order, those without a figure by commune included. */
export const indicatorsOfTable = (
  table: InsideTable,
  indicators: readonly Indicator[],
): readonly Indicator[] =>
  indicators
    .filter(({ inside }) => inside?.table === table)
    .toSorted((a, b) => a.inside!.rank - b.inside!.rank);

type Named = Omit<TablePlace, "measures">;
type MeasureOf = (column: CommuneColumn) => Measure;

/** A level may have other years alone: nothing is said of its producer then. */
const absentIn = (indicator: Indicator, level: PublishedLevel, year: number): Measure =>
  yearsAt(indicator, level).includes(year) ? NOT_PUBLISHED : absentAt(indicator, level);

const absentOf = ({ level }: Subject, indicator: Indicator, year: number): Measure =>
  level === "perimetre" ? NOT_PUBLISHED : absentIn(indicator, level, year);

/** The places of all tables, each with how its figures are read. */
function placesOf(subject: Subject, rows: readonly number[], book: DiagnosticBook) {
  const { atlas, names } = book.files;
  const { population } = atlas;
  const at =
    (level: "commune" | "epci" | "region" | "france", position: number): MeasureOf =>
    ({ indicator, year }) =>
      yearsAt(indicator, level).includes(year)
        ? figureAt(indicator, level, position, year, book).measure
        : absentAt(indicator, level);
  const epciOf = (row: number): string => {
    const zone = atlas.epci.zoning.zoneOf[row]!;
    return atlas.epci.noms[zone] ?? "";
  };
  const communes = rows.map((row): [Named, MeasureOf] => [
    {
      kind: "commune",
      code: atlas.communes.codes[row]!,
      nom: names.noms[row]!,
      epci: epciOf(row),
      population: population[row]!,
    },
    at("commune", row),
  ]);
  const around = (level: "epci" | "region") => {
    const { zoning, noms } = atlas[level === "epci" ? "epci" : "regions"];
    return partsOf(subject, { zoning }, population).map((part) => ({
      ...part,
      code: zoning.codes[part.zone]!,
      nom: noms[part.zone]!,
    }));
  };
  const epci = around("epci");
  const isMember = ({ code }: { readonly code: string }): boolean =>
    subject.members.some((member) => member.level === "epci" && member.code === code);
  const members = epci.length > 1 ? epci.filter(isMember) : [];
  const regions = subject.level === "region" ? [] : around("region");
  const own: [Named, MeasureOf] = [
    {
      kind: subject.level === "perimetre" ? "group" : "own",
      code: subject.code ?? "",
      nom: subject.nom,
      epci: "",
      population: rows.reduce((sum, row) => sum + population[row]!, 0),
    },
    ({ indicator, year }) =>
      figureOf(subject, indicator, year, book)?.measure ?? absentOf(subject, indicator, year),
  ];
  const beside: [Named, MeasureOf][] = [
    ...members.map(({ code, nom, zone, population: people }): [Named, MeasureOf] => [
      { kind: "epci", code, nom, epci: "", population: people },
      at("epci", zone),
    ]),
    own,
    ...regions.map(({ code, nom, zone }): [Named, MeasureOf] => [
      { kind: "region", code, nom, epci: "", population: null },
      at("region", zone),
    ]),
    [{ kind: "france", code: "", nom: "France", epci: "", population: null }, at("france", 0)],
  ];
  return { communes, beside };
}

const isKnown = ({ state }: Measure): boolean => state === "value";

/**
 * What is known of the communes of a subject, table by table, in the order of `inside.communes`: the
 * indicators that the catalogue places there, of their latest year at the commune. A column without any
 * figure here is left out; nothing of a single commune.
 */
export function readCommuneTables(
  { subject, inside }: Pick<Analysis, "subject" | "inside">,
  book: DiagnosticBook,
): CommuneFigures[] {
  if (inside.communes.length < 2) return [];
  const places = placesOf(
    subject,
    inside.communes.map(({ row }) => row),
    book,
  );
  return INSIDE_TABLES.flatMap((table): CommuneFigures[] => {
    const expected = indicatorsOfTable(table, book.files.catalogue.indicators);
    const columns = expected.flatMap((indicator): CommuneColumn[] => {
      const year = book.yearsAt(indicator, "commune").at(-1);
      const column = year === undefined ? null : { indicator, year };
      const isAnyKnown =
        column !== null && places.communes.some(([, measureOf]) => isKnown(measureOf(column)));
      return isAnyKnown ? [column] : [];
    });
    if (columns.length === 0) return [];
    const withFigures = ([named, measureOf]: [Named, MeasureOf]): TablePlace => ({
      ...named,
      measures: columns.map(measureOf),
    });
    return [
      {
        table,
        columns,
        communes: places.communes.map(withFigures),
        beside: places.beside.map(withFigures),
        missing: expected.filter(({ availability }) => availability.length === 0),
      },
    ];
  });
}

/** Files that the tables of the communes of some régions are read from. */
export const communeTitles = (
  { lots, indicators }: Pick<Catalogue, "lots" | "indicators">,
  regions: readonly string[],
): readonly ColumnTitle[] =>
  indicators
    .filter(({ inside }) => inside)
    .flatMap((indicator) => titlesFor(indicator, "commune", null, lots, regions))
    .filter(isColumnTitle);
