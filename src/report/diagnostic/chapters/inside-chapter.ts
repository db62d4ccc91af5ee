import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { CommuneFigures, TablePlace } from "@/domain/diagnostic/communes/commune-tables";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { TABLE_TITLES } from "@/domain/diagnostic/words/commune-words";
import { plural } from "@/domain/words/french";
import type { DossierBlock } from "../../dossier/dossier";
import { bassinBlocks } from "../parts/bassin-table";
import { placesTable, tableNotes } from "../parts/commune-table";
import type { DiagnosticInput } from "../diagnostic-input";
import { communesFigure, spreadFigure } from "../figures/inside-figures";
import { body, figures, heading, note } from "./blocks";
import { FIGURE_WIDTH } from "./theme-chapter";

/** Communes that the annex names one by one: some five pages for each table. Beyond, the spreadsheet. */
const MOST_COMMUNES = 200;

/** Communes by EPCI, in the order of the EPCI of most inhabitants; one list where there is one EPCI. */
function byEpci(communes: readonly TablePlace[], { epci }: Diagnostic): (readonly TablePlace[])[] {
  const order = [...epci.map(({ nom }) => nom), ""];
  return order
    .map((nom) => communes.filter((commune) => commune.epci === nom))
    .filter((list) => list.length > 0);
}

function communesTables(table: CommuneFigures, diagnostic: Diagnostic): DossierBlock[] {
  const { populationYear, subject } = diagnostic;
  const title = TABLE_TITLES[table.table];
  const isLong = table.communes.length > MOST_COMMUNES;
  const isGroup = subject.level === "perimetre" && diagnostic.epci.length > 1;
  const parts = isGroup ? byEpci(table.communes, diagnostic) : [table.communes];
  const ofPlace = (name: string): TablePlace[] =>
    table.beside.filter(({ kind, nom }) => kind === "epci" && nom === name);
  const communes = isLong
    ? []
    : parts.map((places) => {
        const name = places[0]!.epci || "hors EPCI";
        return placesTable(table, {
          caption: isGroup ? `${title} par commune : ${name}` : `${title} par commune`,
          head: "Commune",
          places: [...places, ...(isGroup ? ofPlace(name) : table.beside)],
          populationYear,
        });
      });
  const summary = placesTable(table, {
    caption: isGroup ? `${title} par EPCI` : title,
    head: isGroup ? "EPCI" : "Lieu",
    places: table.beside,
    populationYear,
  });
  return [...(isGroup || isLong ? [summary] : []), ...communes, ...tableNotes(table)];
}

const leftOut = (count: number): DossierBlock[] =>
  count > MOST_COMMUNES
    ? [
        note(
          `Le territoire a ${plural(count, "commune", "communes")} : leurs chiffres, une ligne par commune, sont dans le tableur, feuille « Communes ».`,
        ),
      ]
    : [];

/** Drawings and tables of the communes, then the bassins de vie, in the annex. */
export function insideChapter(input: DiagnosticInput): DossierBlock[] {
  const { diagnostic, tables } = input;
  const { communes } = diagnostic.inside;
  if (communes.length < 2) return [];
  return [
    heading(1, "Les communes"),
    ...figures(
      spreadFigure(diagnostic, input.spreads, FIGURE_WIDTH, approximateMeasure),
      communesFigure(diagnostic, FIGURE_WIDTH, approximateMeasure),
    ),
    ...(tables.length === 0
      ? [body("Aucun chiffre de l’atlas n’est connu commune par commune ici.")]
      : []),
    ...leftOut(communes.length),
    ...tables.flatMap((table) => communesTables(table, diagnostic)),
    ...bassinBlocks(input),
  ];
}
