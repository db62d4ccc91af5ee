import { COVER_EFFORT } from "@/domain/perimetres/cover/cover-effort";
import { contractCover } from "@/domain/perimetres/cover/cover-contract";
import { bestGreedy } from "@/domain/perimetres/cover/cover-greedy";
import type { CoverSolution } from "@/domain/perimetres/cover/cover-problem";
import { graphOfPairs } from "@/domain/perimetres/graph/graph-pairs";
import type {
  CoverRequest,
  FoundGroups,
  GroupsSearch,
  SearchResult,
} from "@/domain/perimetres/search/search-types";
import { loadAdjacency } from "@/data/load-adjacency";
import { seededRandom } from "@/stats/random";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import { makeUnits, type Units } from "@/domain/perimetres/search/units";
import { coverRegion, findGroups } from "@/workers/perimetre-search";
import { diskFetcher, valueOf } from "../data/disk";
import { readFiles } from "../ui/territory/real-atlas";
import { inMs, median, type Line } from "./report";

const MIN_POPULATION = 50_000;
/** Métropole du Grand Paris: of all EPCI, the one that most connected groups of 8 hold. */
const WORST_EPCI = "200054781";
const MAX_MEMBERS = 8;
const LIMIT = 2_000_000;
const TOP = 200;
const GROUP_RUNS = 5;
const GROUPS_LIMIT_MS = 1500;

const BRETAGNE = "53";
/** Share of the bound that a cover may miss. */
const MOST_GAP = 0.05;
const COVER_LIMIT_MS = 10_000;
const GREEDY_STARTS = 100;
const FRANCE_LIMIT_MS = 300_000;

/** The EPCI of France, as the screen sends them. */
async function readUnits(): Promise<Units> {
  const { atlas, register, zonages } = await readFiles();
  const bassinsDeVie = zonages?.bassinsDeVie;
  if (!bassinsDeVie) throw new Error("readUnits requires the bassins de vie, got none");
  const adjacency = valueOf(await loadAdjacency(diskFetcher(), "epci", atlas.epci.positionOf));
  return makeUnits(atlas, { bassinsDeVie }, coverageOnDay(register, atlas, null), adjacency, []);
}

function found<Value>(result: SearchResult<Value>): Value {
  if (!result.ok) throw new Error(`Recherche sans résultat : ${JSON.stringify(result.problem)}`);
  return result.value;
}

const count = (value: number): string => value.toLocaleString("fr-FR");

/** Groups of the worst EPCI of France: all of them, then the minimal ones. */
export async function measureGroups(): Promise<Line[]> {
  const { pairs, population, positionOf, zones } = await readUnits();
  const search: GroupsSearch = {
    graph: pairs,
    population,
    area: new Uint8Array(pairs.count).fill(1),
    start: [positionOf.get(WORST_EPCI)!],
    maxMembers: MAX_MEMBERS,
    minPopulation: MIN_POPULATION,
    limit: LIMIT,
    criteria: ["departements", "bassins", "contracts", "members", "excess"],
    zones,
    top: TOP,
  };
  const lineOf = async (what: string, request: GroupsSearch): Promise<Line> => {
    const times: number[] = [];
    let last: FoundGroups | null = null;
    for (let run = 0; run < GROUP_RUNS; run++) {
      const start = performance.now();
      last = found(await findGroups(structuredClone(request), {}));
      times.push(performance.now() - start);
    }
    return {
      what: `${what}, ${count(last!.found)} groupes (n = ${GROUP_RUNS})`,
      measured: inMs(median(times)),
      reference: `maximum ${inMs(Math.max(...times))}`,
      ratio: "—",
      target: `< ${inMs(GROUPS_LIMIT_MS)}`,
      isMet: median(times) < GROUPS_LIMIT_MS,
    };
  };
  return [
    await lineOf(`Groupes du pire EPCI, N = ${MAX_MEMBERS}, cinq critères`, search),
    await lineOf(`Groupes du pire EPCI, N = ${MAX_MEMBERS}, un critère`, {
      ...search,
      criteria: ["excess"],
    }),
  ];
}

const problemOf = ({ pairs, population }: Units, units: Uint8Array): CoverRequest => ({
  graph: pairs,
  population,
  units,
  minimum: MIN_POPULATION,
  maxMembers: null,
  pinned: [],
  together: [],
  forbidden: [],
  excluded: [],
});

