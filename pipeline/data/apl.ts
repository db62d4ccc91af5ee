import type { ColumnLevel } from "@/domain/geography/level-table";
import { FRANCE } from "./level-codes";
import { parseNumber, readTable } from "./read-table";
import type { Cell, SourceColumn } from "./source-column";

/**
 * APL aux médecins généralistes, DREES, 2022 and 2023. Groups: mean of communes weighted by
 * `pop_standardisee`, computed beforehand (`pipeline/figures/README.md`). The DREES publishes
 * nothing for Mayotte, hence empty cells are `not-published`.
 */
const YEARS = [2022, 2023] as const;

/** Year whose spread between communes is embedded. */
const SPREAD_YEAR = 2023;

const MEASURES = ["apl_mg", "apl_mg_65", "pop_standardisee", "part_pop_sous_dense"] as const;

/** Weight of the APL means: embedded beside them, never offered as an indicator. */
export const HELPER_COLUMNS: readonly string[] = ["pop_standardisee"];

const TABLES: readonly { level: ColumnLevel; table: string }[] = [
  { level: "epci", table: "apl-epci.csv" },
  { level: "bassin-de-vie", table: "apl-bassins-de-vie.csv" },
  { level: "departement", table: "apl-departements.csv" },
  { level: "region", table: "apl-regions.csv" },
  { level: "france", table: "apl-regions.csv" },
];

const COMMUNES_TABLE = "apl-communes-bretagne-auvergne.csv";

const SPREAD = [
  ["min", "apl_min_2023"],
  ["q1", "apl_q1_2023"],
  ["mediane", "apl_mediane_2023"],
  ["q3", "apl_q3_2023"],
  ["max", "apl_max_2023"],
] as const;

type CodesOf = (level: ColumnLevel) => readonly string[];

/** Cells of a level from the rows of its table; every row must be a territory of the level. */
function cellsOf(
  rows: readonly { readonly code: string }[],
  codes: readonly string[],
  textOf: (position: number) => string,
  where: string,
): Cell[] {
  const cells = codes.map((): Cell => "not-published");
  const positions = new Map(codes.map((code, position) => [code, position]));
  rows.forEach((row, line) => {
    const position = positions.get(row.code);
    if (position === undefined)
      throw new Error(`readAplColumns requires known codes, got ${row.code} in ${where}`);
    const text = textOf(line);
    if (text !== "") cells[position] = parseNumber(text, `${where}, ${row.code}`);
  });
  return cells;
}

/** The table of régions also holds the whole country, in a row of its own. */
const rowsOf = <Row extends { readonly code: string }>(level: ColumnLevel, rows: Row[]): Row[] =>
  level === "region"
    ? rows.filter((row) => row.code !== FRANCE)
    : level === "france"
      ? rows.filter((row) => row.code === FRANCE)
      : rows;

function columnsOfGroups(codesOf: CodesOf): SourceColumn[] {
  return TABLES.flatMap(({ level, table }) =>
    YEARS.flatMap((year) =>
      MEASURES.map((indicator) => {
        const column = `${indicator}_${year}` as const;
        const rows = rowsOf(level, readTable(table, ["code", column]));
        const cells = cellsOf(rows, codesOf(level), (line) => rows[line]![column], table);
        return { indicator, level, year, cells };
      }),
    ),
  );
}

function columnsOfCommunes(codesOf: CodesOf): SourceColumn[] {
  return (["apl_mg", "apl_mg_65", "pop_standardisee"] as const).map((indicator) => {
    const column = `${indicator}_2023` as const;
    const rows = readTable(COMMUNES_TABLE, ["code", column]);
    const cells = cellsOf(rows, codesOf("commune"), (line) => rows[line]![column], COMMUNES_TABLE);
    return { indicator, level: "commune", year: 2023, cells };
  });
}

export const readAplColumns = (codesOf: CodesOf): SourceColumn[] => [
  ...columnsOfGroups(codesOf),
  ...columnsOfCommunes(codesOf),
];

/** Spread of the APL between the communes of each territory, weighted by total population. */
export function readAplSpreads(codesOf: CodesOf) {
  return TABLES.map(({ level, table }) => {
    const rows = rowsOf(level, readTable(table, ["code", ...SPREAD.map(([, column]) => column)]));
    const quantiles = SPREAD.map(([name, column]) => {
      const cells = cellsOf(rows, codesOf(level), (line) => rows[line]![column], table);
      return [name, cells.map((cell) => (typeof cell === "number" ? cell : null))] as const;
    });
    const [min, , , , max] = quantiles.map(([, values]) => values);
    if (min!.some((value, position) => value !== null && !(value <= max![position]!)))
      throw new Error(`readAplSpreads requires min ≤ max, got the contrary in ${table}`);
    return {
      niveau: level,
      indicateur: "apl_mg",
      annee: SPREAD_YEAR,
      ...(Object.fromEntries(quantiles) as Record<(typeof SPREAD)[number][0], (number | null)[]>),
    };
  });
}
