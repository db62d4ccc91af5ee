import { approximateMeasure } from "@/charts/words/approximate-measure";
import { typesetName } from "@/charts/typeset";
import { formatDay } from "@/domain/words/french";
import type { DossierPart } from "../../dossier/document";
import type { Dossier, DossierBlock } from "../../dossier/dossier";
import { legibleColor } from "../../dossier/legible-color";
import { TITLE_COLOR } from "../../dossier/looks";
import type { DiagnosticInput } from "../diagnostic-input";
import { capital, frenchSpaces } from "../french-spaces";
import { diagnosticMaps } from "../figures/map-figures";
import { annexPart } from "../parts/annex-part";
import { ficheDossier } from "../fiche/fiche-dossier";
import { diagnosisPart } from "../parts/diagnosis-part";
import { areaWords, kindWords } from "./identity";

/** Widest that a map is drawn for, CSS pixels. */
const MAP_WIDTH = 700;

export const DEFAULT_TITLE = "Diagnostic territorial de santé";

/** What this document holds, and where the rest is: said once. */
const PART_WORDS: Readonly<Record<DossierPart, string>> = {
  diagnostic:
    "L’essentiel en une douzaine de pages. La méthode, les définitions, tous les chiffres, les évolutions et les sources sont dans l’annexe, un document à part.",
  annexe:
    "Annexe du diagnostic : tous les chiffres, leurs tests, leurs évolutions, les définitions, la méthode et les sources.",
  complet:
    "L’essentiel d’abord, puis l’annexe : tous les chiffres, les évolutions, les définitions, la méthode et les sources.",
};

type PartInput = DiagnosticInput & { readonly part: DossierPart };

/** The author and the date are on the cover already. */
function coverLines({ diagnostic, part }: PartInput): string[] {
  const { profile, contracts, populationYear } = diagnostic;
  const area = areaWords(diagnostic);
  return [
    capital(kindWords(diagnostic)) + (area === "" ? "" : ` – ${area}`),
    `Référence : ${profile.reference.nom}`,
    `Population municipale ${populationYear} ; contrats au ${formatDay(contracts.coverage.day)}`,
    PART_WORDS[part],
  ].map(frenchSpaces);
}

const PAGE_BREAK: DossierBlock = { kind: "page-break" };

function blocksOf(input: PartInput): DossierBlock[] {
  const diagnosis = (): DossierBlock[] =>
    diagnosisPart(input, diagnosticMaps(input, MAP_WIDTH, approximateMeasure), MAP_WIDTH);
  switch (input.part) {
    case "diagnostic":
      return diagnosis();
    case "annexe":
      return annexPart(input);
    case "complet":
      return [...diagnosis(), PAGE_BREAK, ...annexPart(input)];
  }
}

/** A document of the diagnostic: the same input always gives the same blocks. */
export const buildDossier = ({ part, ...input }: DiagnosticInput): Dossier =>
  part === "fiche" ? ficheDossier({ part, ...input }) : dossierOf({ part, ...input });

function dossierOf(input: PartInput): Dossier {
  const { diagnostic, part, day, appVersion } = input;
  const { notes, subject } = diagnostic;
  const title = notes.title.trim() === "" ? DEFAULT_TITLE : notes.title;
  return {
    title: part === "annexe" ? `${title} : annexe` : title,
    subtitle: typesetName(subject.nom),
    author: notes.author,
    cover: coverLines(input),
    footer: `Atlas CLS ${appVersion} · ${typesetName(subject.nom)} · ${formatDay(day)}`,
    day,
    accent: legibleColor(notes.charte.couleur || TITLE_COLOR),
    logos: input.logos,
    blocks: blocksOf(input),
  };
}
