import type { DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";
import type { WriteNotes } from "./use-notes";

/** What each part of the notes is given. */
export interface NotesPartProps {
  /** Key of the subject: begins the names of the fields. */
  readonly subject: string;
  readonly notes: DiagnosticNotes;
  readonly write: WriteNotes;
}
