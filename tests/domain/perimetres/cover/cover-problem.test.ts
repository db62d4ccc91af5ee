import { expect, test } from "vitest";
import { requireCoverProblem, type CoverProblem } from "@/domain/perimetres/cover/cover-problem";
import { chain, problemOf } from "../cover-example";

const problem = problemOf(chain(3), [10, 20, 30]);

test("a problem with every kind of wish is accepted", () => {
  const wishes = { pinned: [[0]], together: [[1, 2]], excluded: [1] };
  expect(() =>
    requireCoverProblem({ ...problem, ...wishes, maxMembers: 2, forbidden: [[0, 2]] }),
  ).not.toThrow();
});

test.each<[string, Partial<CoverProblem>]>([
  ["a population for each of the 3 units, got 1", { population: Float64Array.of(1) }],
  ["a mark for each of the 3 units, got 0", { units: new Uint8Array(0) }],
  ["not negative, got -1", { population: Float64Array.of(1, -1, 1) }],
  ["not negative, got NaN", { population: Float64Array.of(1, NaN, 1) }],
  ["not negative, got Infinity", { population: Float64Array.of(1, Infinity, 1) }],
  ["a positive minimum, got 0", { minimum: 0 }],
  ["a positive minimum, got NaN", { minimum: NaN }],
  ["a positive whole limit of members, got 0", { maxMembers: 0 }],
  ["a positive whole limit of members, got 2.5", { maxMembers: 2.5 }],
  ["units from 0 to 2, got 3", { excluded: [3] }],
  ["units from 0 to 2, got -1", { together: [[0, -1]] }],
  ["units from 0 to 2, got 0.5", { pinned: [[0.5]] }],
  ["forbidden pairs of two units, got 1 twice", { forbidden: [[1, 1]] }],
  ["pinned units once, not excluded, got 1 again", { pinned: [[0, 1], [1]] }],
  ["pinned units once, not excluded, got 2 again", { pinned: [[2]], excluded: [2] }],
])("refused: %s", (message, wrong) => {
  expect(() => requireCoverProblem({ ...problem, ...wrong })).toThrow(message);
  expect(() => requireCoverProblem({ ...problem, ...wrong })).toThrow(/^solveCover requires /);
});
