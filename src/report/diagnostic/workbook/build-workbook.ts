import { ABSENCES } from "@/domain/measure";
import { ABSENCE_WORDS } from "@/domain/words/absence-words";
import { formatDay } from "@/domain/words/french";
import type { Workbook, WorkbookSheet } from "../../dossier/xlsx/workbook";
import { DEFAULT_TITLE } from "../chapters/build-dossier";
import type { DiagnosticInput } from "../diagnostic-input";
import { frenchSpaces } from "../french-spaces";
import { identityWords } from "../chapters/identity";
import { indicatorSheet } from "../chapters/indicator-sheet";
import { absencesSheet } from "./absences-sheet";
import { comparisonSheet } from "./comparison-sheet";
import { besideSheet, comparablesSheet, communesSheet } from "./places-sheets";
import { sourceLines } from "../chapters/sources-chapter";
import { actionsSheet, notesSheet, synthesisSheet } from "./words-sheets";

function readMe(input: DiagnosticInput): WorkbookSheet {
  const { diagnostic, day, appVersion } = input;
  const { profile, contracts, populationYear } = diagnostic;
  const { confidence, reference, tests } = profile;
  const rows: [string, string][] = [
    ["Territoire", identityWords(diagnostic)],
    ["Document", `établi le ${formatDay(day)} avec Atlas CLS ${appVersion}`],
    ["Référence", reference.nom],
    ["Confiance des intervalles", `${confidence === 0.95 ? "95" : "99,8"} %`],
    ["Écarts testés ensemble", `${tests}, correction de Benjamini-Hochberg`],
    ["Population municipale", `année légale ${populationYear}`],
    [
      "Contrats",
      `relevé du ${formatDay(contracts.coverage.recordedOn)}, état au ${formatDay(contracts.coverage.day)}`,
    ],
    [
      "Absences",
      `la colonne État dit « valeur », ou pourquoi il n’y en a pas (${ABSENCES.map((state) => `« ${ABSENCE_WORDS[state]} »`).join(", ")}) ; la cellule Valeur est alors vide, jamais zéro`,
    ],
    [
      "Jugement",
      "« significatif » : différence avec la référence de la ligne, une fois les tests corrigés pour leur nombre ; « non significatif » : test sans différence retenue ; cellule vide : écart non testé",
    ],
    ["Codes", "ce sont des textes : les zéros du début sont gardés"],
    [
      "Indicateurs",
      "une ligne par chiffre lu ; un indicateur a plusieurs lignes quand plusieurs territoires le portent",
    ],
  ];
  return {
    name: "Lisez-moi",
    head: ["Sujet", "Contenu"],
    rows: rows.map(([name, words]) => [name, frenchSpaces(words)]),
    widths: [28, 100],
  };
}

function sourcesSheet({ diagnostic, sources, files }: DiagnosticInput): WorkbookSheet {
  const lines = sourceLines(diagnostic.profile, sources);
  return {
    name: "Sources",
    head: ["Producteur", "Jeu de données", "Années", "Licence", "Adresse"],
    rows: [
      ...lines.map(({ producer, title, years, licence, url }) => [
        producer,
        title,
        years,
        licence,
        url,
      ]),
      ...(files.note === "" ? [] : [["Atlas CLS", files.note, "–", "–", "–"]]),
    ],
    widths: [26, 70, 18, 40, 70],
  };
}

/** The figures behind a diagnostic, sheet by sheet. */
export function buildWorkbook(input: DiagnosticInput): Workbook {
  const { notes, subject } = input.diagnostic;
  const title = notes.title.trim() === "" ? DEFAULT_TITLE : notes.title;
  return {
    title: `${title} – ${subject.nom}`,
    sheets: [
      readMe(input),
      indicatorSheet(input.diagnostic),
      comparisonSheet(input),
      absencesSheet(input),
      communesSheet(input),
      besideSheet(input),
      comparablesSheet(input.diagnostic),
      synthesisSheet(input.diagnostic),
      notesSheet(notes),
      actionsSheet(notes),
      sourcesSheet(input),
    ],
  };
}
