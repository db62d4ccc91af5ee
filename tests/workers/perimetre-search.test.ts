import { describe, expect, test } from "vitest";
import { zoningFrom } from "@/domain/geography/commune-index";
import { solveCover } from "@/domain/perimetres/cover/cover-search";
import type { CoverProgress } from "@/domain/perimetres/cover/cover-search";
import { enumerateGroups } from "@/domain/perimetres/search/enumerate-groups";
import { excessCriterion, MEMBERS } from "@/domain/perimetres/search/group-criteria";
import { graphOfPairs, type GraphPairs } from "@/domain/perimetres/graph/graph-pairs";
import { rankGroups } from "@/domain/perimetres/search/rank-groups";
import type {
  CoverRequest,
  GroupsProgress,
  GroupsSearch,
  SearchProblem,
  SearchResult,
  WhyNotSearch,
} from "@/domain/perimetres/search/search-types";
import { whyNot } from "@/domain/perimetres/search/why-not";
import { coverRegion, explainWhyNot, findGroups } from "@/workers/perimetre-search";
import type { UnitGraph } from "@/domain/perimetres/graph/unit-graph";
import { chain, drawMap, problemOf } from "../domain/perimetres/cover-example";

function pairsOf({ count, neighbours }: UnitGraph): GraphPairs {
  const pairs = neighbours.flatMap((list, a) => [...list].filter((b) => a < b).map((b) => [a, b]));
  return {
    count,
    a: Uint16Array.from(pairs, (pair) => pair[0]!),
    b: Uint16Array.from(pairs, (pair) => pair[1]!),
  };
}

const map = drawMap(60, 7);
const search: GroupsSearch = {
  graph: pairsOf(map.graph),
  population: Float64Array.from(map.population),
  area: new Uint8Array(60).fill(1),
  start: [27],
  maxMembers: 6,
  minPopulation: 100,
  limit: 1e6,
  criteria: ["excess", "members"],
  top: 20,
};

