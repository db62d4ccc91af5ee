import { createStore, type StoreApi } from "zustand/vanilla";
import { failure } from "@/domain/result";
import { MEDIA_TYPES, type DocumentKind } from "@/report/dossier/document";
import { documentFileName } from "@/report/file-name";
import type { Services } from "../../model/context";
import { saveFile } from "../../model/save-file";
import { problemMessage } from "../../problem-message";
import { documentProblemMessage } from "./documents-words";
import type { Download } from "./download";
import { gatherInput } from "./gather-input";
import type { Order } from "./order";

type Downloads = Readonly<Record<DocumentKind, Download>>;

/** Downloads outlive the tab that shows them: one may write notes while a document is made. */
export interface DownloadDesk {
  readonly state: StoreApi<Downloads>;
  readonly start: (kind: DocumentKind, order: Order) => void;
  readonly cancel: (kind: DocumentKind) => void;
  /** Gives the last file once more. */
  readonly saveAgain: (kind: DocumentKind) => void;
}

const IDLE: Download = { kind: "idle" };
/** Share of the progress that the files take. */
const FILES_SHARE = 0.15;

const clock = (): string =>
  new Date().toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" });

/** A frame for the page between two pieces of work. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Gathers the files, has the document made, and saves it; never throws. */
async function makeDocument(
  kind: DocumentKind,
  order: Order,
  services: Services,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Download> {
  const input = await gatherInput(order, services, {
    signal,
    onProgress: (share) => onProgress(share * FILES_SHARE),
  });
  if (!input.ok)
    return input.problem.kind === "cancelled"
      ? { kind: "cancelled" }
      : { kind: "failed", messages: input.problem.problems.map(problemMessage) };
  await pause();
  if (signal.aborted) return { kind: "cancelled" };
  const built = await services
    .buildDocument(kind, input.value, {
      signal,
      onProgress: (share) => onProgress(FILES_SHARE + share * (1 - FILES_SHARE)),
    })
    // The code that starts the worker did not arrive: everything else is a value.
    .catch((error: unknown) => failure({ kind: "unreachable", detail: String(error) } as const));
  if (!built.ok)
    return built.problem.kind === "cancelled"
      ? { kind: "cancelled" }
      : { kind: "failed", messages: [documentProblemMessage(built.problem)] };
  const { bytes, missingImages } = built.value;
  const blob = new Blob([bytes], { type: MEDIA_TYPES[kind] });
  const file = documentFileName(order.diagnostic.subject.nom, order.day, kind, order.part);
  saveFile(blob, file);
  return { kind: "done", file, order, blob, at: clock(), missingImages };
}

function createDesk(services: Services): DownloadDesk {
  const state = createStore<Downloads>()(() => ({ docx: IDLE, pdf: IDLE, xlsx: IDLE }));
  const running = new Map<DocumentKind, AbortController>();
  const set = (kind: DocumentKind, download: Download): void =>
    state.setState({ [kind]: download });

  const run = async (kind: DocumentKind, order: Order): Promise<void> => {
    const abort = new AbortController();
    running.set(kind, abort);
    const file = documentFileName(order.diagnostic.subject.nom, order.day, kind, order.part);
    const tell = (share: number): void => {
      if (!abort.signal.aborted) set(kind, { kind: "running", share, file });
    };
    tell(0);
    const end = await makeDocument(kind, order, services, abort.signal, tell).catch(
      (error: unknown): Download => ({
        kind: "failed",
        messages: [documentProblemMessage({ kind: "broken", detail: String(error) })],
      }),
    );
    running.delete(kind);
    set(kind, end);
  };

  return {
    state,
    start: (kind, order) => {
      if (!running.has(kind)) void run(kind, order);
    },
    cancel: (kind) => running.get(kind)?.abort(),
    saveAgain: (kind) => {
      const last = state.getState()[kind];
      if (last.kind === "done") saveFile(last.blob, last.file);
    },
  };
}

const desks = new WeakMap<Services, DownloadDesk>();

/** The one desk of the page. */
export function deskOf(services: Services): DownloadDesk {
  let desk = desks.get(services);
  if (!desk) {
    desk = createDesk(services);
    desks.set(services, desk);
  }
  return desk;
}
