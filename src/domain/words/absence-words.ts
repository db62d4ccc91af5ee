import type { Absence } from "../measure";

/** Why there is no figure: legends, tables, the state of a cell of a workbook. */
export const ABSENCE_WORDS: Record<Absence, string> = {
  secret: "secret statistique",
  "no-data": "sans donnée",
  "not-published": "non publié",
  "not-comparable": "non comparable",
  "not-loaded": "pas repris dans l’atlas",
};

/** Coverage by contracts is a figure of the record itself, which does not go everywhere. */
const OUT_OF_RECORD = "relevé partiel ou hors relevé";

/** Why a figure of an indicator is not there, from the words of its list. */
export const absenceOf = (
  state: Absence,
  { compute }: { readonly compute?: { readonly rule: string } | null },
  words: Record<Absence, string>,
): string => (state === "no-data" && compute?.rule === "coverage" ? OUT_OF_RECORD : words[state]);

/** The same before « pour 3 », whatever the gender of the territories. */
export const ABSENCE_REASONS: Record<Absence, string> = {
  secret: "secret statistique",
  "no-data": "aucune donnée",
  "not-published": "indicateur non publié",
  "not-comparable": "dates non comparables",
  "not-loaded": "indicateur pas repris dans l’atlas",
};

/** What each of them means, as a sentence without its capital. */
export const ABSENCE_MEANINGS: Record<Absence, string> = {
  secret: "retenue par le producteur, parce que trop peu de personnes sont concernées.",
  "no-data": "la rubrique existe, elle est vide ici.",
  "not-published": "le producteur ne publie pas cet indicateur à ce niveau ou pour ce territoire.",
  "not-comparable":
    "le même code n’a pas le même contour aux deux dates, ou le chiffre décrit l’ancien contour.",
  "not-loaded":
    "l’atlas ne l’a pas\u00a0: il est publié ailleurs, et où le trouver est dit quand on le sait.",
};
