import type { CommuneFigures, TablePlace } from "@/domain/diagnostic/communes/commune-tables";
import {
  absenceNotes,
  cellWords,
  columnHead,
  columnNotes,
  missingNotes,
  placeName,
  tableSource,
  thresholdNotes,
} from "@/domain/diagnostic/words/commune-words";
import { formatNumber } from "@/domain/words/french";
import type { DossierBlock } from "../../dossier/dossier";
import { note, table as tableBlock } from "../chapters/blocks";

/** What the first column is of. */
export interface CommuneRows {
  readonly caption: string;
  /** « Commune », « EPCI ». */
  readonly head: string;
  readonly places: readonly TablePlace[];
  /** Legal year of the inhabitants. */
  readonly populationYear: number;
}

/** Places of a table of communes with their inhabitants and all its figures. */
export function placesTable(
  table: CommuneFigures,
  { caption, head, places, populationYear }: CommuneRows,
): DossierBlock {
  const { columns } = table;
  return tableBlock(
    caption,
    [
      { head, width: 0.3 },
      { head: `Habitants, ${populationYear}`, width: 0.1, align: "right" },
      ...columns.map((column) => ({
        head: columnHead(column),
        width: 0.6 / columns.length,
        align: "right" as const,
      })),
    ],
    places.map((place) => [
      placeName(place),
      place.population === null ? "–" : formatNumber(place.population),
      ...columns.map((column, at) => cellWords(place.measures[at]!, column, place)),
    ]),
    "Le territoire ne contient aucune commune.",
  );
}

/** What the heads stand for, what is missing and where it is, under the last table of a kind. */
export function tableNotes(table: CommuneFigures): DossierBlock[] {
  const words = [
    columnNotes(table),
    ...thresholdNotes(table),
    ...absenceNotes(table),
    tableSource(table),
    ...missingNotes(table),
  ].filter((text) => text !== "");
  return [note(words.join(" "))];
}
