import type { ColumnLevel } from "@/domain/geography/level-table";
import { parseNumber, readTable } from "./read-table";
import type { Cell, SourceColumn } from "./source-column";

const TABLE = "indicateurs-bassins-et-departements.csv";

const COLUMNS = ["maille", "code", "indicateur", "annee", "valeur", "absence"] as const;

export type PublishedRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

/**
 * Codes that C@rtoSanté publishes beside the 1,707 bassins de vie 2022: Saint-Barthélemy and
 * Saint-Martin, outside the commune index.
 */
const OUTSIDE = new Set(["977ZZ", "978ZZ"]);

/** A territory without a row is `not-published`: the producer gives nothing for it. */
function cellOf(row: PublishedRow): Cell {
  const where = `${TABLE}, ${row.indicateur} ${row.annee} ${row.code}`;
  if (row.absence === "") return parseNumber(row.valeur, where);
  if (row.absence !== "secret" && row.absence !== "no-data")
    throw new Error(`cellOf requires secret or no-data, got « ${row.absence} » in ${where}`);
  if (row.valeur !== "") throw new Error(`cellOf requires one of both, got a value in ${where}`);
  return row.absence;
}

/** Columns of the long table, under the identifiers of the catalogue. */
export function columnsFromRows(
  rows: readonly PublishedRow[],
  codesOf: (level: ColumnLevel) => readonly string[],
  idOfSource: ReadonlyMap<string, string>,
): { columns: SourceColumn[]; outside: string[] } {
  const groups = new Map<string, { column: Omit<SourceColumn, "cells">; cells: Cell[] }>();
  const positions = new Map<ColumnLevel, Map<string, number>>();
  const outside: string[] = [];
  for (const row of rows) {
    const level = row.maille;
    if (level !== "bassin-de-vie" && level !== "departement")
      throw new Error(`columnsFromRows requires a known level, got « ${level} »`);
    const indicator = idOfSource.get(row.indicateur);
    if (indicator === undefined)
      throw new Error(`columnsFromRows requires a catalogue entry, got none for ${row.indicateur}`);
    const codes = codesOf(level);
    const known = positions.get(level) ?? new Map(codes.map((code, index) => [code, index]));
    positions.set(level, known);
    const position = known.get(row.code);
    if (position === undefined) {
      if (!OUTSIDE.has(row.code))
        throw new Error(`columnsFromRows requires known codes, got ${row.code} (${level})`);
      outside.push(`${indicator} ${row.code}`);
      continue;
    }
    const key = `${level}|${indicator}|${row.annee}`;
    const group = groups.get(key) ?? {
      column: { indicator, level, year: parseNumber(row.annee, TABLE) },
      cells: codes.map((): Cell => "not-published"),
    };
    if (group.cells[position] !== "not-published")
      throw new Error(`columnsFromRows requires one row by cell, got ${key} ${row.code} twice`);
    group.cells[position] = cellOf(row);
    groups.set(key, group);
  }
  return {
    columns: [...groups.values()].map(({ column, cells }) => ({ ...column, cells })),
    outside,
  };
}

export const readPublishedColumns = (
  codesOf: (level: ColumnLevel) => readonly string[],
  idOfSource: ReadonlyMap<string, string>,
) => columnsFromRows(readTable(TABLE, COLUMNS), codesOf, idOfSource);
