/** Units in everyday words, by unit of the catalogue. */
export const PLAIN_UNITS: Readonly<Record<string, string>> = {
  "consultations par an et par habitant standardisé":
    "consultations possibles par habitant et par an",
  "ETP pour 100 000 hab. standardisés":
    "équivalents temps plein pour 100 000 habitants standardisés",
  "ETP pour 100 000 habitantes standardisées":
    "équivalents temps plein pour 100 000 habitantes standardisées",
  "ETP/100 000 hab. standardisés": "équivalents temps plein pour 100 000 habitants standardisés",
  "hab./km²": "habitants par km²",
  "pour 1 000 hab. 75+": "pour 1 000 habitants de 75 ans ou plus",
  "€/an/UC": "€ par an",
  "pour 10 000 hab.": "pour 10 000 habitants",
  "pour 100 000 hab.": "pour 100 000 habitants",
  "pour 1 000 hab.": "pour 1 000 habitants",
  "‰": "pour 1 000",
};
