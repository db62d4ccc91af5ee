import { SIGNS_LEGEND } from "@/domain/diagnostic/words/signs";
import { limitsOf } from "@/domain/diagnostic/words/limits";
import type { ProfileTheme } from "@/domain/diagnostic/profile/profile";
import type { DossierBlock } from "../../dossier/dossier";
import { body, heading, textList } from "./blocks";
import { DEFINITIONS } from "./definitions-chapter";

/** A limit met in that many themes is said once for all. */
const LEAST_THEMES = 3;

/** What most figures do not allow, whatever their theme; the most frequent first. */
export function commonLimits(themes: readonly ProfileTheme[]): string[] {
  const counts = new Map<string, number>();
  for (const { entries } of themes)
    for (const limit of new Set(entries.flatMap(limitsOf)))
      counts.set(limit, (counts.get(limit) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST_THEMES)
    .sort((a, b) => b[1] - a[1])
    .map(([limit]) => limit);
}

/** How to read the chapters that follow, and what none of their figures allows. */
export const readingGuide = (common: readonly string[]): DossierBlock[] => [
  heading(1, "Lire les chiffres par thème"),
  body(
    "Chaque graphique place le territoire sur un axe centré sur sa référence, le côté favorable à droite ; la bande claire va du minimum au maximum des territoires comparés, la bande foncée en est la moitié centrale. Dans les tableaux, le 1er rang est la valeur la plus élevée, « quart haut » et « quart bas » désignent les quarts extrêmes.",
  ),
  body(SIGNS_LEGEND),
  body(`Ce que mesure chaque indicateur est à la fin, au chapitre « ${DEFINITIONS} ».`),
  ...(common.length > 0
    ? [heading(2, "Ce que ces chiffres ne permettent pas"), ...textList(common)]
    : []),
];
