import { expose } from "comlink";
import type { CoverProgress } from "@/domain/perimetres/cover/cover-search";
import type {
  CoverOptions,
  CoverRequest,
  GroupsProgress,
  GroupsSearch,
} from "@/domain/perimetres/search/search-types";
import { coverRegion, explainWhyNot, findGroups } from "./perimetre-search";

/** One search at a time: the page starts another worker for a second one. */
let keep = new AbortController();

const worker = {
  findGroups: (search: GroupsSearch, onProgress: (progress: GroupsProgress) => void) =>
    findGroups(search, { onProgress }),
  explainWhyNot,
  coverRegion: (
    problem: CoverRequest,
    options: CoverOptions,
    onProgress: (progress: CoverProgress) => void,
  ) => {
    keep = new AbortController();
    return coverRegion(problem, options, { keep: keep.signal, onProgress });
  },
  /** Ends the cover at work with its best one so far. */
  keepBest: (): void => keep.abort(),
};

export type PerimetreWorker = typeof worker;

expose(worker);
