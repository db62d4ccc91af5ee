import { useMemo } from "react";
import { useStore } from "zustand";
import type { DiagnosticBook } from "@/domain/book/book";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { downloadWords, missingImagesWords } from "../diagnostic/documents/documents-words";
import { deskOf } from "../diagnostic/documents/downloads";
import type { Order } from "../diagnostic/documents/order";
import { useServices } from "../model/context";
import { today } from "../model/today";
import { useStudy } from "./use-recevabilite";

interface Props {
  readonly diagnostic: Diagnostic;
  readonly book: DiagnosticBook;
}

/** The same page as a Word file, and what became of it. */
export function FicheWord({ diagnostic, book }: Props) {
  const desk = deskOf(useServices(), "fiche");
  const study = useStudy();
  const order = useMemo(
    (): Order => ({ diagnostic, book, day: today(), part: "fiche", study }),
    [diagnostic, book, study],
  );
  const download = useStore(desk.state, ({ docx }) => docx);
  const isRunning = download.kind === "running";
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={isRunning}
        onClick={() => {
          if (!isRunning) desk.start("docx", order);
        }}
      >
        Télécharger en Word
      </button>
      <output className="small">
        {downloadWords(download)}
        {download.kind === "done" && download.missingImages > 0
          ? ` ${missingImagesWords(download.missingImages)}`
          : ""}
      </output>
      {download.kind === "failed" &&
        download.messages.map(({ title, advice }) => (
          <p key={title} className="fiche-alert" role="alert">
            <strong>{title}</strong> {advice}
          </p>
        ))}
    </>
  );
}
