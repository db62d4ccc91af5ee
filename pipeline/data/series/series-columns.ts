import type { Zoning } from "@/domain/geography/commune-index";
import type { EmbeddedLevel } from "@/domain/geography/level";
import type { SourceColumn } from "../source-column";
import { communeSeries } from "./commune-series";
import type { CommuneTable } from "./commune-table";
import type { Mothers } from "./mothers";
import type { SeriesDefinition, SeriesField } from "./series-table";
import { communeCells, zoneCells } from "./sum-series";

/** A level that is summed from communes, with the communes of each of its territories. */
export interface SummedLevel {
  readonly level: EmbeddedLevel | "france";
  readonly zoning: Zoning;
}

/** Is a commune, by its code, in what a source counts? The five DROM have codes from 971 on. */
const IN_FIELD: Readonly<Record<SeriesField, (code: string) => boolean>> = {
  france: () => true,
  "hors-mayotte": (code) => !code.startsWith("976"),
  metropole: (code) => !code.startsWith("97"),
};

/** Columns of every series at the level of communes and at each level that is summed. */
export function seriesColumns(
  series: readonly SeriesDefinition[],
  table: CommuneTable,
  mothers: Mothers,
  levels: readonly SummedLevel[],
  population: ArrayLike<number>,
): SourceColumn[] {
  return series.flatMap((definition): SourceColumn[] => {
    const { id: indicator, year, field } = definition;
    const made = communeSeries(definition, table, mothers);
    const isIn = table.codes.map(IN_FIELD[field]);
    const isInField = (row: number): boolean => isIn[row]!;
    return [
      { indicator, year, level: "commune", cells: communeCells(definition, made, isInField) },
      ...levels.map(({ level, zoning }) => ({
        indicator,
        year,
        level,
        cells: zoneCells(definition, made, zoning, isInField, population),
      })),
    ];
  });
}
