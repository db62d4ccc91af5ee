import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { writtenItems } from "@/domain/diagnostic/synthesis";
import { NOTE_TEXTS, type DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { WorkbookCell, WorkbookSheet } from "../../dossier/xlsx/workbook";
import { contactWords, coverageWords } from "../words/coverage-words";
import { frenchSpaces } from "../french-spaces";
import { itemEvidence } from "../chapters/item-evidence";
import { NOTE_FIELDS, prsLabels } from "../chapters/notes-chapter";
import { unknownWords } from "../words/unknown-words";

/** Strengths, points of attention, contracts, contacts, what is not known. */
export function synthesisSheet(diagnostic: Diagnostic): WorkbookSheet {
  const say = (kind: string, text: string): WorkbookCell[] => [kind, frenchSpaces(text), "–", "–"];
  return {
    name: "Synthèse",
    head: ["Rubrique", "Texte", "Appui", "Code indicateur"],
    rows: [
      ...writtenItems(diagnostic.synthesis).map((item): WorkbookCell[] => [
        item.list === "atout" ? "Atout" : "Point d’attention",
        item.finding && !item.isRewritten ? frenchSpaces(item.text) : item.text,
        itemEvidence(item),
        item.finding?.key ?? "–",
      ]),
      say("Contrats", coverageWords(diagnostic)),
      ...contactWords(diagnostic).map((line) => say("Contact", line)),
      ...unknownWords(diagnostic).map((line) => say("Ce que l’on ne sait pas", line)),
      ...diagnostic.remarks.map((line) => say("À savoir", line)),
    ],
    widths: [24, 110, 26, 26],
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
      ...notes.entretiens.map(({ qui, fonction, date, propos }) => [
        "Entretien",
        orBlank(qui),
        orBlank(propos),
        [fonction, date].filter((part) => part !== "").join(", ") || "–",
      ]),
      ...notes.chiffresLocaux.map(({ libelle, valeur, annee, source }) => [
        "Chiffre local",
        orBlank(libelle),
        orBlank(valeur),
        [annee, source].filter((part) => part !== "").join(", ") || "–",
      ]),
      ...notes.priorites.map(({ titre, pourquoi, axes, ambitions }) => [
        "Priorité",
        orBlank(titre),
        orBlank(pourquoi),
        prsLabels([...axes, ...ambitions]).join("\n") || "–",
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
