import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { DossierBlock } from "../../dossier/dossier";
import { aplQuantity } from "@/domain/diagnostic/inside";
import { formatMeasure, formatNumber, plural } from "@/domain/words/french";
import { figures, heading, note, table } from "./blocks";
import type { DiagnosticInput } from "../diagnostic-input";
import { communesFigure, spreadFigure } from "../figures/inside-figures";
import { FIGURE_WIDTH } from "./theme-chapter";

/** Lines of a table of communes; the spreadsheet has them all. */
const MOST_COMMUNES = 60;

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

/** Drawings and table of the communes, in the annex. */
export function insideChapter(input: DiagnosticInput): DossierBlock[] {
  const { diagnostic } = input;
  if (diagnostic.inside.communes.length < 2) return [];
  return [
    heading(1, "Les communes"),
    ...figures(
      spreadFigure(diagnostic, input.spreads, FIGURE_WIDTH, approximateMeasure),
      communesFigure(diagnostic, FIGURE_WIDTH, approximateMeasure),
    ),
    ...communesTable(input),
  ];
}
