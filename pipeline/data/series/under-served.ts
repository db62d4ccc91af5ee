import { parseNumber, readTable } from "../read-table";
import type { CommuneTable } from "./commune-table";

/** Seuil de sous-densité de la DREES: consultations by year and standardised inhabitant. */
const UNDER_SERVED = 2.5;

/** Year of the APL, and of the total population behind it. */
const YEARS = [
  [2022, 2020],
  [2023, 2021],
] as const;

interface Merged {
  readonly code: string;
  readonly annee: string;
  readonly habitants_sous_seuil: string;
}

/**
 * Inhabitants of communes whose APL to general practitioners is under 2.5, as columns
 * `pop_sous_dense_<year>`. The DREES applies the threshold to the communes of its workbook: of a
 * commune merged since, a part may be under it (`apl-communes-reunies.csv`).
 */
export function withUnderServed(table: CommuneTable, merged: readonly Merged[]): CommuneTable {
  const rowOf = new Map(table.codes.map((code, row) => [code, row]));
  const numbers = new Map(table.numbers);
  for (const [year, population] of YEARS) {
    const [apl, inhabitants] = [`apl_mg_${year}`, `pop_totale_${population}`].map((column) =>
      table.numbers.get(column),
    );
    if (!apl || !inhabitants) throw new Error(`withUnderServed requires the APL of ${year}`);
    const under = Float64Array.from(apl, (value, row) => {
      if (Number.isNaN(value) || Number.isNaN(inhabitants[row]!)) return Number.NaN;
      return value < UNDER_SERVED ? inhabitants[row]! : 0;
    });
    for (const { code, annee, habitants_sous_seuil } of merged) {
      if (annee !== String(year)) continue;
      const row = rowOf.get(code);
      const part = parseNumber(habitants_sous_seuil, `apl-communes-reunies.csv, ${code}`);
      if (row === undefined || !(part <= inhabitants[row]!))
        throw new Error(
          `withUnderServed requires a part of a known commune, got ${part} of ${code} in ${annee}`,
        );
      under[row] = part;
    }
    numbers.set(`pop_sous_dense_${year}`, under);
  }
  return { ...table, numbers };
}

export const readMerged = (): readonly Merged[] =>
  readTable("communes/apl-communes-reunies.csv", ["code", "annee", "habitants_sous_seuil"]);
