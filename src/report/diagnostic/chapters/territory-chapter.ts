import type { DossierBlock } from "../../dossier/dossier";
import { body, figures, heading, note, textList } from "./blocks";
import type { DiagnosticInput } from "../diagnostic-input";
import { areaWords, identityWords } from "./identity";
import type { DiagnosticMaps } from "../figures/map-figures";
import { membersTable, territorySheet } from "./territory-sheet";

/** Height of the map of a page that has tables too, points. */
const MAP = 300;

/** What the territory is made of, where it lies, and what must be known before reading: a page. */
export function territoryChapter(input: DiagnosticInput, maps: DiagnosticMaps): DossierBlock[] {
  const { diagnostic } = input;
  return [
    heading(1, "Le territoire"),
    body(`${identityWords(diagnostic)}.`),
    territorySheet(input),
    ...membersTable(diagnostic),
    ...figures(maps.location).map((block) => ({ ...block, maxHeight: MAP })),
    ...(maps.location !== null || areaWords(diagnostic) === ""
      ? []
      : [note("La carte de situation n’est pas reproduite : les contours manquent.")]),
    ...textList(diagnostic.remarks),
  ];
}
