import type { Section } from "../../dossier/pack-pages";
import { fittedFigure } from "../parts/fitted-figure";
import { body, heading, note, textList } from "./blocks";
import type { DiagnosticInput } from "../diagnostic-input";
import { areaWords, identityWords } from "./identity";
import type { DiagnosticMaps } from "../figures/map-figures";
import { membersTable, territorySheet } from "./territory-sheet";

/** Height of the map of a page that has tables too, points. */
const MAP = { most: 300, least: 190 } as const;

/** What the territory is made of, what must be known before reading, and where it lies: a page. */
export function territorySections(input: DiagnosticInput, maps: DiagnosticMaps): Section[] {
  const { diagnostic } = input;
  const isMapMissing = maps.location === null && areaWords(diagnostic) !== "";
  return [
    [
      heading(1, "Le territoire"),
      body(`${identityWords(diagnostic)}.`),
      ...textList(diagnostic.remarks),
      territorySheet(input),
      ...membersTable(diagnostic),
      ...(isMapMissing
        ? [note("La carte de situation n’est pas reproduite : les contours manquent.")]
        : []),
    ],
    ...(maps.location ? [fittedFigure(maps.location, MAP)] : []),
  ];
}
