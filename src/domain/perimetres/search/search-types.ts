import type { Zoning } from "../../geography/commune-index";
import type { Result } from "../../result";
import type { CoverProblem, CoverSolution } from "../cover/cover-problem";
import type { CoverProgress } from "../cover/cover-search";
import type { GroupRequest } from "./enumerate-groups";
import type { GraphPairs } from "../graph/graph-pairs";
import type { WhyNot, WhyNotRequest } from "./why-not";

/** The same request, ready to cross to a worker. */
type Sent<Request extends { readonly graph: unknown }> = Omit<Request, "graph"> & {
  readonly graph: GraphPairs;
};

/** What a group may be preferred for, the smaller the better: see `group-criteria.ts`. */
export type GroupCriterionId = "excess" | "members" | "departements" | "bassins" | "contracts";

/** What the criteria on communes are read from; needed only by those that are asked. */
export interface CriteriaZones {
  /** Units of the graph. */
  readonly units: Zoning;
  readonly departements?: Zoning;
  readonly bassins?: Zoning;
  /** Rows of the communes of each contract that counts. */
  readonly contracts?: readonly (readonly number[])[];
}

export interface GroupsSearch extends Sent<GroupRequest> {
  /** The first one decides, then the second one… */
  readonly criteria: readonly GroupCriterionId[];
  readonly zones?: CriteriaZones;
  /** Groups given back: the best ones. */
  readonly top: number;
}

export interface FoundGroups {
  /** Units of the `top` best groups, best first, each ascending. */
  readonly groups: readonly (readonly number[])[];
  /** Value of each criterion for each of these groups, in the order of the criteria. */
  readonly values: readonly (readonly number[])[];
  /** Valid groups found, shown or not. */
  readonly found: number;
  /** Connected groups looked at, valid or not. */
  readonly visited: number;
  /** Whether valid groups were left out because `limit` was reached: « liste partielle ». */
  readonly isLimited: boolean;
}

export interface GroupsProgress {
  readonly visited: number;
  readonly found: number;
}

export type WhyNotSearch = Sent<WhyNotRequest>;
export type CoverRequest = Sent<CoverProblem>;

export interface CoverOptions {
  /** Whole number from 0 to 2³² − 1: the same seed and rounds give the same cover. */
  readonly seed: number;
  /** Rounds between two tellings, at which the search can be stopped: any number gives the same. */
  readonly rounds: number;
  readonly maxRounds: number;
}

/** Why a search gives nothing. */
export type SearchProblem =
  /** No unit to start from. */
  | { readonly kind: "no-units" }
  /** These units may not be in a perimeter, or are unknown. */
  | { readonly kind: "outside-area"; readonly units: readonly number[] }
  /** The start must be in one piece; its pieces, largest first. */
  | { readonly kind: "in-pieces"; readonly pieces: readonly (readonly number[])[] }
  | { readonly kind: "too-many-units"; readonly count: number; readonly maxMembers: number }
  | { readonly kind: "cancelled" }
  /** The code of the searches did not arrive: no network, or the site changed meanwhile. */
  | { readonly kind: "unreachable"; readonly detail: string }
  /** A request that no screen can make, a broken invariant, or no memory left. */
  | { readonly kind: "broken"; readonly detail: string };

export type SearchResult<Value> = Result<Value, SearchProblem>;

export interface SearchRun<Progress> {
  /** Aborted: « cancelled » at once. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface CoverRun extends SearchRun<CoverProgress> {
  /** « Arrêter et garder » : aborted, the search ends with the best cover so far. */
  readonly keep?: AbortSignal | undefined;
}

/** Searches made off the page; their code is fetched at the first one. They never reject. */
export interface PerimetreSearches {
  readonly findGroups: (
    search: GroupsSearch,
    run: SearchRun<GroupsProgress>,
  ) => Promise<SearchResult<FoundGroups>>;
  readonly explainWhyNot: (
    search: WhyNotSearch,
    run: Pick<SearchRun<never>, "signal">,
  ) => Promise<SearchResult<WhyNot>>;
  readonly coverRegion: (
    problem: CoverRequest,
    options: CoverOptions,
    run: CoverRun,
  ) => Promise<SearchResult<CoverSolution>>;
}
