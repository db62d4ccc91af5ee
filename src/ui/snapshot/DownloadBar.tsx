import { useRef } from "react";
import { PRINT_DPI, type Paper } from "@/report/snapshot/page";
import { sizeWords, snapshotProblemMessage } from "./snapshot-words";
import type { SnapshotDownload } from "./use-download";

interface Props {
  readonly paper: Paper;
  readonly download: SnapshotDownload;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

/** What is said aloud: the start of a long wait and its end, not each percent of it. */
function statusWords(download: SnapshotDownload): string {
  switch (download.kind) {
    case "idle":
      return "";
    case "running":
      return download.isLong ? "Image en cours de préparation…" : "";
    case "done":
      return `Image enregistrée dans vos téléchargements : ${download.file}`;
    case "failed":
      return snapshotProblemMessage(download.problem);
  }
}

/** Download, and while it lasts: how far it is, and a way to stop it. */
export function DownloadBar({ paper, download, onStart, onCancel }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const isRunning = download.kind === "running";
  // « Annuler » is about to go: the focus goes to what comes next rather than nowhere.
  const cancel = () => {
    button.current?.focus();
    onCancel();
  };
  return (
    <footer className="snapshot-footer">
      <p className="small soft snapshot-size">{sizeWords(paper)}</p>
      <div className="snapshot-status small">
        <output>{statusWords(download)}</output>
        {isRunning && download.isLong && (
          <>
            <progress value={download.share} aria-label="Préparation de l’image" />
            <button type="button" className="button" onClick={cancel}>
              Annuler
            </button>
          </>
        )}
      </div>
      <button
        ref={button}
        type="button"
        className="button button-primary"
        // Not disabled: a button that loses its focus while it works would lose the reader.
        aria-disabled={isRunning}
        onClick={() => {
          if (!isRunning) onStart();
        }}
      >
        Télécharger le PNG ({PRINT_DPI} dpi)
      </button>
    </footer>
  );
}
