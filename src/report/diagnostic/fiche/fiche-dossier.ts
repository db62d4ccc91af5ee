import { approximateMeasure } from "@/charts/words/approximate-measure";
import { formatDay } from "@/domain/words/french";
import type { Dossier, DossierBlock, Inline } from "../../dossier/dossier";
import { fitSheet } from "../../dossier/fit-sheet";
import { legibleColor } from "../../dossier/legible-color";
import { TITLE_COLOR } from "../../dossier/looks";
import {
  asWritten,
  body,
  bold,
  bulletList,
  figures,
  heading,
  note,
  textList,
} from "../chapters/blocks";
import type { DiagnosticInput } from "../diagnostic-input";
import type { MapSize } from "../figures/map-figures";
import { frenchSpaces } from "../french-spaces";
import { accessFigure } from "./access-figure";
import { buildFiche, type Fiche } from "./fiche";
import type { FicheFigure } from "./fiche-figures";
import { ficheMap } from "./fiche-map";
import { shortened, type FichePoint } from "./fiche-point";
import { FICHE_TITLES } from "./fiche-titles";

/** What the drawings are made for, CSS pixels, and most height of the bars, points. */
const MAP: MapSize = { width: 400, tallest: 0.62 };
const BARS = { width: 620, most: 66 } as const;

const said = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

/** What the user wrote is printed as it is, up to what a page holds. */
const factLine = ({ kind, label, value, words }: FichePoint): Inline[] => [
  bold(`${kind}${label === "" ? " : " : `. ${label} : ${value}. `}`),
  asWritten(shortened(words)),
];

/** « Accès aux médecins généralistes : 4,4… (Bretagne : 4,0). » */
const figureLine = ({ label, value, beside, explanation }: FicheFigure): Inline[] => [
  bold(`${label} : ${value}`),
  asWritten(said(beside === "" ? "." : ` (${beside}).`, explanation)),
];

const contractBlocks = ({ contracts }: Fiche): DossierBlock[] => [
  body(contracts.coverage),
  ...bulletList(contracts.named.map(({ nom, words }) => [bold(`${nom} : `), asWritten(words)])),
  ...(contracts.others === "" ? [] : [body(contracts.others)]),
];

function blocksOf(fiche: Fiche, input: DiagnosticInput): DossierBlock[] {
  const map = ficheMap(input, MAP, approximateMeasure);
  const bars = accessFigure(input, BARS.width, approximateMeasure);
  return [
    heading(1, FICHE_TITLES.facts),
    ...(fiche.facts.length > 0 ? bulletList(fiche.facts.map(factLine)) : [body(fiche.noFact)]),
    heading(1, FICHE_TITLES.access),
    ...bulletList(fiche.access.map(figureLine)),
    heading(1, FICHE_TITLES.ages),
    ...bulletList(fiche.ages.map(figureLine)),
    ...figures(bars).map((block) => ({ ...block, maxHeight: BARS.most })),
    ...(map ? figures({ ...map.figure, title: said(`${map.figure.title}.`, map.words) }) : []),
    heading(1, FICHE_TITLES.contracts),
    ...contractBlocks(fiche),
    heading(1, FICHE_TITLES.recevabilite),
    ...textList(fiche.recevabilite),
    heading(1, FICHE_TITLES.contacts),
    ...textList(fiche.contacts),
    ...(fiche.remarks.length === 0
      ? []
      : [heading(1, FICHE_TITLES.remarks), ...textList(fiche.remarks)]),
    note(fiche.sources),
  ];
}

/** The page for the élus as a Word file of one page, in the words and the order of the screen. */
export function ficheDossier(input: DiagnosticInput): Dossier {
  const { diagnostic, day } = input;
  const fiche = buildFiche(input);
  const rest = fiche.identity.slice(fiche.nom.length).replace(/^\s*:\s*/u, "");
  return fitSheet({
    title: fiche.nom,
    subtitle: rest,
    author: diagnostic.notes.author,
    cover: [frenchSpaces(`${FICHE_TITLES.kicker} ${formatDay(day)}`)],
    footer: "",
    accent: legibleColor(diagnostic.notes.charte.couleur || TITLE_COLOR),
    day,
    blocks: blocksOf(fiche, input),
  });
}
