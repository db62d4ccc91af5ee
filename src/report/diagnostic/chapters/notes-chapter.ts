import type { DossierBlock, Inline } from "../../dossier/dossier";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type {
  DiagnosticNotes,
  NoteText,
  Priorite,
} from "@/domain/diagnostic/notes/diagnostic-notes";
import { frameOf, PRS_FRAMES, withoutFrame, type PrsLine } from "@/domain/diagnostic/notes/prs";
import { formatList } from "@/domain/words/french";
import { body, bold, fieldBlock, heading, bulletList, note, say, writtenTable } from "./blocks";

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
  conclusion: {
    label: "Conclusion",
    hint: "Ce que le comité de pilotage retient, et ce qu’il reste à décider.",
  },
};

const textField = ({ texts }: DiagnosticNotes, key: NoteText): DossierBlock =>
  fieldBlock(NOTE_FIELDS[key].label, NOTE_FIELDS[key].hint, texts[key]);

function interviews({ entretiens }: DiagnosticNotes): DossierBlock[] {
  if (entretiens.length === 0)
    return [
      fieldBlock(
        "Entretiens",
        "Qui a été entendu (habitants, professionnels, associations, élus), quand, et ce qui a été dit.",
        "",
      ),
    ];
  return entretiens.map(({ qui, fonction, date, propos }) =>
    fieldBlock(
      [qui, fonction, date].filter((part) => part.trim() !== "").join(", ") || "Entretien",
      "Ce qui a été dit.",
      propos,
    ),
  );
}

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

const ALL_LINES: ReadonlyMap<string, PrsLine> = new Map(
  PRS_FRAMES.flatMap(({ ambitions, axes }) => [...ambitions.lignes, ...axes.lignes]).map((line) => [
    line.id,
    line,
  ]),
);

/** Labels of the lines of a frame, an unknown one by its identifier. */
export const prsLabels = (ids: readonly string[]): string[] =>
  ids.map((id) => ALL_LINES.get(id)?.libelle ?? id);

function priorityBlocks(
  { titre, pourquoi, axes, ambitions }: Priorite,
  at: number,
): DossierBlock[] {
  const lines: Inline[][] = [
    ...prsLabels(axes).map((label) => [bold("Axe : "), say(label)]),
    ...prsLabels(ambitions).map((label) => [bold("Ambition : "), say(label)]),
  ];
  const label = titre.trim() === "" ? `Priorité ${at + 1}` : `Priorité ${at + 1} – ${titre}`;
  return [fieldBlock(label, "Pourquoi cette priorité.", pourquoi), ...bulletList(lines)];
}

/** What the ARS asks, where it is known. */
function frames({ departements }: Diagnostic): DossierBlock[] {
  const codes = departements.map(({ code }) => code);
  const known = frameOf(codes) ?? [];
  const without = withoutFrame(codes);
  const names = departements.filter(({ code }) => without.includes(code)).map(({ nom }) => nom);
  return [
    ...known.flatMap(({ titre, ambitions, axes, source, note: words }) => [
      body(`Cadre connu : ${titre} (${source}).`),
      ...[ambitions, axes].map(({ titre: name, lignes }) =>
        note(`${name} : ${lignes.map(({ libelle }) => libelle).join(" ; ")}.`),
      ),
      note(words),
    ]),
    ...(names.length > 0
      ? [note(`Aucun cadre de l’ARS n’est connu de nos sources pour : ${formatList(names)}.`)]
      : []),
  ];
}

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
    ...interviews(notes),
    heading(2, "Chiffres locaux"),
    localFigures(notes),
    heading(2, "Forces, faiblesses, opportunités, menaces"),
    ...(["forces", "faiblesses", "opportunites", "menaces"] as const).map((key) =>
      textField(notes, key),
    ),
    heading(2, "Priorités"),
    ...frames(diagnostic),
    ...(notes.priorites.length === 0
      ? [fieldBlock("Priorités retenues", "Titre, raisons, axe et ambition servis.", "")]
      : notes.priorites.flatMap(priorityBlocks)),
    heading(2, "Gouvernance"),
    committee(notes),
    textField(notes, "conclusion"),
  ];
}
