import {
  readColumnTitle,
  SHEET_LOT,
  type ColumnSet,
  type ColumnTitle,
} from "@/domain/book/column-set";
import type { Column } from "@/domain/book/column";
import type { DataProblem } from "@/domain/data-problem";
import { levelFile, type ColumnLevel } from "@/domain/geography/level-table";
import type { LevelPart } from "@/domain/geography/level-part";
import { ABSENCES, MEASURE_STATES, type Absence } from "@/domain/measure";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import {
  field,
  hasField,
  integer,
  integers,
  isNumber,
  list,
  oneOf,
  text,
  year,
} from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

/** Where each absence is listed, as runs `[first, length…]`. */
const RUNS: Record<Absence, string> = {
  secret: "secret",
  "no-data": "vide",
  "not-published": "nonPublie",
  "not-comparable": "nonComparable",
  "not-loaded": "nonRepris",
};

/** Keys that a column has only where it needs them. */
const RARE: ReadonlySet<Absence> = new Set<Absence>(["not-comparable", "not-loaded"]);

const NOT_COMPARABLE = MEASURE_STATES.indexOf("not-comparable");

/** What communes that have no figure of their own add to a place that holds those counted with them. */
const FAMILY = "autreContour";

/** Their counts, or null, in the order of the positions that are not comparable. */
function putFamilyCounts(
  values: Float64Array,
  states: Uint8Array,
  column: unknown,
  path: string,
): void {
  const positions = [...states.keys()].filter((position) => states[position] === NOT_COMPARABLE);
  const counts = list(field(column, FAMILY, path), `${path}.${FAMILY}`, positions.length);
  counts.forEach((count, at) => {
    if (count !== null && !isNumber(count))
      refuse(`${path}.${FAMILY}[${at}]`, "nombre ou rien", count);
    if (isNumber(count)) values[positions[at]!] = count;
  });
}

/** Marks the positions of one kind of absence. */
function markRuns(states: Uint8Array, runs: readonly number[], state: number, path: string): void {
  if (runs.length % 2 !== 0) refuse(path, "paires début, longueur", runs);
  for (let at = 0; at < runs.length; at += 2) {
    const end = runs[at]! + runs[at + 1]!;
    if (end > states.length) refuse(`${path}[${at}]`, `fin d’au plus ${states.length}`, end);
    for (let position = runs[at]!; position < end; position++) {
      if (states[position] !== 0) refuse(`${path}[${at}]`, "une seule absence", position);
      states[position] = state;
    }
  }
}

function readColumn(value: unknown, path: string, level: ColumnLevel, count: number): Column {
  const states = new Uint8Array(count);
  for (const state of ABSENCES) {
    const key = RUNS[state];
    if (RARE.has(state) && !hasField(value, key)) continue;
    const runs = integers(field(value, key, path), `${path}.${key}`, 0, count);
    markRuns(states, runs, MEASURE_STATES.indexOf(state), `${path}.${key}`);
  }
  const cells = list(field(value, "valeurs", path), `${path}.valeurs`, count);
  const wrong = cells.findIndex((cell, at) => (states[at] === 0 ? !isNumber(cell) : cell !== null));
  if (wrong !== -1)
    refuse(
      `${path}.valeurs[${wrong}]`,
      states[wrong] === 0 ? "nombre" : "rien : une absence y est déclarée",
      cells[wrong],
    );
  const values = Float64Array.from(cells, (cell) => (isNumber(cell) ? cell : Number.NaN));
  if (hasField(value, FAMILY)) putFamilyCounts(values, states, value, path);
  return {
    indicator: text(field(value, "indicateur", path), `${path}.indicateur`),
    level,
    year: year(field(value, "annee", path), `${path}.annee`),
    values,
    states,
  };
}

/**
 * Reads a file of figures.
 *
 * @param of number of territories of the level, or the part of them that the file tells of
 */
export function readColumns(json: unknown, title: ColumnTitle, of: number | LevelPart): ColumnSet {
  const { level, lot } = readColumnTitle(title);
  const part = typeof of === "number" ? null : of;
  const count = typeof of === "number" ? of : of.positions.length;
  oneOf(field(json, "niveau"), "niveau", [level]);
  oneOf(field(json, "lot"), "lot", [lot]);
  integer(field(json, "effectif"), "effectif", count, count);
  const keys = new Set<string>();
  const columns = list(field(json, "colonnes"), "colonnes").map((value, index) => {
    const path = `colonnes[${index}]`;
    const column = readColumn(value, path, level, count);
    const key = `${column.indicator} ${column.year}`;
    if (keys.has(key)) refuse(path, "colonne distincte", key);
    keys.add(key);
    return column;
  });
  return { level, part, columns };
}

/** Name of a file of figures, from the root of the site. */
export function columnFile(title: ColumnTitle): string {
  const { level, lot, part } = readColumnTitle(title);
  const folder = lot === SHEET_LOT ? "data/fiches" : levelFile("columns", level);
  const names = lot === SHEET_LOT ? [level, part] : [part, lot];
  return `${[folder, ...names.filter((name) => name !== null)].join("/")}.json`;
}

export const loadIndicators = (
  fetchJson: FetchJson,
  title: ColumnTitle,
  of: number | LevelPart,
): Promise<Result<ColumnSet, DataProblem>> =>
  loadFile(fetchJson, columnFile(title), (json) => readColumns(json, title, of));
