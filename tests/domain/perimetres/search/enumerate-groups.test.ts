import fc from "fast-check";
import { expect, test } from "vitest";
import { enumerateGroups, type GroupRequest } from "@/domain/perimetres/search/enumerate-groups";
import { groupMembers, type GroupList } from "@/domain/perimetres/search/group-list";
import { buildGraph, isConnected } from "@/domain/perimetres/graph/unit-graph";
import { SEED } from "../../seed";
import { gridGraph, isInOnePiece, randomUnits, subsetsOf, sumOf } from "../random-graph";

const listOf = (groups: GroupList): number[][] =>
  Array.from({ length: groups.length }, (_, group) => [...groupMembers(groups, group)]);

const keys = (groups: readonly (readonly number[])[]): string[] =>
  groups.map((group) => group.join()).sort();

function run(request: GroupRequest, budget = 1e9) {
  const search = enumerateGroups(request);
  while (search.next(budget));
  return search;
}

const path: GroupRequest = {
  graph: buildGraph(4, [
    [0, 1],
    [1, 2],
    [2, 3],
  ]),
  population: Float64Array.of(30_000, 19_999, 1, 50_000),
  area: new Uint8Array(4).fill(1),
  start: [0],
  maxMembers: 4,
  minPopulation: 50_000,
  limit: 10,
};

test("example of the docstring", () => {
  const population = new Float64Array(3).fill(30_000);
  const graph = buildGraph(3, [
    [0, 1],
    [1, 2],
  ]);
  const area = new Uint8Array(3).fill(1);
  const search = run({ ...path, graph, population, area, maxMembers: 2 });
  expect(listOf(search.groups)).toEqual([[0, 1]]);
});

test("49,999 fails, 50,000 passes", () => {
  expect(listOf(run(path).groups)).toEqual([
    [0, 1, 2],
    [0, 1, 2, 3],
  ]);
  expect(listOf(run({ ...path, onlyMinimal: true }).groups)).toEqual([[0, 1, 2]]);
});

// A001168, fixed polyominoes: 1, 2, 6, 19, 63, 216; each holds a given cell in n positions.
test("groups of a square grid that hold a cell are as many as polyominoes, times their size", () => {
  const graph = gridGraph(13, 13, () => false);
  const search = run({
    graph,
    population: new Float64Array(graph.count),
    area: new Uint8Array(graph.count).fill(1),
    start: [6 * 13 + 6],
    maxMembers: 6,
    minPopulation: 0,
    limit: 1e6,
  });
  const sizes = [0, 0, 0, 0, 0, 0];
  for (const group of listOf(search.groups)) sizes[group.length - 1]!++;
  expect(sizes).toEqual([1, 4, 18, 76, 315, 1296]);
  expect(search.visited).toBe(1710);
  expect(new Set(keys(listOf(search.groups))).size).toBe(1710);
});

const requests = fc
  .record({
    units: randomUnits,
    outside: fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 3 }),
    first: fc.nat(11),
    more: fc.array(fc.nat(11), { maxLength: 2 }),
    maxMembers: fc.integer({ min: 1, max: 12 }),
    minPopulation: fc.integer({ min: 0, max: 200 }),
  })
  .map(({ units: { graph, population }, outside, first, more, ...rules }): GroupRequest => {
    const start = [first % graph.count];
    for (const pick of more) {
      const next = graph.neighbours[start.at(-1)!]!;
      const unit = next[pick % Math.max(1, next.length)];
      if (unit !== undefined && !start.includes(unit)) start.push(unit);
    }
    const area = new Uint8Array(graph.count).fill(1);
    for (const unit of outside) area[unit % graph.count] = 0;
    for (const unit of start) area[unit] = 1;
    const maxMembers = Math.max(start.length, rules.maxMembers);
    return { graph, population, area, start, ...rules, maxMembers, limit: 1e6 };
  });

const bruteForce = (request: GroupRequest): number[][] => {
  const { graph, population, area, start, maxMembers, minPopulation } = request;
  return subsetsOf(
    graph.count,
    (units) =>
      units.length <= maxMembers &&
      start.every((unit) => units.includes(unit)) &&
      units.every((unit) => area[unit] === 1) &&
      sumOf(population, units) >= minPopulation &&
      isInOnePiece(graph, units),
  );
};

test("the same groups as among all subsets, each once", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const search = run(request);
      expect(keys(listOf(search.groups))).toEqual(keys(bruteForce(request)));
      expect(search.isLimited).toBe(false);
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("minimal groups: the valid ones that hold no smaller valid one", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const valid = bruteForce(request);
      const minimal = valid.filter(
        (group) =>
          !valid.some(
            (part) => part.length < group.length && part.every((unit) => group.includes(unit)),
          ),
      );
      const search = run({ ...request, onlyMinimal: true });
      expect(keys(listOf(search.groups))).toEqual(keys(minimal));
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("the order and the limit do not depend on how the search is sliced", () => {
  fc.assert(
    fc.property(
      requests,
      fc.integer({ min: 1, max: 7 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      (request, budget, limit, onlyMinimal) => {
        const whole = listOf(run({ ...request, onlyMinimal }).groups);
        const sliced = enumerateGroups({ ...request, onlyMinimal, limit });
        for (let slices = 1; sliced.next(budget); slices++)
          expect(sliced.visited).toBe(slices * budget);
        expect(listOf(sliced.groups)).toEqual(whole.slice(0, limit));
        expect(sliced.isLimited).toBe(whole.length > limit);
        expect(sliced.next(budget)).toBe(false);
      },
    ),
    { seed: SEED, numRuns: 200 },
  );
});

test("what cannot reach the minimum is not looked at", () => {
  const graph = gridGraph(9, 9, () => false);
  const population = new Float64Array(81).fill(10);
  population[0] = 1000;
  const area = new Uint8Array(81).fill(1);
  const request = { graph, population, area, start: [40], maxMembers: 7, limit: 1e6 };
  // The large town is eight steps away.
  expect(run({ ...request, minPopulation: 71 }).visited).toBe(1);
  expect(run({ ...request, minPopulation: 71, maxMembers: 8 }).groups.length).toBeGreaterThan(0);
  const near = run({ ...request, minPopulation: 1060, start: [20] });
  expect(near.groups.length).toBeGreaterThan(0);
  expect(near.visited).toBeLessThan(run({ ...request, minPopulation: 0, start: [20] }).visited / 4);
  for (const group of listOf(near.groups)) expect(isConnected(graph, group)).toBe(true);
});

test("a start in pieces, empty, outside or too large is refused, as is a wrong figure", () => {
  const refused = (change: Partial<GroupRequest>, reason: string): void => {
    expect(() => run({ ...path, ...change })).toThrow(reason);
  };
  refused({ start: [] }, "distinct units in one piece, got []");
  refused({ start: [0, 2] }, "in one piece, got [0, 2]");
  refused({ start: [1, 1] }, "distinct units");
  refused({ start: [4] }, "inside the area, got unit 4");
  refused({ area: Uint8Array.of(0, 1, 1, 1) }, "inside the area, got unit 0");
  refused({ start: [0, 1], maxMembers: 1 }, "at least 2 members, got 1");
  refused({ limit: 0 }, "a limit of 1 or more, got 0");
  refused({ population: Float64Array.of(1, NaN, 1, 1) }, "0 or more, got NaN");
  refused({ population: Float64Array.of(1) }, "4 populations and flags, got 1 and 4");
  expect(() => enumerateGroups(path).next(0)).toThrow("a budget of 1 or more, got 0");
});
