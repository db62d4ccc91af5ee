import type { SynthesisList } from "../notes/diagnostic-notes";

export interface ListWords {
  readonly title: string;
  /** One line of it, in a column of a workbook. */
  readonly one: string;
  /** Nothing stands out: a result, not a gap in the page. */
  readonly none: string;
  /** The user kept none of what was proposed. */
  readonly setAside: string;
}

/** What each part of the synthesis is called, on screen and in every document. */
export const LIST_WORDS: Readonly<Record<SynthesisList, ListWords>> = {
  caracteristique: {
    title: "Ce qui caractérise le territoire",
    one: "Caractéristique",
    none: "Aucun chiffre ne distingue nettement ce territoire de sa région ni de la France.",
    setAside: "Aucune des caractéristiques proposées n’est retenue.",
  },
  atout: {
    title: "Atouts",
    one: "Atout",
    none: "Aucun atout mesuré ici.",
    setAside: "Aucun des atouts proposés n’est retenu.",
  },
  attention: {
    title: "Points d’attention",
    one: "Point d’attention",
    none: "Aucun point d’attention mesuré ici.",
    setAside: "Aucun des points d’attention proposés n’est retenu.",
  },
  contraste: {
    title: "Contrasté selon la référence",
    one: "Contrasté",
    none: "Aucun constat ne change selon la référence.",
    setAside: "Aucun des constats contrastés n’est retenu.",
  },
  "a-expliquer": {
    title: "À expliquer",
    one: "À expliquer",
    none: "Aucune contradiction entre les sources.",
    setAside: "Aucune des contradictions relevées n’est retenue.",
  },
  contexte: {
    title: "Contexte",
    one: "Contexte",
    none: "Aucun chiffre du bassin de vie ni du département ne se distingue.",
    setAside: "Aucun des éléments de contexte n’est retenu.",
  },
};

/** Signs of the evidence: what they mean is said once, at the head of a page. */
export const EVIDENCE_SIGNS = { tested: "●", position: "○" } as const;

/** Caution of the whole page, said once. */
export const EVIDENCE_LEGEND =
  "●\u00a0: différence significative (test corrigé pour le nombre de comparaisons). ○\u00a0: figure dans le quart le plus haut ou le plus bas d’au moins 20\u00a0territoires, avec un écart qui compte, sans test concluant. Un constat vaut par rapport à la région et à la France à la fois\u00a0; la mortalité et la prévention se jugent par rapport à la France.";
