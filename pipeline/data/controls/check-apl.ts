import { printedValue } from "@/domain/book/rounding";
import type { Cell, SourceColumn } from "../source-column";
import { parseNumber } from "../read-table";

/** Columns of the control table for a year: the series each is the value of, and its decimals. */
const controlsOf = (year: number, population: number) =>
  [
    [`apl_mg_${year}`, "apl_mg", 3],
    [`apl_mg_65_${year}`, "apl_mg_65", 3],
    [`apl_inf_${year}`, "apl_inf", 3],
    [`apl_dent_${year}`, "apl_dent", 3],
    [`apl_sf_${year}`, "apl_sf", 3],
    [`pop_std_mg_${year}`, "pop_standardisee", 1],
    [`pop_std_inf_${year}`, "pop_std_inf", 1],
    [`pop_std_dent_${year}`, "pop_std_dent", 1],
    [`pop_std_sf_${year}`, "pop_std_sf", 1],
    [`pop_totale_${population}`, "pop_totale_apl", 0],
  ] as const;

/** Year of the APL and year of the total population behind it. */
const YEARS = [
  [2022, 2020],
  [2023, 2021],
] as const;

/** One in the last decimal: two sums of 35,000 numbers may differ by a half that rounds both ways. */
const tolerance = (decimals: number): number => 1.01 * 10 ** -decimals;

/**
 * Named check: the APL that the build computes from communes is the one computed apart
 * (`controles/apl-groupes.csv.gz`), at each level, to its decimals.
 *
 * @param columnAt column of a series
 * @param positionsOf positions of the codes of a level
 * @returns number of values compared
 */
export function checkApl(
  rows: readonly Readonly<Record<string, string>>[],
  columnAt: (id: string, level: string, year: number) => SourceColumn | undefined,
  positionsOf: (level: string) => ReadonlyMap<string, number>,
): number {
  let compared = 0;
  for (const row of rows) {
    const level = row["maille"]!;
    const position = positionsOf(level).get(row["code"]!);
    if (position === undefined)
      throw new Error(`checkApl requires known codes, got ${level} ${row["code"]}`);
    const cell = (id: string, year: number): Cell | undefined =>
      columnAt(id, level, year)?.cells[position];
    const compare = (column: string, found: number | string | undefined, decimals: number) => {
      const text = row[column]!;
      const expected = text === "" ? null : parseNumber(text, `apl-groupes, ${column}`);
      const isEqual =
        expected === null
          ? typeof found !== "number" || found === 0
          : typeof found === "number" && Math.abs(found - expected) < tolerance(decimals);
      if (!isEqual)
        throw new Error(
          `checkApl requires ${text || "none"}, got ${found} for ${column} of ${level} ${row["code"]}`,
        );
      compared++;
    };
    for (const [year, population] of YEARS) {
      for (const [column, id, decimals] of controlsOf(year, population))
        compare(column, cell(id, year), decimals);
      const [under, total] = [cell("pop_sous_dense", year), cell("pop_totale_apl", year)];
      compare(
        `part_pop_sous_dense_${year}`,
        typeof under === "number" && typeof total === "number" && total > 0
          ? printedValue((under / total) * 100, 2)
          : "none",
        2,
      );
    }
  }
  return compared;
}
