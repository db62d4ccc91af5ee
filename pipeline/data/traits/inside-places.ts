import type { Indicator } from "@/domain/indicator/indicator";
import type { InsideTable, Threshold } from "@/domain/indicator/inside-place";
import { wordOf } from "../catalogue-words";
import { checkDistinctIds } from "../checks";
import { parseNumber, readTable } from "../read-table";

const TABLE = "interieur.csv";

const COLUMNS = [
  "id",
  "tableau",
  "rang",
  "entete",
  "unite",
  "seuil",
  "seuil_dit",
  "motif",
] as const;

export type InsideRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

const TABLES: Readonly<Record<string, InsideTable>> = {
  acces: "access",
  population: "people",
  vie: "living",
};

export const readInsideRows = (): InsideRow[] => readTable(TABLE, COLUMNS);

function thresholdOf({ id, seuil, seuil_dit }: InsideRow): Threshold | null {
  if ((seuil === "") !== (seuil_dit === ""))
    throw new Error(
      `thresholdOf requires « seuil » and « seuil_dit » together, got « ${seuil} » for ${id}`,
    );
  return seuil === "" ? null : { value: parseNumber(seuil, `${TABLE}, ${id}`), words: seuil_dit };
}

function checkRows(rows: readonly InsideRow[], indicators: readonly Indicator[]): void {
  checkDistinctIds(
    "inside places",
    rows.map(({ id }) => id),
  );
  checkDistinctIds(
    "inside ranks",
    rows.map(({ tableau, rang }) => `${tableau} ${rang}`),
  );
  for (const { id, unite, motif } of rows) {
    const indicator = indicators.find((each) => each.id === id);
    if (!indicator) throw new Error(`checkRows requires a known indicator, got ${id} in ${TABLE}`);
    if (motif.trim() === "") throw new Error(`checkRows requires a reason, got none for ${id}`);
    const hasFigures = indicator.availability.some(({ level }) => level === "commune");
    if (hasFigures !== (unite !== ""))
      throw new Error(
        `checkRows requires a unit where communes have figures and there alone, got « ${unite} » for ${id}`,
      );
    if (!hasFigures && indicator.whyAbsent === "")
      throw new Error(`checkRows requires where to ask for what communes lack, got none for ${id}`);
  }
}

/** Indicators with their place in the tables of the communes, and the value that means something. */
export function withInsidePlaces(
  indicators: readonly Indicator[],
  rows: readonly InsideRow[],
): Indicator[] {
  checkRows(rows, indicators);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return indicators.map((indicator) => {
    const row = byId.get(indicator.id);
    if (!row) return indicator;
    const threshold = thresholdOf(row);
    return {
      ...indicator,
      inside: {
        table: wordOf(TABLES, row.tableau, row.id),
        rank: parseNumber(row.rang, `${TABLE}, ${row.id}`),
        head: row.entete,
        unit: row.unite,
      },
      ...(threshold ? { threshold } : {}),
    };
  });
}
