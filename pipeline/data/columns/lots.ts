import { join } from "node:path";
import type { ColumnLevel } from "@/domain/geography/level-table";
import type { Lots } from "@/domain/indicator/catalogue";
import { COLUMN_LEVELS } from "../level-codes";
import { readTable } from "../read-table";
import { columnFile, columnOfRows, type SourceColumn } from "../source-column";
import { writeJson } from "../write-files";

const TABLE = "lots.csv";

/** Lot of each column, whatever its level; of one year (`population@2017`) or of all. */
export function readLots(): ReadonlyMap<string, string> {
  const lots = new Map<string, string>();
  for (const { lot, serie } of readTable(TABLE, ["lot", "serie"])) {
    if (!/^[a-z0-9-]+$/.test(lot))
      throw new Error(`readLots requires a name of file, got « ${lot} » in ${TABLE}`);
    if (lots.has(serie)) throw new Error(`readLots requires one lot, got two for ${serie}`);
    lots.set(serie, lot);
  }
  return lots;
}

/** What each file of figures holds: identifiers of its columns, by lot, then by level. */
export function lotsOf(columns: readonly SourceColumn[], lots: ReadonlyMap<string, string>): Lots {
  const held: Record<string, Record<string, string[]>> = {};
  for (const lot of lots.values()) held[lot] ??= {};
  const embedded = new Set<string>();
  for (const { indicator, level, year } of columns) {
    const ofYear = `${indicator}@${year}`;
    const key = lots.has(ofYear) ? ofYear : indicator;
    const lot = lots.get(key);
    if (lot === undefined) throw new Error(`lotsOf requires a row of ${TABLE} for ${indicator}`);
    embedded.add(key);
    const ids = (held[lot]![level] ??= []);
    if (!ids.includes(key)) ids.push(key);
  }
  const useless = [...lots.keys()].find((serie) => !embedded.has(serie));
  if (useless) throw new Error(`lotsOf requires embedded columns, got ${useless} in ${TABLE}`);
  return held;
}

/** Positions of each file of a level: for communes, those of each région; for others, all. */
type Parts = readonly { readonly folder: string; readonly rows: readonly number[] | null }[];

const partsOf = (level: ColumnLevel, regions: ReadonlyMap<string, readonly number[]>): Parts =>
  level === "commune"
    ? [...regions].map(([code, rows]) => ({ folder: join(level, code), rows }))
    : [{ folder: level, rows: null }];

/**
 * Writes `figures/<level>/<lot>.json`, and `figures/commune/<région>/<lot>.json`.
 *
 * @param regions rows of the communes of each région, by its code
 */
export function writeColumns(
  out: string,
  columns: readonly SourceColumn[],
  lots: Lots,
  counts: (level: ColumnLevel) => number,
  regions: ReadonlyMap<string, readonly number[]>,
): void {
  for (const level of COLUMN_LEVELS)
    for (const [lot, held] of Object.entries(lots)) {
      const ids = held[level];
      if (!ids) continue;
      const all = columns.filter(
        ({ level: of, indicator, year }) =>
          of === level && (ids.includes(indicator) || ids.includes(`${indicator}@${year}`)),
      );
      for (const { folder, rows } of partsOf(level, regions))
        writeJson(join(out, "figures"), join(folder, `${lot}.json`), {
          niveau: level,
          lot,
          effectif: rows?.length ?? counts(level),
          colonnes: all.map((column) => columnFile(rows ? columnOfRows(column, rows) : column)),
        });
    }
}
