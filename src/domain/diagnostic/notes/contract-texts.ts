import type { NoteText } from "./diagnostic-notes";

/** Texts on the participation of the inhabitants: how, who, what came out of it. */
export const PARTICIPATION_TEXTS = [
  "participationComment",
  "participationQui",
  "participationSuites",
] as const satisfies readonly NoteText[];

/** Label and hint of the texts on the contract, the same to write in and to print. */
export const CONTRACT_TEXT_WORDS: Readonly<
  Record<
    "bilan" | (typeof PARTICIPATION_TEXTS)[number],
    { readonly label: string; readonly hint: string }
  >
> = {
  bilan: {
    label: "Bilan du contrat précédent",
    hint: "Ce qui a été fait, ce qui ne l’a pas été et pourquoi, ce qui est à poursuivre.",
  },
  participationComment: {
    label: "Comment les habitants ont été associés",
    hint: "Réunions, enquête, ateliers, conseil de développement\u00a0: à quelles étapes.",
  },
  participationQui: {
    label: "Qui a participé",
    hint: "Combien de personnes, de quels âges et de quels lieux, et qui n’a pas été entendu.",
  },
  participationSuites: {
    label: "Ce qui en est sorti",
    hint: "Ce que la participation a changé dans le diagnostic, les priorités ou les actions.",
  },
};
