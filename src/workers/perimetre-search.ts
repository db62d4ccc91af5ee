import type { CoverSolution } from "@/domain/perimetres/cover/cover-problem";
import { createCoverSearch } from "@/domain/perimetres/cover/cover-search";
import { enumerateGroups } from "@/domain/perimetres/search/enumerate-groups";
import { graphOfPairs } from "@/domain/perimetres/graph/graph-pairs";
import {
  bassinsCriterion,
  contractsCriterion,
  departementsCriterion,
  excessCriterion,
  MEMBERS,
} from "@/domain/perimetres/search/group-criteria";
import { rankGroups, type GroupCriterion } from "@/domain/perimetres/search/rank-groups";
import type {
  CoverOptions,
  CoverRequest,
  CoverRun,
  FoundGroups,
  GroupCriterionId,
  GroupsProgress,
  GroupsSearch,
  SearchProblem,
  SearchResult,
  SearchRun,
  WhyNotSearch,
} from "@/domain/perimetres/search/search-types";
import { startProblem } from "@/domain/perimetres/search/start-problem";
import { whyNot, type WhyNot } from "@/domain/perimetres/search/why-not";
import { failure, success } from "@/domain/result";

/** Groups looked at between two tellings: some 10 ms. */
const BUDGET = 50_000;

/** Lets a message arrive, without the 4 ms that timers wait. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

const CANCELLED = failure({ kind: "cancelled" } as const);

const brokenBy = (error: unknown): SearchProblem => ({
  kind: "broken",
  detail: error instanceof Error ? error.message : String(error),
});

function criterionOf(id: GroupCriterionId, search: GroupsSearch): GroupCriterion {
  const { population, minPopulation, zones } = search;
  const needed = <Key extends keyof NonNullable<typeof zones>>(key: Key) => {
    const value = zones?.[key];
    if (value === undefined) throw new Error(`findGroups requires zones.${key} for ${id}`);
    return value;
  };
  switch (id) {
    case "excess":
      return excessCriterion(population, minPopulation);
    case "members":
      return MEMBERS;
    case "departements":
      return departementsCriterion(needed("units"), needed("departements"));
    case "bassins":
      return bassinsCriterion(needed("units"), needed("bassins"));
    case "contracts":
      return contractsCriterion(needed("units"), needed("contracts"));
  }
}

async function enumerateAndRank(
  search: GroupsSearch,
  { signal, onProgress }: SearchRun<GroupsProgress>,
): Promise<SearchResult<FoundGroups>> {
  const request = { ...search, graph: graphOfPairs(search.graph) };
  const problem = startProblem(request);
  if (problem) return failure(problem);
  const criteria = search.criteria.map((id) => criterionOf(id, search));
  const groups = enumerateGroups(request);
  for (let goesOn = true; goesOn;) {
    if (signal?.aborted) return CANCELLED;
    goesOn = groups.next(BUDGET);
    onProgress?.({ visited: groups.visited, found: groups.groups.length });
    await pause();
  }
  if (signal?.aborted) return CANCELLED;
  const ranked = rankGroups(groups.groups, criteria, search.top);
  return success({
    groups: ranked.map(({ members }) => [...members]),
    values: ranked.map(({ values }) => values),
    found: groups.groups.length,
    visited: groups.visited,
    isLimited: groups.isLimited,
  });
}

/**
 * Every group that holds a start (see `enumerateGroups`), of which the best ones are given back.
 * Never rejects.
 */
export const findGroups = (
  search: GroupsSearch,
  run: SearchRun<GroupsProgress>,
): Promise<SearchResult<FoundGroups>> =>
  enumerateAndRank(search, run).catch((error: unknown) => failure(brokenBy(error)));

/** « Pourquoi pas ? » (see `whyNot`). Never throws. */
export function explainWhyNot(search: WhyNotSearch): SearchResult<WhyNot> {
  const { count } = search.graph;
  if (search.members.length === 0) return failure({ kind: "no-units" });
  const units = search.members.filter((unit) => !(unit >= 0 && unit < count));
  if (units.length > 0) return failure({ kind: "outside-area", units });
  try {
    return success(whyNot({ ...search, graph: graphOfPairs(search.graph) }));
  } catch (error) {
    return failure(brokenBy(error));
  }
}

async function searchCover(
  request: CoverRequest,
  { seed, rounds, maxRounds }: CoverOptions,
  { signal, keep, onProgress }: CoverRun,
): Promise<SearchResult<CoverSolution>> {
  if (!(Number.isInteger(rounds) && rounds > 0))
    throw new Error(`coverRegion requires a positive whole number of rounds, got ${rounds}`);
  if (!(maxRounds >= 0))
    throw new Error(`coverRegion requires 0 rounds or more at most, got ${maxRounds}`);
  if (signal?.aborted) return CANCELLED;
  const search = createCoverSearch({ ...request, graph: graphOfPairs(request.graph) }, seed);
  onProgress?.(search.progress());
  await pause();
  const isKept = (): boolean => keep?.aborted === true;
  for (let goesOn = true; goesOn && !isKept();) {
    if (signal?.aborted) return CANCELLED;
    const left = maxRounds - search.progress().rounds;
    if (left <= 0) break;
    goesOn = search.step(Math.min(rounds, left));
    const progress = search.progress();
    // The pieces may hope for more than the bound of the whole allows.
    if (progress.count >= progress.upperBound) goesOn = false;
    onProgress?.(progress);
    await pause();
  }
  return signal?.aborted ? CANCELLED : success(search.best());
}

/**
 * Cover of a region (see `createCoverSearch`), told and stoppable every `rounds` rounds. The same
 * seed and number of rounds done give the same cover, wherever the search is stopped. Never rejects.
 */
export const coverRegion = (
  problem: CoverRequest,
  options: CoverOptions,
  run: CoverRun,
): Promise<SearchResult<CoverSolution>> =>
  searchCover(problem, options, run).catch((error: unknown) => failure(brokenBy(error)));
