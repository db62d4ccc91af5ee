import { useMemo } from "react";
import type { DiagnosticBook } from "@/domain/book/book";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import type { PerimetreCheck } from "@/domain/perimetres/verdict/perimetre-check";
import { checkFrom, filesOfCheck, judgedPerimetre } from "../diagnostic/documents/gather-check";
import type { Order } from "../diagnostic/documents/order";
import { useAtlasState } from "../model/context";
import { useFiles } from "../model/use-files";
import { problemMessage, type ProblemMessage } from "../problem-message";

export type RecevabiliteState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly failures: readonly ProblemMessage[] }
  /** Null: the subject is neither an EPCI nor a perimeter. */
  | { readonly status: "ready"; readonly check: PerimetreCheck | null };

/** The parts of the study that a document reads. */
export function useStudy(): Order["study"] {
  const perimetres = useAtlasState(({ history }) => history.present.perimetres);
  const regles = useAtlasState(({ history }) => history.present.regles);
  const voisinages = useAtlasState(({ history }) => history.present.voisinages);
  return useMemo(() => ({ perimetres, regles, voisinages }), [perimetres, regles, voisinages]);
}

/** What each ARS says of the subject, once its files are there. */
export function useRecevabilite({ subject }: Diagnostic, book: DiagnosticBook): RecevabiliteState {
  const study = useStudy();
  const perimetre = useMemo(
    () => judgedPerimetre(subject, study.perimetres),
    [subject, study.perimetres],
  );
  const files = useFiles(filesOfCheck(perimetre));
  return useMemo((): RecevabiliteState => {
    if (perimetre === null) return { status: "ready", check: null };
    if (files.status === "ready")
      return { status: "ready", check: checkFrom(perimetre, { book, study }, files.values) };
    return files.problems.length > 0
      ? { status: "failed", failures: files.problems.map(problemMessage) }
      : { status: "loading" };
  }, [perimetre, files, book, study]);
}
