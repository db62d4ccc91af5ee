import { useId, useLayoutEffect, useRef, type RefObject } from "react";
import { useStore } from "zustand";
import type { DocumentKind } from "@/report/dossier/document";
import type { ProblemMessage } from "../../problem-message";
import { DOCUMENT_WORDS, missingImagesWords, downloadWords, sinceWords } from "./documents-words";
import type { Download } from "./download";
import type { DownloadDesk } from "./downloads";
import type { Order } from "./order";

interface CancelProps {
  readonly onCancel: () => void;
  /** Takes the focus when this button goes while it has it. */
  readonly heir: RefObject<HTMLButtonElement | null>;
}

function CancelButton({ onCancel, heir }: CancelProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = button.current;
    const next = heir.current;
    return () => {
      if (document.activeElement === own) next?.focus();
    };
  }, [heir]);
  return (
    <button ref={button} type="button" className="button" onClick={onCancel}>
      Annuler
    </button>
  );
}

const Failures = ({ messages }: { readonly messages: readonly ProblemMessage[] }) => (
  <div className="document-alert" role="alert">
    {messages.map(({ title, advice }) => (
      <p key={title}>
        <strong>{title}</strong> {advice}
      </p>
    ))}
  </div>
);

function Progress({ title, share }: { readonly title: string; readonly share: number }) {
  const percent = Math.round(share * 100);
  return (
    <>
      <progress max={100} value={percent} aria-label={`Préparation\u00a0: ${title}`} />
      <span className="document-percent" aria-hidden="true">
        {percent}&nbsp;%
      </span>
    </>
  );
}

const isSame = (download: Download, { diagnostic, day, part, study }: Order): boolean =>
  download.kind === "done" &&
  download.order.diagnostic === diagnostic &&
  download.order.day === day &&
  download.order.part === part &&
  download.order.study.perimetres === study.perimetres &&
  download.order.study.regles === study.regles &&
  download.order.study.voisinages === study.voisinages;

/** What the main button says and does now. */
function actionOf(kind: DocumentKind, desk: DownloadDesk, download: Download, order: Order | null) {
  if (order && isSame(download, order))
    return { words: "Télécharger à nouveau", run: () => desk.saveAgain(kind) };
  return {
    words: download.kind === "failed" ? "Réessayer" : DOCUMENT_WORDS[kind].action,
    run: () => {
      if (order) desk.start(kind, order);
    },
  };
}

interface Props {
  readonly kind: DocumentKind;
  readonly desk: DownloadDesk;
  /** Null: nothing can be made now. */
  readonly order: Order | null;
}

/** A document: what it is, the way to have it, how far it is, and what became of it. */
export function DocumentCard({ kind, desk, order }: Props) {
  const heading = useId();
  const button = useRef<HTMLButtonElement>(null);
  const download = useStore(desk.state, (all) => all[kind]);
  const { title, text } = DOCUMENT_WORDS[kind];
  const action = actionOf(kind, desk, download, order);
  const isRunning = download.kind === "running";
  const isOff = isRunning || order === null;
  return (
    <section className="document-card" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p className="document-text">{text}</p>
      <div className="document-row">
        <button
          ref={button}
          type="button"
          className="button button-primary"
          // Not disabled: a button that loses its focus while it works would lose the reader.
          aria-disabled={isOff}
          aria-describedby={heading}
          onClick={() => {
            if (!isOff) action.run();
          }}
        >
          {action.words}
        </button>
        {isRunning && (
          <>
            <CancelButton onCancel={() => desk.cancel(kind)} heir={button} />
            <Progress title={title} share={download.share} />
          </>
        )}
      </div>
      <output className="document-status">{downloadWords(download)}</output>
      {download.kind === "done" && order && !isSame(download, order) && (
        <p className="small soft">
          L’étude, la date ou le choix du document a changé depuis&nbsp;: ce fichier est l’ancien.
        </p>
      )}
      {download.kind === "done" && download.since && (
        <p className="small">
          {sinceWords(download.since)}{" "}
          {download.since.changes && (
            <button type="button" className="link" onClick={() => desk.saveChanges(kind)}>
              {download.since.changes.file}
            </button>
          )}
        </p>
      )}
      {download.kind === "done" && download.missingImages > 0 && (
        <p className="document-note">{missingImagesWords(download.missingImages)}</p>
      )}
      {download.kind === "failed" && <Failures messages={download.messages} />}
    </section>
  );
}
