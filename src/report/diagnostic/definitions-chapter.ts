import type { DossierBlock } from "../dossier/dossier";
import { entriesOf, type Profile } from "@/domain/diagnostic/profile";
import { body, heading, table } from "./blocks";
import { fullLabelWithUnit } from "./entry-words";

/** As the guide to the figures names it. */
export const DEFINITIONS = "Définitions et précautions";

/** What each figure shown measures, and what must be known before it is quoted. */
export const definitionsChapter = (profile: Profile): DossierBlock[] => [
  heading(1, DEFINITIONS),
  ...(entriesOf(profile).length === 0
    ? []
    : [body("Les indicateurs qui ont un chiffre dans ce dossier, dans l’ordre des thèmes.")]),
  table(
    "Définition de chaque indicateur, puis précaution de lecture",
    [
      { head: "Indicateur", width: 0.3 },
      { head: "Définition et précaution", width: 0.7 },
    ],
    entriesOf(profile).map((entry) => {
      const { definition, caution } = entry.indicator;
      return [fullLabelWithUnit(entry), caution === "" ? definition : `${definition}\n${caution}`];
    }),
    "Aucun chiffre n’est disponible.",
  ),
];
