import type { CommuneChanges, LandTransfer, Split } from "@/domain/geography/commune-changes";
import { parseNumber, readTable } from "../read-table";

type Row = Readonly<
  Record<"code_mere" | "code_fille" | "date" | "nature" | "certitude" | "note", string>
>;

const TABLE = "communes/changements-de-communes.csv";

/** Splits and transfers of land from the rows of the table, by row of the commune index. */
export function changesFrom(
  rows: readonly Row[],
  rowOf: ReadonlyMap<string, number>,
): Pick<CommuneChanges, "splits" | "transfers"> {
  const splits = new Map<number, Split>();
  const transfers: LandTransfer[] = [];
  for (const { code_mere, code_fille, date, nature, note } of rows) {
    const [mother, daughter] = [rowOf.get(code_mere), rowOf.get(code_fille)];
    if (mother === undefined || daughter === undefined)
      throw new Error(`changesFrom requires known communes, got ${code_mere}, ${code_fille}`);
    switch (nature) {
      case "retablissement": {
        if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
          throw new Error(`changesFrom requires a day, got « ${date} » for ${code_fille}`);
        const daughters = [...(splits.get(mother)?.daughters ?? []), daughter];
        splits.set(mother, { mother, daughters, since: date });
        break;
      }
      case "transfert de limites": {
        const between = date.split("/").join(" et ");
        transfers.push({ from: mother, to: daughter, note: `entre ${between}\u00a0: ${note}` });
        break;
      }
      default:
        throw new Error(`changesFrom requires a known change, got « ${nature} » of ${code_mere}`);
    }
  }
  return { splits: [...splits.values()], transfers };
}

/** Départements whose population of a year is carried into others, with these. */
export function readCarried() {
  const [row, ...others] = readTable("territoires/populations-reportees.csv", [
    "departement",
    "annee",
    "annees_reportees",
  ]);
  if (!row || others.length > 0)
    throw new Error(`readCarried requires one row, got ${others.length + 1}`);
  return {
    year: parseNumber(row.annee, "populations-reportees.csv"),
    departements: [row.departement],
    into: row.annees_reportees
      .split("|")
      .map((year) => parseNumber(year, "populations-reportees.csv")),
  };
}

export function readCommuneChanges(rowOf: ReadonlyMap<string, number>): CommuneChanges {
  const { year, departements } = readCarried();
  const rows = readTable(TABLE, ["code_mere", "code_fille", "date", "nature", "certitude", "note"]);
  return { ...changesFrom(rows, rowOf), carried: { year, departements } };
}
