import type { AbsentEntry, Profile } from "./profile/profile";
import type { ProfileEntry } from "./profile/profile-entry";

/**
 * What a contract must deal with: a part on mental health, and under-served zones first
 * (art. L. 1434-10 CSP, as amended by loi n° 2022-217 du 21 février 2022, « 3DS », art. 122).
 */
export interface LawBlock {
  readonly id: "zones-sous-denses" | "sante-mentale";
  readonly title: string;
  /** Why the law asks for it, in French. */
  readonly why: string;
  readonly entries: readonly ProfileEntry[];
  readonly absent: readonly AbsentEntry[];
}

const BLOCKS = [
  {
    id: "zones-sous-denses",
    title: "Zones sous-denses",
    why: "Les contrats locaux de santé sont conclus en priorité dans les zones où l’offre est insuffisante ou l’accès aux soins difficile (art. L. 1434-10 du code de la santé publique). Le seuil de 2,5 consultations est celui de la DREES ; le zonage de l’ARS (ZIP, ZAC) est une autre mesure, qui n’est pas embarquée.",
    ids: [
      "apl_mg",
      "apl_mg_65",
      "part_pop_sous_dense",
      "densite_generalistes_liberaux",
      "taux_nombre_generalistes",
      "zonage_mg",
      "part_mg_60",
      "ald_sans_mt",
    ],
  },
  {
    id: "sante-mentale",
    title: "Santé mentale",
    why: "Le contrat local de santé comporte un volet consacré à la santé mentale (loi 3DS du 21 février 2022, art. 122). Numéro national de prévention du suicide : 3114, gratuit, jour et nuit.",
    ids: [
      "densite_psychiatres",
      "mortalite_troubles_mentaux",
      "mortalite_causes_externes",
      "gestes_auto_infliges",
      "episodes_depressifs",
      "offre_psy",
      "clsm_couverture",
    ],
  },
] as const;

/** The two blocks that the law imposes, from the entries of a profile. */
export const lawBlocks = ({ themes }: Profile): LawBlock[] =>
  BLOCKS.map(({ id, title, why, ids }) => ({
    id,
    title,
    why,
    entries: ids.flatMap((wanted) =>
      themes.flatMap(({ entries }) => entries.filter(({ key }) => key === wanted)),
    ),
    absent: ids.flatMap((wanted) =>
      themes.flatMap(({ absent }) => absent.filter(({ indicator }) => indicator.id === wanted)),
    ),
  }));
