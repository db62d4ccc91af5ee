import { NOTE_TEXTS, type DiagnosticNotes } from "@/domain/diagnostic/notes/diagnostic-notes";

/** Nothing was written in the half of the diagnostic that no figure fills. */
export const isQualitativeEmpty = ({
  texts,
  entretiens,
  chiffresLocaux,
  priorites,
  comite,
  actions,
  signataires,
}: DiagnosticNotes): boolean =>
  NOTE_TEXTS.every((name) => texts[name].trim() === "") &&
  [entretiens, chiffresLocaux, priorites, comite, actions, signataires].every(
    (list) => list.length === 0,
  );
