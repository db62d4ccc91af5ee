import { isCutForSheets, SHEET_LOT } from "@/domain/book/column-set";
import { eachCommune, type Zoning } from "@/domain/geography/commune-index";
import { positionsInDepartement } from "@/domain/geography/level-part";
import type { PublishedLevel } from "@/domain/geography/level";
import type { ColumnLevel } from "@/domain/geography/level-table";
import type { Indicator } from "@/domain/indicator/indicator";
import { sheetColumns } from "@/domain/sheet/sheet-columns";
import { COLUMN_LEVELS, zoningOf } from "../level-codes";
import type { SpreadFile } from "../series/spread-columns";
import { columnFile, type SourceColumn } from "../source-column";
import type { Territories } from "../territories";
import { writeJson } from "../write-files";

/** Part of a level in one file, by its name: each département, or the whole. */
type Parts = readonly { readonly name: string; readonly positions: readonly number[] | null }[];

function partsOf(level: PublishedLevel, zoning: Zoning, { departements }: Territories): Parts {
  if (!isCutForSheets(level)) return [{ name: level, positions: null }];
  return departements.codes.map((code) => ({
    name: `${level}/${code}`,
    positions: positionsInDepartement(code, zoning, departements),
  }));
}

const zoningAt = (level: ColumnLevel, territories: Territories): Zoning =>
  level === "commune" ? eachCommune(territories.communes) : zoningOf(level, territories);

const pick = <Value>(values: readonly Value[], positions: readonly number[] | null): Value[] =>
  positions ? positions.map((position) => values[position]!) : [...values];

/**
 * Writes `fiches/<level>/<département>.json`: of all columns, those that the sheets read, for the
 * territories that hold a commune of the département; `fiches/<level>.json` for the few wider ones.
 */
export function writeSheetColumns(
  out: string,
  columns: readonly SourceColumn[],
  indicators: readonly Indicator[],
  territories: Territories,
): void {
  for (const level of COLUMN_LEVELS) {
    const read = new Set(sheetColumns(indicators, level).map(({ id, year }) => `${id} ${year}`));
    const held = columns.filter(
      (column) => column.level === level && read.has(`${column.indicator} ${column.year}`),
    );
    const zoning = zoningAt(level, territories);
    for (const { name, positions } of partsOf(level, zoning, territories))
      writeJson(out, `fiches/${name}.json`, {
        niveau: level,
        lot: SHEET_LOT,
        effectif: positions?.length ?? zoning.codes.length,
        colonnes: held.map((column) =>
          columnFile({ ...column, cells: pick(column.cells, positions) }),
        ),
      });
  }
}

/** Writes `repartition/<level>/<département>.json`, or `repartition/<level>.json`: each spread of a level. */
export function writeSpreads(
  out: string,
  spreads: readonly SpreadFile[],
  territories: Territories,
): void {
  for (const level of COLUMN_LEVELS) {
    const held = spreads.filter(({ niveau }) => niveau === level);
    if (held.length === 0) continue;
    for (const { name, positions } of partsOf(level, zoningAt(level, territories), territories))
      writeJson(out, `repartition/${name}.json`, {
        niveau: level,
        ecarts: held.map(({ indicateur, annee, min, q1, mediane, q3, max }) => ({
          indicateur,
          annee,
          min: pick(min, positions),
          q1: pick(q1, positions),
          mediane: pick(mediane, positions),
          q3: pick(q3, positions),
          max: pick(max, positions),
        })),
      });
  }
}
