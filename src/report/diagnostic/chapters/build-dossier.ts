import { approximateMeasure } from "@/charts/words/approximate-measure";
import { typesetName } from "@/charts/typeset";
import { formatDay } from "@/domain/words/french";
import type { Dossier, DossierBlock } from "../../dossier/dossier";
import { causesFigure } from "../figures/causes-figure";
import { actionsChapter } from "../contrat/actions-chapter";
import { contractChapter } from "../contrat/contract-chapter";
import { recevabiliteChapter } from "../contrat/recevabilite-chapter";
import { comparablesChapter } from "./comparables-chapter";
import { comparisonChapter } from "./comparison-chapter";
import { definitionsChapter } from "./definitions-chapter";
import type { DiagnosticInput } from "../diagnostic-input";
import { capital, frenchSpaces } from "../french-spaces";
import { areaWords, kindWords } from "./identity";
import { insideChapter } from "./inside-chapter";
import { lawChapter } from "./law-chapter";
import { diagnosticMaps, type DiagnosticMaps } from "../figures/map-figures";
import { methodChapter } from "./method-chapter";
import { notesChapter } from "./notes-chapter";
import { commonLimits, readingGuide } from "./reading-guide";
import { sourcesChapter } from "./sources-chapter";
import { synthesisChapter } from "./synthesis-chapter";
import { territoryChapter } from "./territory-chapter";
import { FIGURE_WIDTH, themeChapter } from "./theme-chapter";
import { trendsChapter } from "./trends-chapter";

/** Widest that a map is drawn for, CSS pixels. */
const MAP_WIDTH = 700;

export const DEFAULT_TITLE = "Diagnostic territorial de santé";

/** Drawings of their own that some themes have. */
function themeFigures(theme: string, { diagnostic }: DiagnosticInput, maps: DiagnosticMaps) {
  switch (theme) {
    case "offre et accès aux soins":
      return [maps.aplAround];
    case "socio-économique":
      return [maps.povertyAround];
    case "état de santé":
      return [causesFigure(diagnostic, FIGURE_WIDTH, approximateMeasure)];
    default:
      return [];
  }
}

/** The author and the date are on the cover already. */
function coverLines({ diagnostic }: DiagnosticInput): string[] {
  const { profile, contracts, populationYear } = diagnostic;
  const area = areaWords(diagnostic);
  return [
    capital(kindWords(diagnostic)) + (area === "" ? "" : ` – ${area}`),
    `Référence : ${profile.reference.nom}`,
    `Population municipale ${populationYear} ; contrats au ${formatDay(contracts.coverage.day)}`,
    "Document de travail à compléter",
  ].map(frenchSpaces);
}

/** The whole diagnostic as a document: the same input always gives the same blocks. */
export function buildDossier(input: DiagnosticInput): Dossier {
  const { diagnostic, day, appVersion } = input;
  const { notes, subject, profile } = diagnostic;
  const maps = diagnosticMaps(input, MAP_WIDTH, approximateMeasure);
  const common = commonLimits(profile.themes);
  const themes = profile.themes.flatMap((theme, at): DossierBlock[] =>
    themeChapter(theme, at + 1, diagnostic, {
      figures: themeFigures(theme.theme, input, maps),
      common,
    }),
  );
  return {
    title: notes.title.trim() === "" ? DEFAULT_TITLE : notes.title,
    subtitle: typesetName(subject.nom),
    author: notes.author,
    cover: coverLines(input),
    footer: `Atlas CLS ${appVersion} · ${typesetName(subject.nom)} · ${formatDay(day)}`,
    day,
    blocks: [
      ...synthesisChapter(diagnostic),
      ...territoryChapter(input, maps),
      ...recevabiliteChapter(input.check),
      ...contractChapter(diagnostic),
      ...lawChapter(diagnostic),
      ...readingGuide(common),
      ...themes,
      ...insideChapter(input, maps),
      ...trendsChapter(input),
      ...comparablesChapter(diagnostic),
      ...comparisonChapter(input, MAP_WIDTH, approximateMeasure),
      ...notesChapter(diagnostic),
      ...actionsChapter(diagnostic),
      ...methodChapter(diagnostic),
      ...definitionsChapter(profile),
      ...sourcesChapter(input),
    ],
  };
}
