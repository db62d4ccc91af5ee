import type { Confidence } from "@/stats/interval";

/** What a profile is compared with: `departement:29`, `region:53`, `france` or `comparables`. */
export type ReferenceKey = string;

/** Free texts of the qualitative half. */
export const NOTE_TEXTS = [
  "contexte",
  "forces",
  "faiblesses",
  "opportunites",
  "menaces",
  "conclusion",
] as const;
export type NoteText = (typeof NOTE_TEXTS)[number];

/** What somebody of the territory said. */
export interface Entretien {
  readonly id: string;
  readonly qui: string;
  readonly fonction: string;
  /** As the user writes it: « 12 mars 2026 », « printemps 2026 ». */
  readonly date: string;
  readonly propos: string;
}

/** A figure that the embedded data do not hold, with where it comes from. */
export interface ChiffreLocal {
  readonly id: string;
  readonly libelle: string;
  /** As the user writes it: a number with its unit. */
  readonly valeur: string;
  readonly annee: string;
  readonly source: string;
}

/** A priority of the contract, with the axes and the ambitions of the PRS that it serves. */
export interface Priorite {
  readonly id: string;
  readonly titre: string;
  readonly pourquoi: string;
  /** Identifiers of `prs.ts`. */
  readonly axes: readonly string[];
  readonly ambitions: readonly string[];
}

export interface MembreDuComite {
  readonly id: string;
  readonly nom: string;
  readonly fonction: string;
  readonly organisme: string;
}

export type SynthesisList = "atout" | "attention";

/** What the user changed in the synthesis that the figures propose. */
export interface SynthesisEdits {
  /** Keys of proposed findings that the user set aside. */
  readonly hidden: readonly string[];
  /** Sentences rewritten by the user, by key of finding. */
  readonly texts: Readonly<Record<string, string>>;
  /** Keys in the order that the user chose; the others follow in their own order. */
  readonly order: readonly string[];
  readonly added: readonly {
    readonly id: string;
    readonly list: SynthesisList;
    readonly text: string;
  }[];
}

/** How many neighbours a user may ask for. */
export const MIN_NEIGHBOURS = 5;
export const MAX_NEIGHBOURS = 30;

export interface ComparablesChoice {
  /** Identifiers of variables; null: all that exist. */
  readonly variables: readonly string[] | null;
  /** From `MIN_NEIGHBOURS` to `MAX_NEIGHBOURS`. */
  readonly count: number;
}

/** What the user decides and writes about one subject. */
export interface DiagnosticNotes {
  /** Of the dossier; empty: the name of the territory. */
  readonly title: string;
  readonly author: string;
  /** Null: the nearest région. */
  readonly reference: ReferenceKey | null;
  readonly confidence: Confidence;
  readonly comparables: ComparablesChoice;
  readonly texts: Readonly<Record<NoteText, string>>;
  readonly entretiens: readonly Entretien[];
  readonly chiffresLocaux: readonly ChiffreLocal[];
  readonly priorites: readonly Priorite[];
  readonly comite: readonly MembreDuComite[];
  readonly synthesis: SynthesisEdits;
}

export const FIRST_NOTES: DiagnosticNotes = {
  title: "",
  author: "",
  reference: null,
  confidence: 0.95,
  comparables: { variables: null, count: 10 },
  texts: {
    contexte: "",
    forces: "",
    faiblesses: "",
    opportunites: "",
    menaces: "",
    conclusion: "",
  },
  entretiens: [],
  chiffresLocaux: [],
  priorites: [],
  comite: [],
  synthesis: { hidden: [], texts: {}, order: [], added: [] },
};