function valueOf<Value>(result: SearchResult<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

const failed = (problem: SearchProblem) => ({ ok: false, problem });

describe("groups", () => {
  test("are those of the core, ranked, as plain data", async () => {
    const found = valueOf(await findGroups(structuredClone(search), {}));
    const direct = enumerateGroups({ ...search, graph: map.graph });
    while (direct.next(1000));
    const excess = excessCriterion(search.population, 100);
    const ranked = rankGroups(direct.groups, [excess, MEMBERS], 20);
    expect(found.groups).toEqual(ranked.map(({ members }) => [...members]));
    expect(found.values).toEqual(ranked.map(({ values }) => values));
    expect(found).toMatchObject({
      found: direct.groups.length,
      visited: direct.visited,
      isLimited: false,
    });
    expect(found.found).toBeGreaterThan(20);
    expect(structuredClone(found)).toEqual(found);
  });

  test("a list cut at its limit says so", async () => {
    const found = valueOf(await findGroups({ ...search, limit: 5 }, {}));
    expect(found).toMatchObject({ found: 5, isLimited: true });
    expect(found.groups).toHaveLength(5);
  });

  test("the criteria on communes read their zones, and ask for those that lack", async () => {
    const units = zoningFrom(["e0", "e1", "e2"], ["e0", "e1", "e2"]);
    const path: GroupsSearch = {
      ...search,
      graph: pairsOf(chain(3)),
      population: Float64Array.of(1, 1, 1),
      area: new Uint8Array(3).fill(1),
      start: [1],
      maxMembers: 2,
      minPopulation: 2,
      criteria: ["departements", "bassins", "contracts"],
      zones: {
        units,
        departements: zoningFrom(["d0", "d1"], ["d0", "d1", "d1"]),
        bassins: zoningFrom(["b"], ["b", "b", "b"]),
        contracts: [[0], [1]],
      },
    };
    const { groups, values } = valueOf(await findGroups(path, {}));
    expect(groups).toEqual([
      [1, 2],
      [0, 1],
    ]);
    expect(values).toEqual([
      [1, 1, 1],
      [2, 1, 2],
    ]);
    expect(await findGroups({ ...path, zones: { units } }, {})).toEqual(
      failed({
        kind: "broken",
        detail: "findGroups requires zones.departements for departements",
      }),
    );
  });

  /** Far more than one slice. */
  const long = { ...search, maxMembers: 11, minPopulation: 0 };

  test("progress grows to the result", async () => {
    const told: GroupsProgress[] = [];
    const result = await findGroups(long, { onProgress: (progress) => told.push(progress) });
    const { visited, found } = valueOf(result);
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toEqual({ visited, found });
    expect(told.map((progress) => progress.visited)).toEqual(
      told.map((progress) => progress.visited).toSorted((a, b) => a - b),
    );
  });

  test("a cancellation stops early, from the telling or from another task", async () => {
    const abort = new AbortController();
    let tellings = 0;
    const onProgress = () => {
      tellings++;
      abort.abort();
    };
    const cancelled = failed({ kind: "cancelled" });
    expect(await findGroups(long, { signal: abort.signal, onProgress })).toEqual(cancelled);
    expect(tellings).toBe(1);
    const later = new AbortController();
    setTimeout(() => later.abort());
    expect(await findGroups(long, { signal: later.signal })).toEqual(cancelled);
    const before = { signal: AbortSignal.abort(), onProgress };
    expect(await findGroups(search, before)).toEqual(cancelled);
    expect(tellings).toBe(1);
  });

  test("a start that no group can hold is a problem with its evidence", async () => {
    const problemWith = async (change: Partial<GroupsSearch>) =>
      findGroups({ ...search, ...change }, {});
    const area = search.area.slice().fill(0, 30);
    expect(await problemWith({ start: [] })).toEqual(failed({ kind: "no-units" }));
    expect(await problemWith({ area, start: [29, 30] })).toEqual(
      failed({ kind: "outside-area", units: [30] }),
    );
    expect(await problemWith({ start: [60, -1] })).toEqual(
      failed({ kind: "outside-area", units: [60, -1] }),
    );
    expect(await problemWith({ start: [0, 59] })).toEqual(
      failed({ kind: "in-pieces", pieces: [[0], [59]] }),
    );
    expect(await problemWith({ maxMembers: 0 })).toEqual(
      failed({ kind: "too-many-units", count: 1, maxMembers: 0 }),
    );
  });

  test("what no screen asks is told too", async () => {
    const detailOf = async (change: Partial<GroupsSearch>): Promise<string> => {
      const result = await findGroups({ ...search, ...change }, {});
      return result.ok || result.problem.kind !== "broken" ? "" : result.problem.detail;
    };
    expect(await detailOf({ population: new Float64Array(3) })).toContain("60 populations");
    expect(await detailOf({ limit: 0 })).toContain("a limit of 1 or more");
    expect(await detailOf({ top: 0 })).toContain("a top of 1 or more");
    expect(await detailOf({ start: [27, 27] })).toContain("distinct units");
    expect(await detailOf({ graph: { ...search.graph, count: 70_000 } })).toContain("0 to 65536");
  });
});

describe("why not", () => {
  const request: WhyNotSearch = {
    graph: pairsOf(chain(4)),
    population: Float64Array.of(30, 20, 30, 5),
    members: [0, 2],
    minPopulation: 70,
    limit: 10,
  };

  test("is that of the core", () => {
    const graph = graphOfPairs(request.graph);
    const expected = whyNot({ ...request, graph });
    expect(expected.status).toBe("fixable");
    expect(valueOf(explainWhyNot(structuredClone(request)))).toEqual(expected);
  });

  test("nothing or the unknown is a problem", () => {
    const problemWith = (change: Partial<WhyNotSearch>) => explainWhyNot({ ...request, ...change });
    expect(problemWith({ members: [] })).toEqual(failed({ kind: "no-units" }));
    expect(problemWith({ members: [0, 4, -1] })).toEqual(
      failed({ kind: "outside-area", units: [4, -1] }),
    );
    expect(problemWith({ limit: 0 })).toMatchObject({ problem: { kind: "broken" } });
  });
});

describe("cover", () => {
  const large = drawMap(240, 3);
  const direct = problemOf(large.graph, large.population);
  const request: CoverRequest = { ...direct, graph: pairsOf(large.graph) };
  const ROUNDS = 120;

  test("is that of the core for as many rounds, whatever the slices", async () => {
    const expected = solveCover(direct, 5, ROUNDS);
    expect(expected.rounds).toBe(ROUNDS);
    for (const rounds of [7, 50, 1000]) {
      const options = { seed: 5, rounds, maxRounds: ROUNDS };
      expect(valueOf(await coverRegion(structuredClone(request), options, {}))).toEqual(expected);
    }
  });

  test("progress starts at once, never loses a perimeter nor a bound", async () => {
    const told: CoverProgress[] = [];
    const options = { seed: 5, rounds: 40, maxRounds: ROUNDS };
    const result = await coverRegion(request, options, {
      onProgress: (progress) => told.push(progress),
    });
    const { count, upperBound, rounds } = valueOf(result);
    expect(told.map((progress) => progress.rounds)).toEqual([0, 40, 80, 120]);
    expect(told.at(-1)).toEqual({ rounds, count, upperBound });
    for (const [i, progress] of told.slice(1).entries()) {
      expect(progress.count).toBeGreaterThanOrEqual(told[i]!.count);
      expect(progress.upperBound).toBeLessThanOrEqual(told[i]!.upperBound);
    }
  });

  const endless = { seed: 5, rounds: 10, maxRounds: 1e9 };

  test("stopped and kept: the best so far, the same as for its rounds", async () => {
    const keep = new AbortController();
    const result = await coverRegion(request, endless, {
      keep: keep.signal,
      onProgress: ({ rounds }) => {
        if (rounds === 30) keep.abort();
      },
    });
    expect(valueOf(result)).toEqual(solveCover(direct, 5, 30));
  });

  test("kept from another task, or before the first round", async () => {
    const later = new AbortController();
    setTimeout(() => later.abort());
    const { perimetres, count } = valueOf(
      await coverRegion(request, endless, { keep: later.signal }),
    );
    expect(perimetres).toHaveLength(count);
    const first = await coverRegion(request, endless, { keep: AbortSignal.abort() });
    expect(valueOf(first)).toEqual(solveCover(direct, 5, 0));
  });

  test("cancelled: nothing is kept", async () => {
    const abort = new AbortController();
    const told: number[] = [];
    const result = await coverRegion(request, endless, {
      signal: abort.signal,
      onProgress: ({ rounds }) => {
        told.push(rounds);
        if (rounds === 20) abort.abort();
      },
    });
    expect(result).toEqual(failed({ kind: "cancelled" }));
    expect(told).toEqual([0, 10, 20]);
  });

  test("an empty region has an empty cover; hostile sizes are a problem", async () => {
    const empty = valueOf(
      await coverRegion({ ...request, units: new Uint8Array(240) }, endless, {}),
    );
    expect(empty).toMatchObject({ count: 0, upperBound: 0, perimetres: [], uncovered: [] });
    const detailWith = async (change: Partial<CoverRequest>, options = endless) => {
      const result = await coverRegion({ ...request, ...change }, options, {});
      return result.ok || result.problem.kind !== "broken" ? "" : result.problem.detail;
    };
    expect(await detailWith({ units: new Uint8Array(3) })).toContain("a mark for each");
    expect(await detailWith({ excluded: [240] })).toContain("units from 0 to 239");
    expect(await detailWith({ minimum: 0 })).toContain("a positive minimum");
    expect(await detailWith({}, { ...endless, rounds: 0 })).toContain("whole number of rounds");
    expect(await detailWith({}, { ...endless, maxRounds: NaN })).toContain("0 rounds or more");
    expect(await detailWith({}, { ...endless, seed: -1 })).toContain("a whole seed");
  });
});
