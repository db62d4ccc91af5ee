import type { Confidence } from "@/stats/interval";
import { FIRST_CHARTE, type Charte } from "./charte";
import type { PrsLine } from "./prs";

/** What a profile is compared with: `departement:29`, `region:53`, `france` or `comparables`. */
export type ReferenceKey = string;

/** Free texts of the qualitative half. */
export const NOTE_TEXTS = [
  "contexte",
  "forces",
  "faiblesses",
  "opportunites",
  "menaces",
  "bilan",
  "participationComment",
  "participationQui",
  "participationSuites",
  "conclusion",
] as const;
export type NoteText = (typeof NOTE_TEXTS)[number];

/** What somebody of the territory said, under a code: a document never needs the name. */
export interface Entretien {
  readonly id: string;
  /** « E1 », « groupe de Bazouges ». */
  readonly code: string;
  /** Type of actor: one of `ACTEURS`, or as the user writes it. */
  readonly acteur: string;
  /** A theme of the catalogue, beside whose figures the analysis is printed; empty: all of them. */
  readonly theme: string;
  readonly commune: string;
  /** As the user writes it: « 12 mars 2026 », « printemps 2026 ». */
  readonly date: string;
  /** Words of the person, printed only with `accord`. */
  readonly propos: string;
  /** What the team makes of them. */
  readonly analyse: string;
  /** The person agreed that the words be printed. */
  readonly accord: boolean;
}

/** Types of actors that guides of local diagnoses hear (Fnors, 2012); others can be written. */
export const ACTEURS = [
  "habitant",
  "professionnel de santé",
  "professionnel social ou médico-social",
  "élu",
  "association",
  "établissement de santé",
  "école ou enseignement",
  "institution",
] as const;

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

/** An action of the contract: what its sheet holds, in the words of the user. */
export interface Action {
  readonly id: string;
  readonly titre: string;
  /** Identifier of the priority that it serves, and with it axes and ambitions; empty: none. */
  readonly priorite: string;
  readonly objectif: string;
  readonly pilote: string;
  readonly partenaires: string;
  readonly calendrier: string;
  readonly moyens: string;
  readonly public: string;
  /** What tells whether it works: written, or taken from the profile. */
  readonly mesure: string;
  /** Key of the entry of the profile that `mesure` and `depart` were taken from; empty: written. */
  readonly indicateur: string;
  /** Value at the start, with its year, as it was on the day it was taken or written. */
  readonly depart: string;
  readonly cible: string;
  /** Date of review, as the user writes it. */
  readonly revue: string;
}

/** Steps of a contract, from the brochure of the ARS Bretagne. */
export const ETAPES = [
  "intention",
  "cadrage",
  "diagnostic",
  "elaboration",
  "suivi",
  "evaluation",
] as const;
export type Etape = (typeof ETAPES)[number];

/** Who signs the contract, and who may be associated with it. */
export interface Signataire {
  readonly id: string;
  readonly nom: string;
  readonly qualite: string;
  readonly role: "signataire" | "associe";
}

/** A project beside the contract: what it is, and where it is published. */
export interface Demarche {
  readonly texte: string;
  readonly lien: string;
}

/** Axes of the ARS and ambitions of the PRS as the user wrote them, in place of the known frame. */
export interface Cadre {
  readonly titre: string;
  readonly source: string;
  readonly axes: readonly PrsLine[];
  readonly ambitions: readonly PrsLine[];
}

export interface MembreDuComite {
  readonly id: string;
  readonly nom: string;
  readonly fonction: string;
  readonly organisme: string;
}

/** Parts of the synthesis, in the order in which they are read. */
export const SYNTHESIS_LISTS = [
  "caracteristique",
  "atout",
  "attention",
  "contraste",
  "a-expliquer",
  "contexte",
] as const;

export type SynthesisList = (typeof SYNTHESIS_LISTS)[number];

/** What the user changed in the synthesis that the figures propose. */
export interface SynthesisEdits {
  /** Keys of proposed findings that the user set aside. */
  readonly hidden: readonly string[];
  /** Sentences rewritten by the user, by key of finding: the indicator, whatever is said of it. */
  readonly texts: Readonly<Record<string, string>>;
  /** Lists where those were when they were rewritten, by the same key. */
  readonly lists: Readonly<Record<string, SynthesisList>>;
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
  readonly charte: Charte;
  /** Null: the nearest région. */
  readonly reference: ReferenceKey | null;
  readonly confidence: Confidence;
  readonly comparables: ComparablesChoice;
  readonly texts: Readonly<Record<NoteText, string>>;
  readonly entretiens: readonly Entretien[];
  readonly chiffresLocaux: readonly ChiffreLocal[];
  readonly priorites: readonly Priorite[];
  /** Null: what is known of the ARS of the départements. */
  readonly cadre: Cadre | null;
  readonly actions: readonly Action[];
  readonly comite: readonly MembreDuComite[];
  readonly etapes: Readonly<Record<Etape, { readonly date: string; readonly note: string }>>;
  readonly signataires: readonly Signataire[];
  /** Projet territorial de santé mentale, conseil local de santé mentale. */
  readonly santeMentale: { readonly ptsm: Demarche; readonly clsm: Demarche };
  readonly synthesis: SynthesisEdits;
}

export const FIRST_NOTES: DiagnosticNotes = {
  title: "",
  author: "",
  charte: FIRST_CHARTE,
  reference: null,
  confidence: 0.95,
  comparables: { variables: null, count: 10 },
  texts: {
    contexte: "",
    forces: "",
    faiblesses: "",
    opportunites: "",
    menaces: "",
    bilan: "",
    participationComment: "",
    participationQui: "",
    participationSuites: "",
    conclusion: "",
  },
  entretiens: [],
  chiffresLocaux: [],
  priorites: [],
  cadre: null,
  actions: [],
  comite: [],
  etapes: {
    intention: { date: "", note: "" },
    cadrage: { date: "", note: "" },
    diagnostic: { date: "", note: "" },
    elaboration: { date: "", note: "" },
    suivi: { date: "", note: "" },
    evaluation: { date: "", note: "" },
  },
  signataires: [],
  santeMentale: { ptsm: { texte: "", lien: "" }, clsm: { texte: "", lien: "" } },
  synthesis: { hidden: [], texts: {}, lists: {}, order: [], added: [] },
};
