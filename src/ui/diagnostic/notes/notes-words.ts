import { CONTRACT_TEXT_WORDS } from "@/domain/diagnostic/notes/contract-texts";
import type { NoteText } from "@/domain/diagnostic/notes/diagnostic-notes";

/**
 * Help of the free texts. A local diagnostic brings together figures and words, is steered by a
 * group and has a named referent: the two guides of the FNORS (2012) say it at length.
 */
export const TEXT_WORDS: Readonly<
  Record<NoteText, { readonly label: string; readonly hint: string }>
> = {
  contexte: {
    label: "Contexte",
    hint: "Qui demande ce diagnostic, pourquoi maintenant, avec quel comité de pilotage et quel référent.",
  },
  forces: {
    label: "Forces",
    hint: "Ce qui marche ici\u00a0: dans les chiffres, et dans ce qu’en disent habitants et professionnels.",
  },
  faiblesses: {
    label: "Faiblesses",
    hint: "Ce qui manque ou marche mal\u00a0: si possible un chiffre et une parole pour chaque point.",
  },
  opportunites: {
    label: "Opportunités",
    hint: "Ce qui peut aider, venu d’ailleurs\u00a0: projets, partenaires, financements, référent déjà nommé.",
  },
  menaces: {
    label: "Menaces",
    hint: "Ce qui peut empirer si rien ne change\u00a0: départs en retraite, fermetures, isolement.",
  },
  ...CONTRACT_TEXT_WORDS,
  conclusion: {
    label: "Conclusion",
    hint: "Ce que le comité de pilotage retient, en quelques phrases qui relient chiffres et entretiens.",
  },
};

export const NO_CONSENT = "Sans accord, ces propos ne s’impriment pas\u00a0; l’analyse s’imprime.";

export const NO_LINK = "Une adresse commence par https://\u00a0; celle-ci sera imprimée sans lien.";

/** Where the profile has another value than the one an action started from. */
export const otherBaselineWords = (value: string): string =>
  `Le profil donne maintenant\u00a0: ${value}.`;

export const NO_SOURCE = "Sans source, ce chiffre ne pourra pas être vérifié.";

/** « pour le département 44 », « pour les départements 44 et 49 ». */
const forDepartements = (codes: readonly string[]): string => {
  if (codes.length === 0) return "pour ce territoire";
  const list = new Intl.ListFormat("fr-FR", { type: "conjunction" }).format(codes);
  return `pour ${codes.length > 1 ? "les départements" : "le département"} ${list}`;
};

/** Where the priorities cannot be tied to what the ARS asks. */
export const noFrameWords = (codes: readonly string[]): string =>
  `Aucun cadre connu ${forDepartements(codes)}\u00a0: reprenez dans «\u00a0Pourquoi\u00a0» les orientations du projet régional de santé que sert la priorité.`;
