import { proxy, wrap } from "comlink";
import type { BuildDocument } from "@/report/dossier/document";
import type { DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import type { DossierWorker } from "./dossier-worker";
import { createWorkerPool, workshopOf, type Workshop } from "./worker-pool";

function startWorkshop(): Workshop<Pick<DossierWorker, "build">> {
  const worker = new Worker(new URL("./dossier-worker.ts", import.meta.url), {
    type: "module",
    name: "dossier",
  });
  return workshopOf(worker, wrap<DossierWorker>(worker));
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

/** The documents of the page. */
export const buildDocument = createDocumentBuilder(startWorkshop);
