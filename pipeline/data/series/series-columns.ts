import type { Zoning } from "@/domain/geography/commune-index";
import type { Absence } from "@/domain/measure";
import type { EmbeddedLevel } from "@/domain/geography/level";
import type { SourceColumn } from "../source-column";
import { communeSeries } from "./commune-series";
import type { CommuneTable } from "./commune-table";
import type { Mothers } from "./mothers";
import type { SeriesDefinition, SeriesField } from "./series-table";
import { communeCells, familyCounts, zoneCells } from "./sum-series";

/** A level that is summed from communes, with the communes of each of its territories. */
export interface SummedLevel {
  readonly level: EmbeddedLevel | "france";
  readonly zoning: Zoning;
}

const isMayotte = (code: string): boolean => code.startsWith("976");

/**
 * Why a commune, by its code, is out of what a source counts; null where it is in. The five DROM have
 * codes from 971 on: the census of the year counts four of them, which the tables of the atlas do not
 * hold.
 */
const OUT_OF: Readonly<Record<SeriesField, (code: string) => Absence | null>> = {
  france: () => null,
  "hors-mayotte": (code) => (isMayotte(code) ? "not-published" : null),
  metropole: (code) =>
    isMayotte(code) ? "not-published" : code.startsWith("97") ? "not-loaded" : null,
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
    const absences = table.codes.map(OUT_OF[field]);
    const outOf = (row: number): Absence | null => absences[row]!;
    return [
      {
        indicator,
        year,
        level: "commune",
        cells: communeCells(definition, made, outOf),
        familyCounts: familyCounts(definition, made, outOf),
      },
      ...levels.map(({ level, zoning }) => ({
        indicator,
        year,
        level,
        cells: zoneCells(definition, made, zoning, outOf, population),
      })),
    ];
  });
}
