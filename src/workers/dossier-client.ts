import { proxy, wrap } from "comlink";
import type { FilePlace } from "@/domain/file-source";
import type { BuildDocument } from "@/report/dossier/document";
import type { DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import type { DossierWorker } from "./dossier-worker";
import { createWorkerPool, workshopOf, type Workshop } from "./worker-pool";

function startWorkshop(place: FilePlace): Workshop<Pick<DossierWorker, "build">> {
  const worker = new Worker(new URL("./dossier-worker.ts", import.meta.url), {
    type: "module",
    name: "dossier",
  });
  const remote = wrap<DossierWorker>(worker);
  // Messages arrive in order: the place of the fonts is known before any document is asked for.
  void remote.open(place);
  return workshopOf(worker, remote);
}

/** Makes documents in workers, each stopped at once by its signal. */
export function createDocumentBuilder(
  start: () => Workshop<Pick<DossierWorker, "build">>,
): BuildDocument<DiagnosticInput> {
  const employ = createWorkerPool(start);
  return (kind, input, { signal, onProgress }) => {
    const tell = proxy((share: number): void => {
      if (!signal?.aborted) onProgress?.(share);
    });
    return employ(({ build }) => build(kind, input, tell), signal);
  };
}

let ofPage: BuildDocument<DiagnosticInput> | null = null;

/** Makes a document of the page, whose files are in a place that does not change. */
export function buildDocumentFrom(
  place: FilePlace,
  ...document: Parameters<BuildDocument<DiagnosticInput>>
): ReturnType<BuildDocument<DiagnosticInput>> {
  ofPage ??= createDocumentBuilder(() => startWorkshop(place));
  return ofPage(...document);
}
