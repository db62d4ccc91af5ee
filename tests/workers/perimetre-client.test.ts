import { expect, test, vi } from "vitest";
import type {
  CoverRequest,
  FoundGroups,
  GroupsProgress,
  GroupsSearch,
  SearchResult,
  WhyNotSearch,
} from "@/domain/perimetres/search/search-types";
import type { CoverSolution } from "@/domain/perimetres/cover/cover-problem";
import type { WhyNot } from "@/domain/perimetres/search/why-not";
import { failure, success } from "@/domain/result";
import { createSearches, type PerimetreApi } from "@/workers/perimetre-client";
import type { WorkerProblem, Workshop } from "@/workers/worker-pool";
import { deferred } from "./deferred";

const SEARCH = {} as GroupsSearch;
const COVER = {} as CoverRequest;
const OPTIONS = { seed: 1, rounds: 10, maxRounds: 100 };
const FOUND: SearchResult<FoundGroups> = success({
  groups: [[1]],
  values: [[0]],
  found: 1,
  visited: 1,
  isLimited: false,
});
const COVERED = success({ count: 3 } as CoverSolution);

/** Workers whose work ends when the test says so. */
function workshops() {
  const all = Array.from({ length: 3 }, () => ({
    groups: deferred<SearchResult<FoundGroups>>(),
    cover: deferred<SearchResult<CoverSolution>>(),
    crash: deferred<WorkerProblem>(),
    tell: vi.fn<(progress: GroupsProgress) => void>(),
    keepBest: vi.fn(() => Promise.resolve()),
    stop: vi.fn(),
  }));
  let started = 0;
  const start = (): Workshop<PerimetreApi> => {
    const workshop = all[started++]!;
    return {
      api: {
        findGroups: (_search, tell) => {
          workshop.tell.mockImplementation(tell);
          return workshop.groups.promise;
        },
        explainWhyNot: () => Promise.resolve(success({ status: "valid" } as WhyNot)),
        coverRegion: () => workshop.cover.promise,
        keepBest: workshop.keepBest,
      },
      stop: workshop.stop,
      crashed: workshop.crash.promise,
    };
  };
  return { all, started: () => started, searches: createSearches(start) };
}

test("a worker is started at the first search and kept for the next", async () => {
  const { all, started, searches } = workshops();
  expect(started()).toBe(0);
  const onProgress = vi.fn();
  const finding = searches.findGroups(SEARCH, { onProgress });
  all[0]!.tell({ visited: 10, found: 2 });
  expect(onProgress).toHaveBeenCalledExactlyOnceWith({ visited: 10, found: 2 });
  all[0]!.groups.resolve(FOUND);
  expect(await finding).toBe(FOUND);
  expect(await searches.explainWhyNot({} as WhyNotSearch, {})).toMatchObject({ ok: true });
  expect(started()).toBe(1);
});

test("a cancelled search stops its worker, says no more, and the next one has another", async () => {
  const { all, started, searches } = workshops();
  const abort = new AbortController();
  const onProgress = vi.fn();
  const finding = searches.findGroups(SEARCH, { signal: abort.signal, onProgress });
  abort.abort();
  expect(await finding).toEqual(failure({ kind: "cancelled" }));
  expect(all[0]!.stop).toHaveBeenCalledOnce();
  all[0]!.tell({ visited: 10, found: 2 });
  expect(onProgress).not.toHaveBeenCalled();
  all[1]!.groups.resolve(FOUND);
  expect(await searches.findGroups(SEARCH, {})).toBe(FOUND);
  expect(started()).toBe(2);
});

test("a cover that is stopped and kept comes from the worker, which lives on", async () => {
  const { all, started, searches } = workshops();
  const keep = new AbortController();
  const covering = searches.coverRegion(COVER, OPTIONS, { keep: keep.signal });
  expect(all[0]!.keepBest).not.toHaveBeenCalled();
  keep.abort();
  expect(all[0]!.keepBest).toHaveBeenCalledOnce();
  all[0]!.cover.resolve(COVERED);
  expect(await covering).toBe(COVERED);
  expect(all[0]!.stop).not.toHaveBeenCalled();
  // Kept beforehand: told to the same worker, after the search.
  expect(await searches.coverRegion(COVER, OPTIONS, { keep: keep.signal })).toBe(COVERED);
  expect(all[0]!.keepBest).toHaveBeenCalledTimes(2);
  expect(started()).toBe(1);
});

test("a cover that has ended leaves the worker alone", async () => {
  const { all, searches } = workshops();
  const keep = new AbortController();
  all[0]!.cover.resolve(COVERED);
  await searches.coverRegion(COVER, OPTIONS, { keep: keep.signal });
  keep.abort();
  expect(all[0]!.keepBest).not.toHaveBeenCalled();
});

test("two searches at once have a worker each; one that crashes is replaced", async () => {
  const { all, started, searches } = workshops();
  const covering = searches.coverRegion(COVER, OPTIONS, {});
  expect(await searches.explainWhyNot({} as WhyNotSearch, {})).toMatchObject({ ok: true });
  expect(started()).toBe(2);
  const problem = { kind: "broken", detail: "out of memory" } as const;
  all[0]!.crash.resolve(problem);
  expect(await covering).toEqual(failure(problem));
  expect(all[0]!.stop).toHaveBeenCalledOnce();
  expect(all[1]!.stop).not.toHaveBeenCalled();
});

test("a request that cannot cross is a problem", async () => {
  const { all, searches } = workshops();
  all[0]!.groups.reject(new Error("DataCloneError"));
  expect(await searches.findGroups(SEARCH, {})).toEqual(
    failure({ kind: "broken", detail: "Error: DataCloneError" }),
  );
});
