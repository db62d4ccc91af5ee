import { optionalWord, wordOf } from "../catalogue-words";
import { checkDistinctIds } from "../checks";
import { parseNumber, readTable } from "../read-table";

/** Communes that the source of a series counts. */
export type SeriesField = "france" | "hors-mayotte" | "metropole";

/** Which communes are counted: those of some classes, or where a column has a number. */
export type SeriesCondition =
  | { readonly column: string; readonly is: "in"; readonly classes: readonly string[] }
  | { readonly column: string; readonly is: "equal"; readonly value: number };

/**
 * A count of communes, to be added up: `(column − minus) × times` where the condition holds, 0
 * elsewhere, over the communes that have all of these columns and those of `with`. With a weight it
 * is a mean of communes instead.
 */
export interface SeriesDefinition {
  readonly id: string;
  readonly year: number;
  readonly column: string;
  readonly minus: string | null;
  readonly times: string | null;
  readonly weight: string | null;
  readonly condition: SeriesCondition | null;
  readonly with: readonly string[];
  readonly field: SeriesField;
  /** Are sums kept where communes are missing? A rate then tells its coverage. */
  readonly isPartial: boolean;
  readonly decimals: number;
}

const COLUMNS = [
  "serie",
  "annee",
  "colonne",
  "moins",
  "fois",
  "poids",
  "si",
  "avec",
  "champ",
  "partielle",
  "decimales",
] as const;

export type SeriesRow = Readonly<Record<(typeof COLUMNS)[number], string>>;

const FIELDS = {
  france: "france",
  "hors-mayotte": "hors-mayotte",
  metropole: "metropole",
} as const;
const PARTIAL = { "": false, oui: true } as const;

/** `radon=3`, `densite=5|6|7`, `bpe_generalistes_2021==0`. */
function conditionOf(text: string, where: string): SeriesCondition | null {
  if (text === "") return null;
  const [, column, sign, value] = /^(\w+)(==|=)([\w.|]+)$/.exec(text) ?? [];
  if (!column || !sign || !value)
    throw new Error(`conditionOf requires a condition, got « ${text} » for ${where}`);
  if (sign === "=") return { column, is: "in", classes: value.split("|") };
  return { column, is: "equal", value: parseNumber(value, where) };
}

export function seriesFrom(row: SeriesRow): SeriesDefinition {
  const { serie: id } = row;
  const where = `series.csv, ${id} ${row.annee}`;
  if (!/^[a-z0-9]+(?:_{1,2}[a-z0-9]+)*$/.test(id))
    throw new Error(`seriesFrom requires an ASCII identifier, got « ${id} »`);
  const optional = (text: string): string | null => (text === "" ? null : text);
  if (row.poids !== "" && (row.moins !== "" || row.fois !== "" || row.si !== ""))
    throw new Error(`seriesFrom requires a plain column to average, got more in ${where}`);
  return {
    id,
    year: parseNumber(row.annee, where),
    column: row.colonne,
    minus: optional(row.moins),
    times: optional(row.fois),
    weight: optional(row.poids),
    condition: conditionOf(row.si, where),
    with: row.avec === "" ? [] : row.avec.split("|"),
    field: wordOf<SeriesField>(FIELDS, row.champ, where),
    isPartial: optionalWord(PARTIAL, row.partielle, where) ?? false,
    decimals: parseNumber(row.decimales, where),
  };
}

/** The series of `pipeline/figures/series.csv`, in its order. */
export function readSeries(): SeriesDefinition[] {
  const series = readTable("series.csv", COLUMNS).map(seriesFrom);
  checkDistinctIds(
    "series",
    series.map(({ id, year }) => `${id} ${year}`),
  );
  return series;
}
