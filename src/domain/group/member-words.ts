import type { TerritoryRef } from "../geography/territory";
import type { MemberOutcome } from "./edit-members";

/**
 * What a change of members did, where it is not just what was asked: the same sentence on every
 * screen. Null for a territory that came or left.
 */
export function memberWords(
  ref: TerritoryRef,
  outcome: MemberOutcome,
  nomOf: (ref: TerritoryRef) => string,
): string | null {
  switch (outcome.kind) {
    case "added":
    case "removed":
      return null;
    case "listed":
      return `${nomOf(ref)} est déjà dans le périmètre.`;
    case "inside":
      return `${nomOf(ref)} est déjà dans le périmètre\u00a0: cette commune fait partie de ${nomOf(outcome.epci)}.`;
    case "absorbed":
      return `${nomOf(ref)} prend la place ${outcome.communes === 1 ? "d’une" : `de ${outcome.communes}`} de ses communes.`;
    case "gathered":
      return `Toutes les communes de ${nomOf(outcome.epci)} sont là\u00a0: l’EPCI prend leur place.`;
    case "split":
      return `${nomOf(ref)} quitte le périmètre\u00a0: le reste de ${nomOf(outcome.epci)} y demeure, commune par commune.`;
    case "absent":
      return `${nomOf(ref)} n’est pas dans le périmètre.`;
    case "refused":
      return "Ce territoire ne s’ajoute pas\u00a0: un périmètre se compose d’EPCI et de communes.";
  }
}
