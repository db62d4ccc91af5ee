/** Units in everyday words, by unit of the catalogue. */
export const PLAIN_UNITS: Readonly<Record<string, string>> = {
  "consultations par an et par habitant standardisé":
    "consultations possibles par habitant et par an",
  "€/an/UC": "€ par an",
  "pour 10 000 hab.": "pour 10 000 habitants",
  "pour 100 000 hab.": "pour 100 000 habitants",
  "pour 1 000 hab.": "pour 1 000 habitants",
  "‰": "pour 1 000",
};
