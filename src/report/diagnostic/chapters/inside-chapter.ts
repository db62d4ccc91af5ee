import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { DossierBlock } from "../../dossier/dossier";
import { aplQuantity } from "@/domain/diagnostic/inside";
import { underServedWords } from "@/domain/diagnostic/words/under-served-words";
import { formatMeasure, formatNumber, plural } from "@/domain/words/french";
import { measureOf } from "@/domain/measure";
import { body, figures, heading, note, table } from "./blocks";
import type { DiagnosticInput } from "../diagnostic-input";
import { communesFigure, spreadFigure } from "../figures/inside-figures";
import type { DiagnosticMaps } from "../figures/map-figures";
import { FIGURE_WIDTH } from "./theme-chapter";

/** Lines of a table of communes; the spreadsheet has them all. */
const MOST_COMMUNES = 60;

function sentences({ diagnostic }: DiagnosticInput): string {
  const { spread, aplYear, indicator, known, communes } = diagnostic.inside;
  const count = plural(communes.length, "commune", "communes");
  const underServed = underServedWords(diagnostic.inside);
  if (!spread || !indicator || aplYear === null || underServed === null)
    return `${count}. L’APL n’est embarquée pour aucune d’elles.`;
  const low = formatNumber(spread.min, indicator.decimals);
  const high = formatMeasure(measureOf(spread.max), indicator);
  const where =
    known.communes === communes.length
      ? "y va"
      : `n’est connue que pour ${plural(known.communes, "commune", "communes")}, où elle va`;
  return `${count}. En ${aplYear}, l’APL aux médecins généralistes ${where} de ${low} à ${high}. ${underServed}`;
}

function communesTable({ diagnostic }: DiagnosticInput): DossierBlock[] {
  const { inside, populationYear } = diagnostic;
  const shown = inside.communes
    .toSorted((a, b) => b.population - a.population)
    .slice(0, MOST_COMMUNES);
  const rest = inside.communes.length - shown.length;
  const year = inside.aplYear;
  const apl = aplQuantity(inside);
  return [
    table(
      `Communes : population ${populationYear}${year === null ? "" : `, APL ${year}`}`,
      [
        { head: "Commune", width: 0.46 },
        { head: "Code", width: 0.14 },
        { head: `Habitants, ${populationYear}`, width: 0.2, align: "right" },
        { head: year === null ? "APL" : `APL, ${year}`, width: 0.2, align: "right" },
      ],
      shown.map(({ nom, code, population, apl: measure }) => [
        nom,
        code,
        formatNumber(population),
        formatMeasure(measure, apl),
      ]),
      "Le territoire ne contient aucune commune.",
    ),
    ...(rest > 0
      ? [
          note(
            `Les ${plural(rest, "commune suivante est", "communes suivantes sont")} dans le tableur.`,
          ),
        ]
      : []),
  ];
}

/** Maps, drawings and table of the communes. */
export function insideChapter(input: DiagnosticInput, maps: DiagnosticMaps): DossierBlock[] {
  const { diagnostic } = input;
  const { communes } = diagnostic.inside;
  const title = heading(1, "À l’intérieur du territoire");
  if (communes.length === 0) return [title, body("Le territoire ne contient aucune commune.")];
  if (communes.length === 1)
    return [title, body("Le territoire n’a qu’une commune : rien ne varie à l’intérieur.")];
  const isWithout = maps.aplInside === null && maps.populationInside === null;
  return [
    title,
    body(sentences(input)),
    ...figures(
      maps.aplInside,
      spreadFigure(diagnostic, input.spreads, FIGURE_WIDTH, approximateMeasure),
      communesFigure(diagnostic, FIGURE_WIDTH, approximateMeasure),
      maps.populationInside,
    ),
    ...(isWithout ? [note("Les cartes ne sont pas reproduites : les contours manquent.")] : []),
    ...communesTable(input),
  ];
}
