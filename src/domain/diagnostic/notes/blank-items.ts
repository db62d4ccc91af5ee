import type { Action, Entretien } from "./diagnostic-notes";

/** An interview before a word of it is written: nobody has agreed to anything yet. */
export const BLANK_ENTRETIEN: Omit<Entretien, "id"> = {
  code: "",
  acteur: "",
  theme: "",
  commune: "",
  date: "",
  propos: "",
  analyse: "",
  accord: false,
};

/** An action before a word of it is written. */
export const BLANK_ACTION: Omit<Action, "id"> = {
  titre: "",
  priorite: "",
  objectif: "",
  pilote: "",
  partenaires: "",
  calendrier: "",
  moyens: "",
  public: "",
  mesure: "",
  indicateur: "",
  depart: "",
  cible: "",
  revue: "",
};
