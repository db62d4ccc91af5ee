import type { BareStatus } from "../contract/cls";

export const BARE_STATUSES: readonly BareStatus[] = [
  "périmètre inconnu",
  "aucun CLS recensé",
  "relevé partiel",
  "hors relevé",
];

/** Legend of the places that no contract is known to reach. */
export const BARE_LABELS: Record<BareStatus, string> = {
  "périmètre inconnu": "Contrat au périmètre inconnu, possible ici",
  "aucun CLS recensé": "Aucun CLS recensé",
  "relevé partiel": "Relevé partiel, aucun contrat connu ici",
  "hors relevé": "Hors relevé, contrats non recherchés",
};

/** The same in a cell of a table. */
export const BARE_CELLS: Record<BareStatus, string> = {
  "périmètre inconnu": "contrat au périmètre inconnu possible",
  "aucun CLS recensé": "aucun CLS recensé",
  "relevé partiel": "relevé partiel",
  "hors relevé": "hors relevé",
};
