import { formatList, plural } from "@/domain/words/french";
import type { GroupCriterionId, SearchProblem } from "@/domain/perimetres/search/search-types";
import type { UncoveredReason } from "@/domain/perimetres/cover/cover-problem";

export const CRITERIA: readonly { readonly id: GroupCriterionId; readonly label: string }[] = [
  { id: "members", label: "le moins d’EPCI" },
  { id: "excess", label: "la population la plus proche du minimum" },
  { id: "departements", label: "le moins de départements traversés" },
  { id: "bassins", label: "le moins de bassins de vie coupés" },
  { id: "contracts", label: "le moins de contrats signés ou adoptés touchés" },
];

/** Value of a criterion for a group, in words. */
export function criterionWords(id: GroupCriterionId, value: number): string {
  switch (id) {
    case "members":
      return plural(value, "EPCI", "EPCI");
    case "excess":
      return `${plural(value, "habitant", "habitants")} au-dessus du minimum`;
    case "departements":
      return plural(value, "département", "départements");
    case "bassins":
      return value === 0
        ? "aucun bassin de vie coupé"
        : plural(value, "bassin de vie coupé", "bassins de vie coupés");
    case "contracts":
      return value === 0
        ? "aucun contrat signé ou adopté touché"
        : plural(value, "contrat signé ou adopté touché", "contrats signés ou adoptés touchés");
  }
}

/** Why a search gives nothing, and what to do. */
export function searchProblemWords(
  problem: SearchProblem,
  nomOf: (unit: number) => string,
): string {
  switch (problem.kind) {
    case "no-units":
      return "Ajoutez d’abord un EPCI au périmètre\u00a0: la recherche part de lui.";
    case "outside-area":
      return `Hors de la zone de recherche\u00a0: ${formatList(problem.units.map(nomOf))}. Choisissez une zone plus large.`;
    case "in-pieces":
      return `Le périmètre est en ${plural(problem.pieces.length, "morceau", "morceaux")}\u00a0: la recherche part d’un périmètre d’un seul tenant.`;
    case "too-many-units":
      return `Le périmètre a déjà ${plural(problem.count, "membre", "membres")}, plus que la limite de ${problem.maxMembers}. Augmentez-la.`;
    case "cancelled":
      return "Recherche arrêtée.";
    case "unreachable":
      return "Le code de la recherche n’a pas pu être chargé. Vérifiez la connexion, puis recommencez.";
    case "broken":
      return `La recherche s’est arrêtée sur une erreur imprévue (${problem.detail}). Rechargez la page\u00a0: l’étude est enregistrée.`;
  }
}

export const UNCOVERED: Record<UncoveredReason, string> = {
  isolated: "trop peu d’habitants, et aucun voisin à couvrir",
  "too-small-component": "avec tous ses voisins à couvrir, trop peu d’habitants",
  excluded: "laissé de côté",
  conflict: "les choix imposés ne lui laissent pas de place",
};
