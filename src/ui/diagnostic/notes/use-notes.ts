import type { DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import { notesOf, withNotes } from "@/domain/diagnostic/notes/subject-key";
import { useAtlasState, useServices } from "../../model/context";

/** Changes the notes; the letters of one burst are one step of undo. */
export type WriteNotes = (patch: Partial<DiagnosticNotes>, burst?: string) => void;

/** What the user wrote about a subject, straight from the study, and the way to write it. */
export function useNotes(subject: string): {
  readonly notes: DiagnosticNotes;
  readonly write: WriteNotes;
} {
  const { store } = useServices();
  const notes = useAtlasState(({ history }) => notesOf(history.present, subject));
  const write: WriteNotes = (patch, burst) => {
    const { history, change } = store.getState();
    change(withNotes(history.present, subject, patch), burst);
  };
  return { notes, write };
}
