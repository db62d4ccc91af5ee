import type { DossierBlock } from "../../dossier/dossier";
import type { Section } from "../../dossier/pack-pages";
import { recevabiliteChapter } from "../contrat/recevabilite-chapter";
import type { DiagnosticInput } from "../diagnostic-input";
import type { DiagnosticMaps } from "../figures/map-figures";
import { coverageWords, toldContacts } from "../words/coverage-words";
import { body, heading, note, textList } from "../chapters/blocks";
import { fittedFigure } from "./fitted-figure";
import { avenantLines, contractsTable, unplacedContracts } from "./contracts-tables";

/** Height of the map of a page that has tables too, points. */
const MAP = { most: 190, least: 130 } as const;

/** Blocks cut before each heading that does not follow another: a page may end between two parts. */
export function byHeading(blocks: readonly DossierBlock[]): DossierBlock[][] {
  const parts: DossierBlock[][] = [];
  for (const block of blocks) {
    const isTitleAlone =
      block.kind === "heading" &&
      parts.at(-1)?.every(({ kind }) => kind === "heading" || kind === "paragraph") &&
      parts.at(-1)!.filter(({ kind }) => kind === "heading").length === 1 &&
      block.level > 1;
    if ((block.kind === "heading" && !isTitleAlone) || parts.length === 0) parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts;
}

/** Contracts already there, what the rule of the ARS says of this territory, then their map. */
export function contractsSections(input: DiagnosticInput, maps: DiagnosticMaps): Section[] {
  const { diagnostic, check } = input;
  const [, ...recevabilite] = recevabiliteChapter(check);
  const map = maps.coverage
    ? fittedFigure(maps.coverage, MAP)
    : [note("La carte de la couverture n’est pas reproduite : les contours manquent.")];
  return [
    [
      heading(1, "Contrats et recevabilité"),
      body(coverageWords(diagnostic)),
      // Without any, the sentence above says it all.
      ...(diagnostic.contracts.inPerimeter.length > 0 ? [contractsTable(diagnostic)] : []),
      ...textList(avenantLines(diagnostic)),
      ...textList(toldContacts(diagnostic)),
    ],
    ...byHeading(recevabilite),
    map,
  ];
}

/** In the annex: contracts of the départements that nothing places. */
export function otherContractsChapter({ diagnostic }: DiagnosticInput): DossierBlock[] {
  const blocks = unplacedContracts(diagnostic);
  const where = diagnostic.departements.length > 1 ? "des départements" : "du département";
  const title = `Contrats ${where} au périmètre inconnu ou connu en partie`;
  return blocks.length === 0 ? [] : [heading(1, title), ...blocks];
}
