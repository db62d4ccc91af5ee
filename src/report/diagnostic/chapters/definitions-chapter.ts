import type { DossierBlock } from "../../dossier/dossier";
import { entriesOf, type Profile } from "@/domain/diagnostic/profile/profile";
import { heading, table } from "./blocks";
import { fullLabelWithUnit } from "../words/entry-words";

/** As the guide to the figures names it. */
export const DEFINITIONS = "Définitions et précautions";

/** What each figure shown measures, and what must be known before it is quoted. */
export const definitionsChapter = (profile: Profile): DossierBlock[] => [
  heading(1, DEFINITIONS),
  table(
    "Définition de chaque indicateur, puis précaution, dans l’ordre des thèmes",
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
