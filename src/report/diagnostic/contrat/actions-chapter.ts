import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { Action, DiagnosticNotes, Priorite } from "@/domain/diagnostic/notes/diagnostic-notes";
import { frameOf, withoutFrame } from "@/domain/diagnostic/notes/prs";
import { formatList } from "@/domain/words/french";
import type { DossierBlock, Inline } from "../../dossier/dossier";
import {
  asWritten,
  body,
  bold,
  bulletList,
  fieldBlock,
  heading,
  note,
  saidOf,
  writtenTable,
} from "../chapters/blocks";
import { prsLabels } from "./prs-words";

/** What the ARS asks: in the words of the user, or as far as it is known. */
function frames({ departements, notes: { cadre } }: Diagnostic): DossierBlock[] {
  if (cadre)
    return [
      saidOf("Cadre saisi par le territoire : ", cadre.titre.trim() || "sans titre"),
      ...(cadre.source.trim() === "" ? [] : [saidOf("Source : ", cadre.source, "note")]),
    ];
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

const titleOf = ({ titre }: Pick<Priorite, "titre">, noun: string, at: number): string =>
  titre.trim() === "" ? `${noun} ${at + 1}` : `${noun} ${at + 1} – ${titre}`;

function priorityBlocks(notes: DiagnosticNotes, priorite: Priorite, at: number): DossierBlock[] {
  const lines: Inline[][] = [
    ...prsLabels(priorite.axes, notes).map((label) => [bold("Axe : "), asWritten(label)]),
    ...prsLabels(priorite.ambitions, notes).map((label) => [bold("Ambition : "), asWritten(label)]),
  ];
  return [
    fieldBlock(titleOf(priorite, "Priorité", at), "Pourquoi cette priorité.", priorite.pourquoi),
    ...bulletList(lines),
  ];
}

const priorityOf = ({ priorites }: DiagnosticNotes, { priorite }: Action): number =>
  priorites.findIndex(({ id }) => id === priorite);

/** Actions in the order of the priorities that they serve; those that serve none last. */
export function actionsInOrder(notes: DiagnosticNotes): readonly Action[] {
  const rankOf = (action: Action): number => {
    const at = priorityOf(notes, action);
    return at === -1 ? notes.priorites.length : at;
  };
  return notes.actions.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** Title of the priority that an action serves; empty where it serves none. */
export function priorityWords(notes: DiagnosticNotes, action: Action): string {
  const at = priorityOf(notes, action);
  return at === -1 ? "" : titleOf(notes.priorites[at]!, "Priorité", at);
}

const summary = (notes: DiagnosticNotes, actions: readonly Action[]): DossierBlock =>
  writtenTable(
    "Plan d’actions",
    [
      { head: "Action", width: 0.26 },
      { head: "Priorité", width: 0.2 },
      { head: "Pilote", width: 0.16 },
      { head: "Calendrier", width: 0.14 },
      { head: "Indicateur : départ → cible", width: 0.24 },
    ],
    actions.map((action, at) => [
      titleOf(action, "Action", at),
      priorityWords(notes, action),
      action.pilote,
      action.calendrier,
      [action.mesure, [action.depart, action.cible].filter((part) => part !== "").join(" → ")]
        .filter((part) => part !== "")
        .join("\u00a0: "),
    ]),
    "Aucune action n’a encore été écrite.",
  );

function linksOf(notes: DiagnosticNotes, action: Action): string {
  const at = priorityOf(notes, action);
  if (at === -1) return "";
  const { axes, ambitions } = notes.priorites[at]!;
  return prsLabels([...axes, ...ambitions], notes).join("\n");
}

/** The sheet of one action: a table of two columns, a dash where nothing is written yet. */
const sheet = (notes: DiagnosticNotes, action: Action, at: number): DossierBlock[] => [
  heading(2, titleOf(action, "Action", at)),
  writtenTable(
    `Fiche action ${at + 1}`,
    [
      { head: "Rubrique", width: 0.28 },
      { head: "Contenu", width: 0.72 },
    ],
    [
      ["Objectif", action.objectif],
      ["Priorité", priorityWords(notes, action)],
      ["Axes de l’ARS et ambitions du PRS", linksOf(notes, action)],
      ["Pilote", action.pilote],
      ["Partenaires", action.partenaires],
      ["Public", action.public],
      ["Moyens", action.moyens],
      ["Calendrier", action.calendrier],
      ["Indicateur de suivi", action.mesure],
      ["Valeur de départ", action.depart],
      ["Cible", action.cible],
      ["Revue", action.revue],
    ],
    "",
  ),
];

/** Priorities of the territory, and the plan of actions as a table. */
export function actionsChapter(diagnostic: Diagnostic): DossierBlock[] {
  const { notes } = diagnostic;
  return [
    heading(1, "Priorités et actions"),
    ...frames(diagnostic),
    ...(notes.priorites.length === 0
      ? [fieldBlock("Priorités retenues", "Titre, raisons, axe et ambition servis.", "")]
      : notes.priorites.flatMap((priorite, at) => priorityBlocks(notes, priorite, at))),
    heading(2, "Plan d’actions"),
    summary(notes, actionsInOrder(notes)),
  ];
}

/** In the annex: a sheet by action; nothing without any. */
export function actionSheets({ notes }: Diagnostic): DossierBlock[] {
  const actions = actionsInOrder(notes);
  return actions.length === 0
    ? []
    : [heading(1, "Fiches action"), ...actions.flatMap((action, at) => sheet(notes, action, at))];
}
