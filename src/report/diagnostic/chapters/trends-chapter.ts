import { approximateMeasure } from "@/charts/words/approximate-measure";
import type { DossierBlock } from "../../dossier/dossier";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { placeWords, trendSentence } from "@/domain/diagnostic/words/sentence";
import { body, figures, heading, bulletList, bold, say } from "./blocks";
import type { DiagnosticInput } from "../diagnostic-input";
import { FIGURE_WIDTH } from "./theme-chapter";
import { trendFigure } from "../figures/trend-figure";

const LEAST_YEARS = 5;

/** Access is drawn with two years only, because it is what the contracts are about. */
const isDrawn = ({ indicator, trend }: ProfileEntry): boolean =>
  indicator.traits.role === "access" || (trend?.points.length ?? 0) >= LEAST_YEARS;

/** Trends with their sentences, and those too short to be drawn. */
export function trendsChapter({ diagnostic, trends }: DiagnosticInput): DossierBlock[] {
  const entries = entriesOf(diagnostic.profile).filter(({ trend, lead }) => trend && lead);
  const lines = entries.map((entry) => {
    const where = entry.scale === "own" ? "" : ` (${placeWords(entry.lead!.place)})`;
    return [bold(`${entry.indicator.traits.placedLabel}${where} : `), say(trendSentence(entry))];
  });
  return [
    heading(1, "Évolutions"),
    ...(entries.length === 0
      ? [
          body(
            "Aucun indicateur n’a deux années dans l’atlas pour ce territoire : aucune évolution n’est visible.",
          ),
        ]
      : [
          body(
            "Une tendance n’est testée qu’avec cinq années et un intervalle pour chacune. Sans ce test, une hausse ou une baisse reste une observation.",
          ),
        ]),
    ...bulletList(lines),
    ...figures(
      ...entries
        .filter(isDrawn)
        .map((entry) =>
          trendFigure(entry, trends[entry.key] ?? [], FIGURE_WIDTH, approximateMeasure),
        ),
    ),
  ];
}
