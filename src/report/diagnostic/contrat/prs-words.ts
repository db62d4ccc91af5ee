import type { Cadre, DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import { PRS_FRAMES, type PrsLine } from "@/domain/diagnostic/notes/prs";

const KNOWN: readonly PrsLine[] = PRS_FRAMES.flatMap(({ ambitions, axes }) => [
  ...ambitions.lignes,
  ...axes.lignes,
]);

const linesOf = (cadre: Cadre | null): readonly PrsLine[] =>
  cadre ? [...cadre.axes, ...cadre.ambitions] : [];

/** Labels of the lines of a frame, of the user or known, an unknown one by its identifier. */
export function prsLabels(ids: readonly string[], { cadre }: Pick<DiagnosticNotes, "cadre">) {
  const lines = new Map([...KNOWN, ...linesOf(cadre)].map(({ id, libelle }) => [id, libelle]));
  return ids.map((id) => lines.get(id) ?? id);
}
