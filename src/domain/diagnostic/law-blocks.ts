import type { Indicator } from "../indicator/indicator";
import type { LawPlace } from "../indicator/traits";
import type { AbsentEntry, Profile } from "./profile/profile";
import type { ProfileEntry } from "./profile/profile-entry";

/**
 * What a contract must deal with: a part on mental health, and under-served zones first
 * (art. L. 1434-10 CSP, as amended by loi n° 2022-217 du 21 février 2022, « 3DS », art. 122).
 */
export interface LawBlock {
  readonly id: LawPlace["block"];
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
    why: "Les contrats locaux de santé sont conclus en priorité dans les zones où l’offre est insuffisante ou l’accès aux soins difficile (art. L. 1434-10 du code de la santé publique). Le seuil de 2,5 consultations est celui de la DREES ; le zonage de l’ARS (ZIP, ZAC) est une autre mesure, qui n’est pas reprise dans l’atlas.",
  },
  {
    id: "sante-mentale",
    title: "Santé mentale",
    why: "Le contrat local de santé comporte un volet consacré à la santé mentale (loi 3DS du 21\u00a0février\u00a02022, art. 122). Numéro national de prévention du suicide : 3114, gratuit, jour et nuit.",
  },
] as const;

/** Items of a block, in its order, which is that of the catalogue's `rang`. */
function inBlock<Item extends { readonly indicator: Indicator }>(
  items: readonly Item[],
  id: LawBlock["id"],
): Item[] {
  const rankOf = ({ indicator }: Item): number => indicator.traits.lawPlace!.rank;
  return items
    .filter(({ indicator }) => indicator.traits.lawPlace?.block === id)
    .sort((a, b) => rankOf(a) - rankOf(b));
}

/** The two blocks that the law imposes, from the entries of a profile. */
export const lawBlocks = ({ themes }: Profile): LawBlock[] =>
  BLOCKS.map((block) => ({
    ...block,
    entries: inBlock(
      themes.flatMap(({ entries }) => entries),
      block.id,
    ),
    absent: inBlock(
      themes.flatMap(({ absent }) => absent),
      block.id,
    ),
  }));
