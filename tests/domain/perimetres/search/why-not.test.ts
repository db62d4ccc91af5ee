import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "@/domain/perimetres/graph/unit-graph";
import {
  MAX_CHANGES,
  whyNot,
  type Fix,
  type WhyNotRequest,
} from "@/domain/perimetres/search/why-not";
import { SEED } from "../../seed";
import { isInOnePiece, randomUnits, subsetsOf, sumOf } from "../random-graph";

const pathOf = (...population: number[]) => ({
  graph: buildGraph(
    population.length,
    population.slice(1).map((_, unit) => [unit, unit + 1] as const),
  ),
  population: Float64Array.from(population),
});

const changesOf = ({ fixes }: { readonly fixes: readonly Fix[] }) =>
  fixes.map(({ added, removed }) => [
    ...removed.map((unit) => `-${unit}`),
    ...added.map((unit) => `+${unit}`),
  ]);

test("example of the docstring", () => {
  const answer = whyNot({ ...pathOf(10, 10, 10), members: [0, 2], minPopulation: 0, limit: 9 });
  expect(changesOf(answer)).toEqual([["-0"], ["-2"], ["+1"]]);
  expect(answer.pieces).toEqual([[0], [2]]);
});

test("49,999 fails and names what is missing, 50,000 passes", () => {
  const rules = { members: [0], minPopulation: 50_000, limit: 9 };
  const short = whyNot({ ...pathOf(49_999, 5, 1), ...rules });
  expect(short).toEqual({
    status: "fixable",
    pieces: [[0]],
    missing: 1,
    fixes: [{ added: [1], removed: [], population: 50_004, excess: 4 }],
    isLimited: false,
  });
  const enough = whyNot({ ...pathOf(50_000, 5), ...rules });
  expect(enough).toMatchObject({ status: "valid", missing: 0, fixes: [] });
});

test("a town three steps away is found, four steps away it is beyond reach", () => {
  const rules = { members: [0], minPopulation: 50, limit: 9 };
  expect(changesOf(whyNot({ ...pathOf(1, 1, 1, 99), ...rules }))).toEqual([["+1", "+2", "+3"]]);
  const far = whyNot({ ...pathOf(1, 1, 1, 1, 99), ...rules });
  expect(far).toMatchObject({ status: "beyond-reach", missing: 49, fixes: [], isLimited: false });
});

test("members that must stay do, and units outside the area do not come", () => {
  const request = { ...pathOf(10, 10, 10), members: [0, 2], minPopulation: 0, limit: 9 };
  expect(changesOf(whyNot({ ...request, kept: [2] }))).toEqual([["-0"], ["+1"]]);
  const area = Uint8Array.of(1, 0, 1);
  expect(changesOf(whyNot({ ...request, area }))).toEqual([["-0"], ["-2"]]);
  expect(whyNot({ ...request, area, kept: [0, 2] }).status).toBe("beyond-reach");
});

test("a limited list says so, and keeps the first ones", () => {
  const request = { ...pathOf(10, 10, 10), members: [0, 2], minPopulation: 0 };
  const two = whyNot({ ...request, limit: 2 });
  expect([changesOf(two), two.isLimited]).toEqual([[["-0"], ["-2"]], true]);
  expect(whyNot({ ...request, limit: 3 }).isLimited).toBe(false);
});

test("a hundred scattered units are beyond reach at once", () => {
  const population = Array.from({ length: 300 }, () => 1);
  const members = population.flatMap((_, unit) => (unit % 3 === 0 ? [unit] : []));
  const answer = whyNot({ ...pathOf(...population), members, minPopulation: 0, limit: 5 });
  expect([answer.status, answer.pieces.length]).toEqual(["beyond-reach", 100]);
});

test("no member, an unknown one and a wrong limit are refused", () => {
  const request = { ...pathOf(1, 1), members: [0], minPopulation: 9, limit: 1 };
  expect(() => whyNot({ ...request, members: [] })).toThrow("at least one member");
  expect(() => whyNot({ ...request, members: [2] })).toThrow("below 2, got 2");
  expect(() => whyNot({ ...request, limit: 0 })).toThrow("a limit of 1 or more, got 0");
});

/** Sets of changes that no part of suffices, of three at most, among all subsets of the units. */
function bruteForce({ graph, population, members, kept, area, minPopulation }: WhyNotRequest) {
  const valid = subsetsOf(graph.count, (changes) => {
    const result = [...graph.neighbours.keys()].filter(
      (unit) => members.includes(unit) !== changes.includes(unit),
    );
    return (
      changes.length <= MAX_CHANGES &&
      members.some((unit) => result.includes(unit)) &&
      kept!.every((unit) => result.includes(unit)) &&
      changes.every((unit) => members.includes(unit) || area![unit] === 1) &&
      sumOf(population, result) >= minPopulation &&
      isInOnePiece(graph, result)
    );
  });
  return valid.filter(
    (changes) =>
      !valid.some(
        (part) => part.length < changes.length && part.every((unit) => changes.includes(unit)),
      ),
  );
}

const requests = fc
  .record({
    units: randomUnits,
    role: fc.array(fc.constantFrom("in", "in", "kept", "out", "out", "out", "far"), {
      minLength: 12,
    }),
    minPopulation: fc.integer({ min: 0, max: 150 }),
  })
  .map(({ units, role, minPopulation }): WhyNotRequest => {
    const all = [...units.graph.neighbours.keys()];
    const members = all.filter((unit) => role[unit] === "in" || role[unit] === "kept");
    const kept = all.filter((unit) => role[unit] === "kept");
    const area = Uint8Array.from(all, (unit) => Number(role[unit] !== "far"));
    return { ...units, members, kept, area, minPopulation, limit: 1e6 };
  })
  .filter(({ members }) => members.length > 0);

test("every smallest set of changes, and only valid ones, as among all subsets", () => {
  fc.assert(
    fc.property(requests, (request) => {
      const { status, fixes } = whyNot(request);
      const expected = bruteForce(request);
      const isValid = expected.some((changes) => changes.length === 0);
      expect(status).toBe(isValid ? "valid" : expected.length > 0 ? "fixable" : "beyond-reach");
      const found = fixes.map(({ added, removed }) => [...added, ...removed].sort((a, b) => a - b));
      const keys = (list: readonly (readonly number[])[]) => list.map((set) => set.join()).sort();
      expect(keys(found)).toEqual(isValid ? [] : keys(expected));
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test("fewest changes first, then smallest excess; figures are those of the new perimeter", () => {
  fc.assert(
    fc.property(requests, fc.integer({ min: 1, max: 6 }), (request, limit) => {
      const { fixes } = whyNot(request);
      const size = (fix: Fix): number => fix.added.length + fix.removed.length;
      for (const fix of fixes) {
        const units = request.members.filter((unit) => !fix.removed.includes(unit));
        expect(fix.population).toBe(sumOf(request.population, [...units, ...fix.added]));
        expect(fix.excess).toBe(fix.population - request.minPopulation);
      }
      const order = fixes.map((fix) => 1000 * size(fix) + fix.excess);
      expect(order).toEqual([...order].sort((a, b) => a - b));
      const few = whyNot({ ...request, limit });
      expect(few.fixes).toEqual(fixes.slice(0, limit));
      expect(few.isLimited).toBe(fixes.length > limit);
    }),
    { seed: SEED, numRuns: 300 },
  );
});
