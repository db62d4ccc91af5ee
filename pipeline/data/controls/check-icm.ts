import type { SourceColumn } from "../source-column";

/** Share of the legal population that must be counted by age: 98 %, once rounded to a tenth. */
const ICM_COVERAGE = 0.9795;

/** Expected deaths of communes are rounded to a thousandth: their sum moves with their number. */
const tolerance = (value: number): number => 0.05 + value * 1e-6;

const LEVELS: Readonly<Record<string, string>> = { "france-metropolitaine": "france" };

/**
 * Named check: deaths, expected deaths and where there is an ICM are those computed apart
 * (`controles/icm-2022.csv.gz`).
 *
 * @returns number of territories compared
 */
export function checkIcm(
  rows: readonly Readonly<Record<string, string>>[],
  columnAt: (id: string, level: string, year: number) => SourceColumn | undefined,
  positionsOf: (level: string) => ReadonlyMap<string, number>,
): number {
  for (const row of rows) {
    const level = LEVELS[row["maille"]!] ?? row["maille"]!;
    const position = level === "france" ? 0 : positionsOf(level).get(row["code"]!);
    const where = `${level} ${row["code"]}`;
    if (position === undefined) throw new Error(`checkIcm requires known codes, got ${where}`);
    const numberOf = (id: string): number => {
      const cell = columnAt(id, level, 2022)?.cells[position];
      return typeof cell === "number" ? cell : 0;
    };
    const whole = numberOf("pop_legale_metropole");
    const hasIcm = whole > 0 && numberOf("pop_rp__icm") / whole >= ICM_COVERAGE;
    if (hasIcm !== (row["icm"] !== ""))
      throw new Error(`checkIcm requires an ICM of « ${row["icm"]} », got ${hasIcm} for ${where}`);
    if (!hasIcm) continue;
    const pairs = [
      ["deces_2022", "deces__icm"],
      ["attendus_2022", "attendus"],
    ] as const;
    for (const [column, id] of pairs)
      if (!(Math.abs(numberOf(id) - Number(row[column])) < tolerance(numberOf(id))))
        throw new Error(
          `checkIcm requires ${row[column]}, got ${numberOf(id)} for ${column} of ${where}`,
        );
  }
  return rows.length;
}
