import type { ColumnLevel } from "@/domain/geography/level-table";
import { FRANCE } from "./level-codes";
import { parseNumber, readTable } from "./read-table";
import type { Cell, SourceColumn } from "./source-column";

/** A long table of published figures: one row by territory, indicator and year. */
interface LongTable {
  readonly name: string;
  readonly levels: readonly ColumnLevel[];
}

const TABLE: LongTable = {
  name: "indicateurs-bassins-et-departements.csv",
  levels: ["bassin-de-vie", "departement"],
};

const LOCAL_TABLE: LongTable = {
  name: "epci/indicateurs-epci-communes.csv.gz",
  levels: ["france", "region", "departement", "epci", "commune"],
};

/** Metropolitan France, which stands for the country in the census by age and Filosofi. */
const METROPOLE = "METRO";

const COLUMNS = ["maille", "code", "indicateur", "annee", "valeur", "absence"] as const;

export type PublishedRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Codes that C@rtoSanté publishes beside the 1,707 bassins de vie 2022: Saint-Barthélemy and
 * Saint-Martin, outside the commune index.
 */
const OUTSIDE = new Set(["977ZZ", "978ZZ"]);

const WRITTEN_ABSENCES = ["secret", "no-data", "not-published"] as const;

/** A territory without a row is `not-published`: the producer gives nothing for it. */
function cellOf(row: PublishedRow, { name }: LongTable): Cell {
  const where = `${name}, ${row.indicateur} ${row.annee} ${row.code}`;
  if (row.absence === "") return parseNumber(row.valeur, where);
  const absence = WRITTEN_ABSENCES.find((each) => each === row.absence);
  if (!absence)
    throw new Error(
      `cellOf requires ${WRITTEN_ABSENCES.join("|")}, got « ${row.absence} » in ${where}`,
    );
  if (row.valeur !== "") throw new Error(`cellOf requires one of both, got a value in ${where}`);
  return absence;
}

/** Year of a figure; of a period, its last year. */
const yearOf = (text: string, { name }: LongTable): number =>
  parseNumber(/^\d{4}-(\d{4})$/.exec(text)?.[1] ?? text, name);

/** Columns of the long table, under the identifiers of the catalogue. */
export function columnsFromRows(
  rows: readonly PublishedRow[],
  codesOf: (level: ColumnLevel) => readonly string[],
  idOfSource: ReadonlyMap<string, string>,
  table: LongTable = TABLE,
): { columns: SourceColumn[]; outside: string[] } {
  const groups = new Map<string, { column: Omit<SourceColumn, "cells">; cells: Cell[] }>();
  const positions = new Map<ColumnLevel, Map<string, number>>();
  const outside: string[] = [];
  for (const row of rows) {
    const level = table.levels.find((each) => each === row.maille);
    if (!level) throw new Error(`columnsFromRows requires a known level, got « ${row.maille} »`);
    const indicator = idOfSource.get(row.indicateur);
    if (indicator === undefined)
      throw new Error(`columnsFromRows requires a catalogue entry, got none for ${row.indicateur}`);
    const codes = codesOf(level);
    const known = positions.get(level) ?? new Map(codes.map((code, index) => [code, index]));
    positions.set(level, known);
    const position = known.get(row.code === METROPOLE ? FRANCE : row.code);
    if (position === undefined) {
      if (!OUTSIDE.has(row.code))
        throw new Error(`columnsFromRows requires known codes, got ${row.code} (${level})`);
      outside.push(`${indicator} ${row.code}`);
      continue;
    }
    const key = `${level}|${indicator}|${row.annee}`;
    const group = groups.get(key) ?? {
      column: { indicator, level, year: yearOf(row.annee, table) },
      cells: codes.map((): Cell => "not-published"),
    };
    if (group.cells[position] !== "not-published")
      throw new Error(`columnsFromRows requires one row by cell, got ${key} ${row.code} twice`);
    group.cells[position] = cellOf(row, table);
    groups.set(key, group);
  }
  return {
    columns: [...groups.values()].map(({ column, cells }) => ({ ...column, cells })),
    outside,
  };
}

/** Figures published by bassin de vie and département. */
export const readPublishedColumns = (
  codesOf: (level: ColumnLevel) => readonly string[],
  idOfSource: ReadonlyMap<string, string>,
) => columnsFromRows(readTable(TABLE.name, COLUMNS), codesOf, idOfSource);

/** Left out for their weight: two dates by EPCI are enough to tell how vacant dwellings change. */
const isLeftOut = ({ maille, indicateur, annee }: PublishedRow): boolean =>
  maille === "epci" && indicateur === "logements_vacants" && annee === "2011";

/** Figures published by EPCI and commune, with those of the levels around: medians, rates, periods. */
export function readLocalColumns(codesOf: (level: ColumnLevel) => readonly string[]) {
  const rows = readTable(LOCAL_TABLE.name, COLUMNS).filter((row) => !isLeftOut(row));
  const ids = new Map(rows.map(({ indicateur }) => [indicateur, indicateur]));
  return columnsFromRows(rows, codesOf, ids, LOCAL_TABLE).columns;
}
