import { useId, useMemo, useRef, useState } from "react";
import type { Paper } from "@/report/snapshot/page";
import type { SnapshotScene } from "@/report/snapshot/snapshot-scene";
import { useModal } from "../indicator/use-modal";
import { DownloadBar } from "./DownloadBar";
import { PaperChoice } from "./PaperChoice";
import { SnapshotPreview } from "./SnapshotPreview";
import { useDownload } from "./use-download";
import { usePreview } from "./use-preview";
import "./snapshot.css";

interface Props {
  readonly scene: SnapshotScene;
  readonly onClose: () => void;
}

interface Edits {
  /** Null until the user types: then the words of the map. */
  readonly title: string | null;
  readonly subtitle: string | null;
  readonly showsNames: boolean | null;
}

const NO_EDITS: Edits = { title: null, subtitle: null, showsNames: null };
const A4_LANDSCAPE: Paper = { format: "A4", orientation: "landscape" };

/** The map as a page for a report: paper, words, preview, PNG. Mounted while open. */
export function SnapshotDialog({ scene: initial, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [titleId, subtitleId, headingId] = [useId(), useId(), useId()];
  const [edits, setEdits] = useState(NO_EDITS);
  const [paper, setPaper] = useState(A4_LANDSCAPE);
  const { title, subtitle, showsNames } = {
    title: edits.title ?? initial.title,
    subtitle: edits.subtitle ?? initial.subtitle,
    showsNames: edits.showsNames ?? initial.showsNames,
  };
  const scene = useMemo(
    () => ({ ...initial, title, subtitle, showsNames }),
    [initial, title, subtitle, showsNames],
  );
  const preview = usePreview(scene, paper);
  const { download, start, cancel } = useDownload();
  useModal(dialog, heading);

  return (
    <dialog
      ref={dialog}
      className="snapshot"
      aria-labelledby={headingId}
      // Escape; the dialog that React mounts twice in development is open again by then.
      onClose={({ currentTarget }) => {
        if (currentTarget.isConnected && !currentTarget.open) onClose();
      }}
    >
      <header className="snapshot-header">
        <h2 id={headingId} ref={heading} tabIndex={-1}>
          Image de la carte
        </h2>
        <button type="button" className="button" onClick={onClose}>
          Fermer
        </button>
      </header>
      <div className="snapshot-body">
        <div className="snapshot-choices">
          <PaperChoice paper={paper} onChange={setPaper} />
          <div className="field">
            <label className="field-label" htmlFor={titleId}>
              Titre
            </label>
            <textarea
              id={titleId}
              className="input"
              rows={3}
              value={title}
              onChange={(event) => setEdits({ ...edits, title: event.target.value })}
            />
          </div>
          <div className="field">
            <label className="field-label" htmlFor={subtitleId}>
              Sous-titre
            </label>
            <textarea
              id={subtitleId}
              className="input"
              rows={2}
              value={subtitle}
              onChange={(event) => setEdits({ ...edits, subtitle: event.target.value })}
            />
          </div>
          <label className="snapshot-option">
            <input
              type="checkbox"
              checked={showsNames}
              onChange={(event) => setEdits({ ...edits, showsNames: event.target.checked })}
            />
            Noms des territoires
          </label>
        </div>
        <SnapshotPreview preview={preview} scene={scene} paper={paper} />
      </div>
      <DownloadBar
        paper={paper}
        download={download}
        onStart={() => start(scene, paper)}
        onCancel={cancel}
      />
    </dialog>
  );
}
