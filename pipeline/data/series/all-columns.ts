import type { ColumnLevel } from "@/domain/geography/level-table";
import { checkColumn, checkDistinctIds } from "../checks";
import { checkApl } from "../controls/check-apl";
import { checkIcm } from "../controls/check-icm";
import { COLUMN_LEVELS, codesOf, zoningOf } from "../level-codes";
import { readLocalColumns, readPublishedColumns } from "../published-columns";
import { readTable } from "../read-table";
import type { SourceColumn } from "../source-column";
import type { Territories } from "../territories";
import { readChangedEpci, withoutChangedEpci } from "./changed-epci";
import { readCommuneTable, type CommuneTable } from "./commune-table";
import { mergeColumns } from "./merge-columns";
import { readMothers } from "./mothers";
import { seriesColumns, type SummedLevel } from "./series-columns";
import { readSeries } from "./series-table";
import { readMerged, withUnderServed } from "./under-served";

const keyOf = (indicator: string, level: string, year: number): string =>
  `${level}|${indicator}|${year}`;

/** Levels that are summed from communes. */
export const summedLevels = (territories: Territories): SummedLevel[] =>
  COLUMN_LEVELS.flatMap((level) =>
    level === "commune" ? [] : [{ level, zoning: zoningOf(level, territories) }],
  );

/** Columns as their producers published them. */
function publishedColumns(
  codes: (level: ColumnLevel) => readonly string[],
  ids: ReadonlyMap<string, string>,
): SourceColumn[] {
  const published = readPublishedColumns(codes, ids);
  const strangers = new Set(published.outside.map((text) => text.split(" ")[1]));
  console.log(
    `écartées : ${published.outside.length} lignes de C@rtoSanté hors du référentiel (${[...strangers].join(", ")})`,
  );
  const changed = readChangedEpci();
  const local = readLocalColumns(codes).map((column) =>
    withoutChangedEpci(column, codes("epci"), changed),
  );
  return [...published.columns, ...local];
}

/** What the build computes from communes is what was computed apart. */
function checkControls(columns: readonly SourceColumn[], territories: Territories): void {
  const byKey = new Map(
    columns.map((each) => [keyOf(each.indicator, each.level, each.year), each]),
  );
  const columnAt = (id: string, level: string, year: number) => byKey.get(keyOf(id, level, year));
  const positions = new Map(
    summedLevels(territories).map(({ level, zoning }) => [
      level as string,
      new Map(zoning.codes.map((code, position) => [code, position])),
    ]),
  );
  const positionsOf = (level: string): ReadonlyMap<string, number> =>
    positions.get(level) ?? new Map();
  const table = (name: string) => readTable(`controles/${name}.csv.gz`, ["maille", "code"]);
  const apl = checkApl(table("apl-groupes"), columnAt, positionsOf);
  const icm = checkIcm(table("icm-2022"), columnAt, positionsOf);
  console.log(`contrôlées : ${apl} valeurs d’APL, ${icm} ICM`);
}

/** Every embedded column, checked, sorted by level, indicator and year, with what they are summed from. */
export function readColumns(
  territories: Territories,
  ids: ReadonlyMap<string, string>,
): { columns: SourceColumn[]; published: readonly SourceColumn[]; table: CommuneTable } {
  const { communes, population } = territories;
  const codes = (level: ColumnLevel) => codesOf(level, territories);
  const table = withUnderServed(readCommuneTable(communes.codes), readMerged());
  const published = mergeColumns(publishedColumns(codes, ids));
  const series = seriesColumns(
    readSeries(),
    table,
    readMothers(communes.rowOf),
    summedLevels(territories),
    population,
  );
  const columns = [...published, ...series].toSorted((a, b) =>
    keyOf(a.indicator, a.level, a.year) < keyOf(b.indicator, b.level, b.year) ? -1 : 1,
  );
  checkDistinctIds(
    "columns",
    columns.map((each) => keyOf(each.indicator, each.level, each.year)),
  );
  for (const column of columns) checkColumn(column, codes(column.level as ColumnLevel).length);
  checkControls(columns, territories);
  return { columns, published, table };
}
