import { proxy, wrap } from "comlink";
import { failure } from "@/domain/result";
import type { DocumentProblem, DocumentResult, BuildDocument } from "@/report/dossier/document";
import type { DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import type { DossierWorker } from "./dossier-worker";

/** A worker at work, from where the page stands. */
export interface Workshop {
  readonly build: (...order: Parameters<DossierWorker["build"]>) => Promise<DocumentResult>;
  readonly stop: () => void;
  /** Settles when the worker cannot start or dies of an error of its own. */
  readonly crashed: Promise<DocumentProblem>;
}

function startWorkshop(): Workshop {
  const worker = new Worker(new URL("./dossier-worker.ts", import.meta.url), {
    type: "module",
    name: "dossier",
  });
  const crashed = new Promise<DocumentProblem>((resolve) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      // A script that does not arrive has no message; an error of the code has one.
      const { message = "" } = event as Partial<ErrorEvent>;
      resolve({ kind: message === "" ? "unreachable" : "broken", detail: message });
    });
  });
  const remote = wrap<DossierWorker>(worker);
  return {
    build: async (...order) => remote.build(...order),
    stop: () => worker.terminate(),
    crashed,
  };
}

function whenAborted(signal: AbortSignal | undefined): Promise<DocumentProblem> {
  return new Promise((resolve) => {
    const cancel = (): void => resolve({ kind: "cancelled" });
    if (signal?.aborted) cancel();
    else signal?.addEventListener("abort", cancel, { once: true });
  });
}

/**
 * Makes documents in workers: one is kept from a document to the next, another is started where
 * two are asked for at once, so that stopping one leaves the other alone.
 */
export function createDocumentBuilder(start: () => Workshop): BuildDocument<DiagnosticInput> {
  let idle: Workshop | null = null;
  return async (kind, input, { signal, onProgress }) => {
    if (signal?.aborted) return failure({ kind: "cancelled" });
    const workshop = idle ?? start();
    idle = null;
    const tell = proxy((share: number): void => {
      if (!signal?.aborted) onProgress?.(share);
    });
    const building: Promise<DocumentResult> = workshop
      .build(kind, input, tell)
      .catch((error: unknown) => failure({ kind: "broken", detail: String(error) }));
    const stopped = Promise.race([whenAborted(signal), workshop.crashed]);
    const { result, isAlive } = await Promise.race([
      building.then((built) => ({ result: built, isAlive: true })),
      stopped.then((problem) => ({ result: failure(problem), isAlive: false })),
    ]);
    if (isAlive && idle === null) idle = workshop;
    else workshop.stop();
    return result;
  };
}

/** The documents of the page. */
export const buildDocument = createDocumentBuilder(startWorkshop);
