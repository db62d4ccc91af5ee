import { ownAbsence } from "@/domain/diagnostic/profile/own-absence";
import { levelName } from "@/domain/words/level-name";
import type { WorkbookCell, WorkbookSheet } from "../../dossier/xlsx/workbook";
import type { DiagnosticInput } from "../diagnostic-input";
import { frenchSpaces } from "../french-spaces";
import { askLines, type AskLine } from "../words/ask-words";

/** What no open file gives at this level, as a row of a theme. */
const askRow =
  (theme: string) =>
  ({ figures, where, address, note }: AskLine): WorkbookCell[] => [
    theme,
    figures,
    "–",
    frenchSpaces(
      `à demander : ${[where, note, address].filter((part) => part !== "").join(" ; ")}`,
    ),
    "–",
  ];

/** Indicators of which no figure is the territory's own: why, where to find one, what is read instead. */
export function absencesSheet({
  diagnostic,
  asks,
}: Pick<DiagnosticInput, "diagnostic" | "asks">): WorkbookSheet {
  const { profile, subject } = diagnostic;
  const rows = profile.themes.flatMap(({ theme, entries, absent }): WorkbookCell[][] => [
    ...entries.flatMap(({ scale, indicator, level, note }) => {
      if (scale === "own") return [];
      const reason = ownAbsence(indicator, subject) ?? (note || "sans valeur pour ce territoire");
      const read = level === "perimetre" ? "périmètre" : levelName(level).one;
      return [[theme, indicator.label, indicator.id, frenchSpaces(reason), read]];
    }),
    ...absent.map(({ indicator, reason }) => {
      const own = ownAbsence(indicator, subject);
      const isKnown = indicator.availability.length > 0 && own !== null;
      return [theme, indicator.label, indicator.id, frenchSpaces(isKnown ? own : reason), "–"];
    }),
    ...askLines(asks, theme, diagnostic).map(askRow(theme)),
  ]);
  return {
    name: "Absences",
    head: ["Thème", "Indicateur", "Code indicateur", "Pourquoi, et où le trouver", "Lu par"],
    rows: rows.length > 0 ? rows : [["–", "Aucune absence", "–", "–", "–"]],
    widths: [28, 60, 34, 80, 20],
  };
}
