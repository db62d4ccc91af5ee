import type { Counted, RatioOfYear } from "@/domain/indicator/indicator";
import { checkDistinctIds } from "../checks";
import { parseNumber, readTable } from "../read-table";

const COLUMNS = [
  "indicateur",
  "annee",
  "numerateur",
  "annee_numerateur",
  "denominateur",
  "annee_denominateur",
  "pour",
  "couverture_comptee",
  "couverture_entiere",
  "annee_couverture",
  "couverture_minimale",
] as const;

export type RatioRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** What a rate of a year is made from; its coverage is asked in full or not at all. */
function ratioFrom(row: RatioRow): RatioOfYear {
  const where = `rapports.csv, ${row.indicateur} ${row.annee}`;
  const number = (text: string): number => parseNumber(text, where);
  const counted = (id: string, year: string): Counted => ({ id, year: number(year) });
  const coverage = [
    row.couverture_comptee,
    row.couverture_entiere,
    row.annee_couverture,
    row.couverture_minimale,
  ];
  const isAsked = coverage.some((cell) => cell !== "");
  if (isAsked && coverage.includes(""))
    throw new Error(
      `ratioFrom requires a whole coverage or none, got « ${coverage.join(",")} » in ${where}`,
    );
  return {
    year: number(row.annee),
    numerator: counted(row.numerateur, row.annee_numerateur),
    denominator: counted(row.denominateur, row.annee_denominateur),
    per: number(row.pour),
    coverage: isAsked
      ? {
          counted: counted(row.couverture_comptee, row.annee_couverture),
          whole: counted(row.couverture_entiere, row.annee_couverture),
          atLeast: number(row.couverture_minimale),
        }
      : null,
  };
}

/** The rates that are made of two counts, by indicator, years ascending. */
export function ratiosFrom(rows: readonly RatioRow[]): ReadonlyMap<string, readonly RatioOfYear[]> {
  checkDistinctIds(
    "ratios",
    rows.map(({ indicateur, annee }) => `${indicateur} ${annee}`),
  );
  const ratios = new Map<string, RatioOfYear[]>();
  for (const row of rows)
    ratios.set(row.indicateur, [...(ratios.get(row.indicateur) ?? []), ratioFrom(row)]);
  for (const years of ratios.values()) years.sort((a, b) => a.year - b.year);
  return ratios;
}

export const readRatios = (): ReadonlyMap<string, readonly RatioOfYear[]> =>
  ratiosFrom(readTable("rapports.csv", COLUMNS));
