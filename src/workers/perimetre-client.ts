import { proxy, wrap } from "comlink";
import type { PerimetreSearches, SearchRun } from "@/domain/perimetres/search/search-types";
import type { PerimetreWorker } from "./perimetre-worker";
import { createWorkerPool, workshopOf, type Workshop } from "./worker-pool";

/** What the page asks of the worker. */
export type PerimetreApi = {
  readonly [Name in keyof PerimetreWorker]: (
    ...order: Parameters<PerimetreWorker[Name]>
  ) => Promise<Awaited<ReturnType<PerimetreWorker[Name]>>>;
};

function startWorkshop(): Workshop<PerimetreApi> {
  const worker = new Worker(new URL("./perimetre-worker.ts", import.meta.url), {
    type: "module",
    name: "perimetres",
  });
  const remote = wrap<PerimetreWorker>(worker);
  return workshopOf(worker, {
    findGroups: async (...order) => remote.findGroups(...order),
    explainWhyNot: (...order) => remote.explainWhyNot(...order),
    coverRegion: async (...order) => remote.coverRegion(...order),
    keepBest: () => remote.keepBest(),
  });
}

/** Says how far a search is, until it is cancelled. */
const teller = <Progress>({ signal, onProgress }: SearchRun<Progress>) =>
  proxy((progress: Progress): void => {
    if (!signal?.aborted) onProgress?.(progress);
  });

/** Searches in workers, each stopped at once by its signal; a stopped worker is replaced. */
export function createSearches(start: () => Workshop<PerimetreApi>): PerimetreSearches {
  const employ = createWorkerPool(start);
  return {
    findGroups: (search, run) => employ((api) => api.findGroups(search, teller(run)), run.signal),
    explainWhyNot: (search, { signal }) => employ((api) => api.explainWhyNot(search), signal),
    coverRegion: (problem, options, run) =>
      employ(async (api) => {
        const covering = api.coverRegion(problem, options, teller(run));
        const keepBest = (): void => void api.keepBest();
        if (run.keep?.aborted) keepBest();
        else run.keep?.addEventListener("abort", keepBest, { once: true });
        const cover = await covering;
        run.keep?.removeEventListener("abort", keepBest);
        return cover;
      }, run.signal),
  };
}

/** The searches of the page. */
export const { findGroups, explainWhyNot, coverRegion } = createSearches(startWorkshop);
