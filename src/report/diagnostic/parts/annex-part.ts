import { compareEntries, comparedProfiles } from "@/domain/diagnostic/profile/compared-entries";
import { approximateMeasure } from "@/charts/words/approximate-measure";
import { blocksHeight } from "../../dossier/block-height";
import type { DossierBlock } from "../../dossier/dossier";
import { pagedTable } from "../../dossier/pack-pages";
import { actionSheets } from "../contrat/actions-chapter";
import { contractChapter } from "../contrat/contract-chapter";
import type { DiagnosticInput } from "../diagnostic-input";
import { capital } from "../french-spaces";
import { causesFigure } from "../figures/causes-figure";
import { heading } from "../chapters/blocks";
import { comparablesChapter } from "../chapters/comparables-chapter";
import { otherContractsChapter } from "./contracts-chapter";
import { definitionsChapter } from "../chapters/definitions-chapter";
import { insideChapter } from "../chapters/inside-chapter";
import { lawChapter } from "../chapters/law-chapter";
import { methodChapter } from "../chapters/method-chapter";
import { commonLimits, readingGuide } from "../chapters/reading-guide";
import { sourcesChapter } from "../chapters/sources-chapter";
import { askBlocks, askLines } from "../words/ask-words";
import { FIGURE_WIDTH, themeChapter } from "../chapters/theme-chapter";
import { trendsChapter } from "../chapters/trends-chapter";

/** Its table is the longest of all: cut by page, programs agree on what follows it. */
const pagedDefinitions = ([title, ...blocks]: readonly DossierBlock[]): DossierBlock[] =>
  title === undefined
    ? []
    : [
        title,
        ...blocks.flatMap((block) =>
          block.kind === "table" ? pagedTable(block, blocksHeight([title])) : [block],
        ),
      ];

/** The chapter of a theme under a title of its own: that of the diagnosis states what stands out. */
const allFigures = (theme: string, [, ...blocks]: readonly DossierBlock[]): DossierBlock[] => [
  heading(1, `${capital(theme)} : tous les chiffres`),
  ...blocks,
];

/** All figures with their tests and trends, the communes, definitions, method and sources. */
export function annexPart(input: DiagnosticInput): DossierBlock[] {
  const { diagnostic } = input;
  const { profile } = diagnostic;
  const common = commonLimits(profile.themes);
  const compared = compareEntries(comparedProfiles(diagnostic));
  const themes = profile.themes.flatMap((theme, at) => [
    ...allFigures(
      theme.theme,
      themeChapter(theme, at + 1, diagnostic, {
        figures:
          theme.theme === "état de santé"
            ? [causesFigure(diagnostic, FIGURE_WIDTH, approximateMeasure)]
            : [],
        common,
        compared,
      }),
    ),
    ...askBlocks(askLines(input.asks, theme.theme, diagnostic)),
  ]);
  return [
    ...contractChapter(diagnostic),
    ...otherContractsChapter(input),
    ...lawChapter(diagnostic, compared),
    ...readingGuide(common),
    ...themes,
    ...insideChapter(input),
    ...trendsChapter(input),
    ...comparablesChapter(diagnostic),
    ...actionSheets(diagnostic),
    ...methodChapter(diagnostic),
    { kind: "page-break" },
    ...pagedDefinitions(definitionsChapter(profile)),
    { kind: "page-break" },
    ...sourcesChapter(input),
  ];
}
