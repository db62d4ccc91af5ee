import type { DossierBlock } from "../../dossier/dossier";
import { CONTRACT_TEXT_WORDS, PARTICIPATION_TEXTS } from "@/domain/diagnostic/notes/contract-texts";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { DiagnosticNotes, NoteText } from "@/domain/diagnostic/notes/diagnostic-notes";
import { interviewChapter } from "../contrat/interviews";
import { fieldBlock, heading, note, writtenTable } from "./blocks";

/** Label and hint of each free text. */
export const NOTE_FIELDS: Readonly<Record<NoteText, { label: string; hint: string }>> = {
  contexte: {
    label: "Contexte",
    hint: "Histoire du territoire, démarches déjà menées, autres contrats et projets (CPTS, CLSM, PAT, projet de territoire), événements récents.",
  },
  forces: {
    label: "Forces",
    hint: "Ce qui, dans le territoire, aide déjà la santé des habitants.",
  },
  faiblesses: { label: "Faiblesses", hint: "Ce qui, dans le territoire, la freine." },
  opportunites: {
    label: "Opportunités",
    hint: "Ce qui, hors du territoire ou à venir, peut aider.",
  },
  menaces: { label: "Menaces", hint: "Ce qui, hors du territoire ou à venir, peut nuire." },
  ...CONTRACT_TEXT_WORDS,
  conclusion: {
    label: "Conclusion",
    hint: "Ce que le comité de pilotage retient, et ce qu’il reste à décider.",
  },
};

export const textField = ({ texts }: DiagnosticNotes, key: NoteText): DossierBlock =>
  fieldBlock(NOTE_FIELDS[key].label, NOTE_FIELDS[key].hint, texts[key]);

const localFigures = ({ chiffresLocaux }: DiagnosticNotes): DossierBlock =>
  writtenTable(
    "Chiffres apportés par le territoire",
    [
      { head: "Chiffre", width: 0.4 },
      { head: "Valeur", width: 0.18 },
      { head: "Année", width: 0.12 },
      { head: "Source", width: 0.3 },
    ],
    chiffresLocaux.map(({ libelle, valeur, annee, source }) => [libelle, valeur, annee, source]),
    "Aucun chiffre local n’a été ajouté.",
  );

const committee = ({ comite }: DiagnosticNotes): DossierBlock =>
  writtenTable(
    "Comité de pilotage",
    [
      { head: "Nom", width: 0.34 },
      { head: "Fonction", width: 0.33 },
      { head: "Organisme", width: 0.33 },
    ],
    comite.map(({ nom, fonction, organisme }) => [nom, fonction, organisme]),
    "Aucun membre n’a encore été inscrit : élus, ARS, professionnels de santé, associations, habitants, assurance maladie, Éducation nationale.",
  );

/** The half that the territory writes: guided blanks until then. Nothing of it is changed. */
export function notesChapter(diagnostic: Diagnostic): DossierBlock[] {
  const { notes } = diagnostic;
  return [
    heading(1, "Ce que dit le territoire"),
    note("Cette partie est écrite par le territoire. Un cadre vide reste à compléter."),
    textField(notes, "contexte"),
    heading(2, "Entretiens et concertation"),
    ...interviewChapter(
      notes,
      diagnostic.profile.themes.map(({ theme }) => theme),
    ),
    heading(2, "Participation des habitants"),
    ...PARTICIPATION_TEXTS.map((key) => textField(notes, key)),
    heading(2, "Chiffres locaux"),
    localFigures(notes),
    heading(2, "Forces, faiblesses, opportunités, menaces"),
    ...(["forces", "faiblesses", "opportunites", "menaces"] as const).map((key) =>
      textField(notes, key),
    ),
    heading(2, "Gouvernance"),
    committee(notes),
    textField(notes, "conclusion"),
  ];
}
