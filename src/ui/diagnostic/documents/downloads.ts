import { createStore, type StoreApi } from "zustand/vanilla";
import { failure } from "@/domain/result";
import { formatDay } from "@/domain/words/french";
import type { SaidDocument } from "@/report/dossier/changes/said-lines";
import {
  MEDIA_TYPES,
  type BuiltDocument,
  type DocumentKind,
  type DossierPart,
} from "@/report/dossier/document";
import { changesFileName, documentFileName } from "@/report/file-name";
import { browserKept } from "@/state/kept";
import type { Services } from "../../model/context";
import { saveFile } from "../../model/save-file";
import { today } from "../../model/today";
import { problemMessage } from "../../problem-message";
import { documentProblemMessage } from "./documents-words";
import type { Download, Since } from "./download";
import { gatherInput } from "./gather-input";
import { keepDocument } from "./last-document";
import type { Order } from "./order";

/** What the user chose on the tab, kept while the page is open. */
export interface DocumentChoice {
  /** As the field of dates holds it. */
  readonly day: string;
  readonly part: DossierPart;
}

type Downloads = Readonly<Record<DocumentKind, Download>>;

/** Downloads outlive the tab that shows them: one may write notes while a document is made. */
export interface DownloadDesk {
  readonly state: StoreApi<Downloads>;
  readonly choice: StoreApi<DocumentChoice>;
  readonly start: (kind: DocumentKind, order: Order) => void;
  readonly cancel: (kind: DocumentKind) => void;
  /** Gives the last file once more. */
  readonly saveAgain: (kind: DocumentKind) => void;
  /** Gives once more the file of what changed. */
  readonly saveChanges: (kind: DocumentKind) => void;
}

const IDLE: Download = { kind: "idle" };
/** Share of the progress that the files take. */
const FILES_SHARE = 0.15;

const clock = (): string =>
  new Date().toLocaleTimeString("fr-FR", { hour: "2-digit", minute: "2-digit" });

/** A frame for the page between two pieces of work. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What the document has of new; null: it is the first of its name, or tells nothing. */
function sinceLast(
  kind: DocumentKind,
  { diagnostic, day, part }: Order,
  previous: SaidDocument | null,
  { said, changes }: BuiltDocument,
): Since | null {
  if (!previous || !said) return null;
  if (!changes) return { when: previous.when, changes: null };
  const blob = new Blob([changes.bytes], { type: MEDIA_TYPES[kind] });
  const file = changesFileName(diagnostic.subject.nom, day, kind, part);
  return { when: previous.when, changes: { file, blob, words: changes.words } };
}

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
  const { bytes, missingImages, said } = built.value;
  const blob = new Blob([bytes], { type: MEDIA_TYPES[kind] });
  const file = documentFileName(order.diagnostic.subject.nom, order.day, kind, order.part);
  saveFile(blob, file);
  const since = sinceLast(kind, order, input.value.previous, built.value);
  if (since?.changes) saveFile(since.changes.blob, since.changes.file);
  const at = clock();
  const { part } = order;
  if (said && part !== "fiche") {
    const when = `${formatDay(today())} à ${at}`;
    await keepDocument(order.diagnostic, part, { when, lines: said }, browserKept);
  }
  return { kind: "done", file, order, blob, at, missingImages, since };
}

function createDesk(services: Services): DownloadDesk {
  const state = createStore<Downloads>()(() => ({ docx: IDLE, pdf: IDLE, xlsx: IDLE }));
  const choice = createStore<DocumentChoice>()(() => ({ day: today(), part: "diagnostic" }));
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
    choice,
    start: (kind, order) => {
      if (!running.has(kind)) void run(kind, order);
    },
    cancel: (kind) => running.get(kind)?.abort(),
    saveAgain: (kind) => {
      const last = state.getState()[kind];
      if (last.kind === "done") saveFile(last.blob, last.file);
    },
    saveChanges: (kind) => {
      const last = state.getState()[kind];
      const changes = last.kind === "done" ? last.since?.changes : null;
      if (changes) saveFile(changes.blob, changes.file);
    },
  };
}

/** The desk of the diagnosis, and that of the page for the élus. */
const desks = {
  diagnostic: new WeakMap<Services, DownloadDesk>(),
  fiche: new WeakMap<Services, DownloadDesk>(),
};

/** The one desk of the page for what it is asked. */
export function deskOf(services: Services, of: keyof typeof desks = "diagnostic"): DownloadDesk {
  let desk = desks[of].get(services);
  if (!desk) {
    desk = createDesk(services);
    desks[of].set(services, desk);
  }
  return desk;
}
