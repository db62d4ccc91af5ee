import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { writtenItems } from "@/domain/diagnostic/synthesis/finding";
import { EVIDENCE_LEGEND, LIST_WORDS } from "@/domain/diagnostic/synthesis/list-words";
import { ETAPE_WORDS } from "@/domain/diagnostic/notes/contract-steps";
import {
  ETAPES,
  NOTE_TEXTS,
  type DiagnosticNotes,
} from "@/domain/diagnostic/notes/diagnostic-notes";
import type { WorkbookCell, WorkbookSheet } from "../../dossier/xlsx/workbook";
import { contactWords, coverageWords } from "../words/coverage-words";
import { frenchSpaces } from "../french-spaces";
import { itemEvidence } from "../chapters/item-evidence";
import { NOTE_FIELDS } from "../chapters/notes-chapter";
import { actionsInOrder, priorityWords } from "../contrat/actions-chapter";
import { prsLabels } from "../contrat/prs-words";
import { unknownWords } from "../words/unknown-words";

/** The parts of the synthesis, contracts, contacts, what is not known. */
export function synthesisSheet(diagnostic: Diagnostic): WorkbookSheet {
  const say = (kind: string, text: string): WorkbookCell[] => [kind, frenchSpaces(text), "–", "–"];
  return {
    name: "Synthèse",
    head: ["Rubrique", "Texte", "Appui", "Code indicateur"],
    rows: [
      ...writtenItems(diagnostic.synthesis).map((item): WorkbookCell[] => [
        LIST_WORDS[item.list].one,
        item.finding && !item.isRewritten ? frenchSpaces(item.text) : item.text,
        itemEvidence(item),
        item.finding?.key ?? "–",
      ]),
      say("Légende", EVIDENCE_LEGEND),
      say("Contrats", coverageWords(diagnostic)),
      ...contactWords(diagnostic).map((line) => say("Contact", line)),
      ...unknownWords(diagnostic).map((line) => say("Ce que l’on ne sait pas", line)),
      ...diagnostic.remarks.map((line) => say("À savoir", line)),
    ],
    widths: [24, 110, 26, 26],
  };
}

const NOT_QUOTED = "Propos non reproduits : accord non noté.";

const joined = (parts: readonly string[]): string =>
  parts.filter((part) => part.trim() !== "").join(", ") || "–";

/** Actions of the contract, one by row, in the order of the priorities that they serve. */
export function actionsSheet(notes: DiagnosticNotes): WorkbookSheet {
  const rows = actionsInOrder(notes).map((action): WorkbookCell[] =>
    [
      action.titre,
      priorityWords(notes, action),
      action.objectif,
      action.pilote,
      action.partenaires,
      action.public,
      action.moyens,
      action.calendrier,
      action.mesure,
      action.depart,
      action.cible,
      action.revue,
    ].map((cell) => (cell.trim() === "" ? "–" : cell)),
  );
  return {
    name: "Actions",
    head: [
      "Action",
      "Priorité",
      "Objectif",
      "Pilote",
      "Partenaires",
      "Public",
      "Moyens",
      "Calendrier",
      "Indicateur de suivi",
      "Valeur de départ",
      "Cible",
      "Revue",
    ],
    rows:
      rows.length > 0
        ? rows
        : [["Aucune action n’a encore été écrite.", ...Array<string>(11).fill("–")]],
    widths: [36, 30, 50, 24, 30, 24, 30, 20, 40, 24, 24, 18],
  };
}

/** What the territory wrote, as it is. */
export function notesSheet(notes: DiagnosticNotes): WorkbookSheet {
  const blank = "à compléter";
  const orBlank = (text: string): string => (text.trim() === "" ? blank : text);
  return {
    name: "Notes",
    head: ["Rubrique", "Titre", "Texte", "Précisions"],
    rows: [
      ...NOTE_TEXTS.map((key) => ["Texte", NOTE_FIELDS[key].label, orBlank(notes.texts[key]), "–"]),
      ...notes.entretiens.map(({ code, propos, analyse, accord, ...about }) => [
        "Entretien",
        orBlank(code),
        [accord || propos.trim() === "" ? propos : NOT_QUOTED, analyse]
          .filter((part) => part.trim() !== "")
          .join("\n") || blank,
        joined([about.acteur, about.theme, about.commune, about.date]),
      ]),
      ...notes.chiffresLocaux.map(({ libelle, valeur, annee, source }) => [
        "Chiffre local",
        orBlank(libelle),
        orBlank(valeur),
        joined([annee, source]),
      ]),
      ...notes.priorites.map(({ titre, pourquoi, axes, ambitions }) => [
        "Priorité",
        orBlank(titre),
        orBlank(pourquoi),
        prsLabels([...axes, ...ambitions], notes).join("\n") || "–",
      ]),
      ...ETAPES.map((etape) => [
        "Étape du contrat",
        ETAPE_WORDS[etape],
        orBlank(notes.etapes[etape].note),
        notes.etapes[etape].date || "–",
      ]),
      ...notes.signataires.map(({ nom, qualite, role }) => [
        role === "signataire" ? "Signataire" : "Associé",
        orBlank(nom),
        orBlank(qualite),
        "–",
      ]),
      ...(["ptsm", "clsm"] as const).map((key) => [
        "Santé mentale",
        key.toUpperCase(),
        orBlank(notes.santeMentale[key].texte),
        notes.santeMentale[key].lien || "–",
      ]),
      ...notes.comite.map(({ nom, fonction, organisme }) => [
        "Comité de pilotage",
        orBlank(nom),
        orBlank(fonction),
        orBlank(organisme),
      ]),
    ],
    widths: [20, 36, 100, 50],
  };
}
