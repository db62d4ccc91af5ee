import { checkSameCodes } from "../checks";
import { readTable } from "../read-table";

/** What the communes are counted in: columns of several tables, in the order of the commune index. */
export interface CommuneTable {
  readonly codes: readonly string[];
  /** Numbers by column; NaN where the source has none. */
  readonly numbers: ReadonlyMap<string, Float64Array>;
  /** Codes of a class by column; empty where the source has none. */
  readonly classes: ReadonlyMap<string, readonly string[]>;
}

type Row = Readonly<Record<string, string>>;

/** Columns of `effectifs-communes.csv` that hold the code of a class. */
const CLASSES = ["radon", "densite", "ruralite", "centralite", "massif"] as const;

/** Columns that are no figure: the code, the state of the census, the rows behind an APL. */
const OTHERS: ReadonlySet<string> = new Set([
  "code",
  "rp_2022",
  "codes_source_2022",
  "codes_source_2023",
  ...CLASSES,
]);

function numberOf(text: string, where: string): number {
  if (text === "") return Number.NaN;
  const value = Number(text);
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY))
    throw new Error(`communeTable requires counts ≥ 0, got « ${text} » in ${where}`);
  return value;
}

/** Classes whose codes are all known. */
function classesOf(
  column: string,
  rows: readonly Row[],
  known: ReadonlySet<string>,
): readonly string[] {
  const codes = rows.map((row) => row[column] ?? "");
  const stranger = codes.find((code) => code !== "" && !known.has(`${column} ${code}`));
  if (stranger !== undefined)
    throw new Error(`communeTable requires known classes, got « ${stranger} » in ${column}`);
  return codes;
}

/**
 * Joins tables that have one row by commune.
 *
 * @param tables rows of each table, by name; two tables may not have a column of the same name
 * @param known `<column> <code>` of every class
 * @throws on a table that lacks a commune or has a foreign one, on a number that is none
 */
export function communeTable(
  codes: readonly string[],
  tables: Readonly<Record<string, readonly Row[]>>,
  known: ReadonlySet<string>,
): CommuneTable {
  const numbers = new Map<string, Float64Array>();
  const classes = new Map<string, readonly string[]>();
  for (const [name, unsorted] of Object.entries(tables)) {
    const rows = unsorted.toSorted((a, b) => (a["code"]! < b["code"]! ? -1 : 1));
    checkSameCodes(
      name,
      rows.map((row) => row["code"]!),
      codes,
    );
    for (const column of Object.keys(rows[0]!)) {
      if (numbers.has(column))
        throw new Error(`communeTable requires distinct columns, got ${column} again in ${name}`);
      if (!OTHERS.has(column))
        numbers.set(
          column,
          Float64Array.from(rows, (row) =>
            numberOf(row[column]!, `${name}, ${column} of ${row["code"]}`),
          ),
        );
      else if (CLASSES.some((each) => each === column))
        classes.set(column, classesOf(column, rows, known));
    }
  }
  return { codes, numbers, classes };
}

const TABLES = [
  "communes/effectifs-communes.csv.gz",
  "communes/apl-communes.csv.gz",
  "communes/deces-attendus-communes.csv.gz",
  "populations-communes.csv",
] as const;

/** The tables of `pipeline/figures` that series are made from. */
export const readCommuneTable = (codes: readonly string[]): CommuneTable =>
  communeTable(
    codes,
    Object.fromEntries(TABLES.map((name) => [name, readTable(name, ["code"])])),
    new Set(
      readTable("communes/modalites-communes.csv", ["colonne", "code", "libelle"]).map(
        ({ colonne, code }) => `${colonne} ${code}`,
      ),
    ),
  );