interface Covered {
  readonly cover: CoverSolution;
  /** Until the search ended or was stopped. */
  readonly duration: number;
  /** Until the number of perimeters was found for the first time. */
  readonly best: number;
  /** Between two tellings, the first one included: what « Arrêter et garder » may wait. */
  readonly longest: number;
}

/** Covers as the screen does, or until the time is over; each change is said if asked. */
async function cover(problem: CoverRequest, limitMs: number, isSaid: boolean): Promise<Covered> {
  const keep = new AbortController();
  const start = performance.now();
  let [last, best, longest, most, least] = [start, 0, 0, -1, Infinity];
  const result = await coverRegion(structuredClone(problem), COVER_EFFORT, {
    keep: keep.signal,
    onProgress: ({ rounds, count: perimetres, upperBound }) => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (perimetres > most) best = now - start;
      if (isSaid && (perimetres > most || upperBound < least))
        console.log(
          `  ${((now - start) / 1000).toFixed(1)} s, ${count(rounds)} tours : ` +
            `${perimetres} périmètres, ${upperBound} au plus`,
        );
      [most, least] = [perimetres, upperBound];
      if (now - start > limitMs) keep.abort();
    },
  });
  return { cover: found(result), duration: performance.now() - start, best, longest };
}

/** Plain greedy growth of Duque et al. 2012, the best of many random starts in each component. */
function greedyCount(problem: CoverRequest): number {
  const random = seededRandom(COVER_EFFORT.seed);
  return contractCover({ ...problem, graph: graphOfPairs(problem.graph) }, false).parts.reduce(
    (sum, part) => sum + bestGreedy(part, GREEDY_STARTS, random).length,
    0,
  );
}

function linesOf(
  name: string,
  problem: CoverRequest,
  { cover: solution, duration, best, longest }: Covered,
  limitMs: number,
): Line[] {
  const { perimetres, upperBound, rounds } = solution;
  const start = performance.now();
  const greedy = greedyCount(problem);
  const greedyMs = performance.now() - start;
  const gap = (upperBound - perimetres.length) / upperBound;
  return [
    {
      what: `Couverture de ${name}, ${count(rounds)} tours`,
      measured: inMs(duration),
      reference: `${perimetres.length} périmètres en ${inMs(best)}`,
      ratio: "—",
      target: `< ${inMs(limitMs)}`,
      isMet: duration < limitMs,
    },
    {
      what: `Couverture de ${name}, écart à la borne`,
      measured: `${(100 * gap).toFixed(2)} %`,
      reference: `${perimetres.length} sur ${upperBound} au plus`,
      ratio: "—",
      target: `≤ ${100 * MOST_GAP} %`,
      isMet: gap <= MOST_GAP,
    },
    {
      what: `Couverture de ${name}, glouton simple, ${GREEDY_STARTS} départs`,
      measured: `${greedy} périmètres`,
      reference: `${perimetres.length} ici, glouton en ${inMs(greedyMs)}`,
      ratio: `× ${(perimetres.length / greedy).toFixed(2)}`,
      target: "jamais mieux",
      isMet: greedy <= perimetres.length,
    },
    {
      what: `Couverture de ${name}, attente la plus longue d’un arrêt`,
      measured: inMs(longest),
      reference: "—",
      ratio: "—",
      target: "—",
      isMet: null,
    },
  ];
}

/** Cover of Bretagne, every EPCI of which touches it. */
export async function measureRegionCover(): Promise<Line[]> {
  const units = await readUnits();
  const problem = problemOf(units, units.inRegion(BRETAGNE));
  return linesOf(
    "la Bretagne",
    problem,
    await cover(problem, COVER_LIMIT_MS, false),
    COVER_LIMIT_MS,
  );
}

/** Cover of France, which takes minutes: each progress is said. */
export async function measureFranceCover(): Promise<Line[]> {
  const units = await readUnits();
  const problem = problemOf(units, new Uint8Array(units.pairs.count).fill(1));
  return linesOf(
    "la France",
    problem,
    await cover(problem, FRANCE_LIMIT_MS, true),
    FRANCE_LIMIT_MS,
  );
}
