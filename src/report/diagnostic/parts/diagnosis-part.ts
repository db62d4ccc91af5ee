import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { Figure } from "@/charts/figure";
import type { ProfileTheme } from "@/domain/diagnostic/profile/profile";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DossierBlock } from "../../dossier/dossier";
import { insideLine } from "@/domain/diagnostic/words/inside-line";
import { packPages, type Section } from "../../dossier/pack-pages";
import { actionsChapter } from "../contrat/actions-chapter";
import { writtenContract, writtenProjects } from "../contrat/contract-chapter";
import type { DiagnosticInput } from "../diagnostic-input";
import type { DiagnosticMaps } from "../figures/map-figures";
import { askParagraph, askLines } from "../words/ask-words";
import { collapseBlanks } from "./collapse-blanks";
import { comparisonChapter } from "../chapters/comparison-chapter";
import { byHeading, contractsSections } from "./contracts-chapter";
import { insideSections } from "./inside-page";
import { notesChapter } from "../chapters/notes-chapter";
import { synthesisChapter } from "../chapters/synthesis-chapter";
import { territorySections } from "../chapters/territory-chapter";
import { themePage } from "./theme-page";

/** What the law asks of a contract, by theme: these come first. */
const LAW: Readonly<Record<string, number>> = {
  "offre et accès aux soins": 0,
  "santé mentale": 1,
};

/** Its projects stand beside its figures. */
const MENTAL_HEALTH = "santé mentale";

/** The chapter on contracts tells it, better. */
const CONTRACTS = "pilotage CLS";

/** The map that stands on the page of a theme. */
function drawingOf(theme: string, maps: DiagnosticMaps): Figure | null {
  switch (theme) {
    case "offre et accès aux soins":
      return maps.aplAround;
    case "socio-économique":
      return maps.povertyAround;
    default:
      return null;
  }
}

/** The two that the law names, then the others in the order of the catalogue. */
const lawFirst = (themes: readonly ProfileTheme[]): ProfileTheme[] =>
  themes.toSorted((a, b) => (LAW[a.theme] ?? 2) - (LAW[b.theme] ?? 2));

/** What the territory says and decides, cut at its headings. */
const writtenSections = (diagnostic: Diagnostic): DossierBlock[][] =>
  byHeading(
    collapseBlanks([
      ...notesChapter(diagnostic),
      ...writtenContract(diagnostic),
      ...actionsChapter(diagnostic),
    ]),
  );

/**
 * The diagnosis: what the territory is, the synthesis, whether it may carry a contract, one page at
 * most by theme, what varies inside, what the territory says and decides. Some twelve pages.
 */
export function diagnosisPart(
  input: DiagnosticInput,
  maps: DiagnosticMaps,
  mapWidth: number,
): DossierBlock[] {
  const { diagnostic, beside, asks, tables } = input;
  const { themes } = diagnostic.profile;
  const told = themes.filter(({ theme }) => theme !== CONTRACTS);
  const pages = lawFirst(told).map((theme): Section => {
    const block = diagnostic.blocks[LAW[theme.theme] ?? -1];
    const more = {
      law: block?.why ?? "",
      drawing: drawingOf(theme.theme, maps),
      beside,
      missing: [
        ...(theme.theme === MENTAL_HEALTH ? writtenProjects(diagnostic.notes) : []),
        ...askParagraph(askLines(asks, theme.theme, diagnostic)),
      ],
      inside: insideLine(theme.theme, diagnostic.inside, tables),
    };
    return (room) => themePage(theme, diagnostic, more, room);
  });
  return packPages([
    ...territorySections(input, maps),
    ...byHeading(synthesisChapter(diagnostic)),
    ...contractsSections(input, maps),
    ...pages,
    insideSections(input, maps),
    comparisonChapter(input, mapWidth, approximateMeasure),
    ...writtenSections(diagnostic),
  ]);
}
