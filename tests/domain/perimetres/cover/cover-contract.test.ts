import { expect, test } from "vitest";
import { contractCover } from "@/domain/perimetres/cover/cover-contract";
import type { CoverProblem } from "@/domain/perimetres/cover/cover-problem";
import { buildGraph } from "@/domain/perimetres/graph/unit-graph";
import { chain, problemOf } from "../cover-example";

const twoPieces = buildGraph(6, [
  [0, 1],
  [1, 2],
  [3, 4],
]);
const problem = problemOf(twoPieces, [30, 30, 30, 20, 20, 10]);
const contract = (wishes: Partial<CoverProblem>, isBridged = true) =>
  contractCover({ ...problem, ...wishes }, isBridged);

test("components, and the units that none of them can cover", () => {
  const { parts, uncovered, isFaithful } = contract({});
  expect(parts.map((part) => part.members)).toEqual([[[0], [1], [2]]]);
  expect(
    uncovered.map(({ unit, reason, componentPopulation }) => [unit, reason, componentPopulation]),
  ).toEqual([
    [3, "too-small-component", 40],
    [4, "too-small-component", 40],
    [5, "isolated", 10],
  ]);
  expect(isFaithful).toBe(true);
});

test("pinned, excluded and foreign units are neither covered nor crossed", () => {
  const units = Uint8Array.of(1, 1, 1, 0, 0, 0);
  const { parts, uncovered } = contract({ units, pinned: [[1]], excluded: [2] });
  expect(parts).toEqual([]);
  expect(uncovered).toEqual([
    { unit: 2, reason: "excluded", componentPopulation: 30 },
    { unit: 0, reason: "isolated", componentPopulation: 30 },
  ]);
});

test("units held together become one, lists that share a unit too", () => {
  expect(contract({ together: [[0, 1]] }).parts[0]!.members).toEqual([[0, 1], [2]]);
  const { members } = contract({
    together: [
      [0, 1],
      [2, 1],
    ],
  }).parts[0]!;
  expect(members.map((units) => units.toSorted((a, b) => a - b))).toEqual([[0, 1, 2]]);
});

test("units held together from afar take the way between them, or not for the bound", () => {
  const bridged = contract({ together: [[0, 2]] });
  expect(bridged.parts[0]!.members).toEqual([[0, 2, 1]]);
  expect(bridged.isFaithful).toBe(false);
  const relaxed = contract({ together: [[0, 2]] }, false);
  expect(relaxed.parts[0]!.members).toEqual([[0, 2], [1]]);
  expect(relaxed.isFaithful).toBe(true);
});

test.each<[string, Partial<CoverProblem>, number[]]>([
  ["two components", { together: [[0, 3]] }, [0, 3]],
  ["a pinned perimeter", { together: [[0, 1]], pinned: [[1]] }, [0]],
  ["a forbidden pair", { together: [[0, 1]], forbidden: [[1, 0]] }, [0, 1]],
  ["a forbidden way", { together: [[0, 2]], forbidden: [[1, 0]] }, [0, 2]],
  ["the limit of members", { together: [[0, 1, 2]], maxMembers: 2 }, [0, 1, 2]],
])("units held together against %s are in conflict", (_, wishes, units) => {
  const { uncovered } = contract(wishes);
  const inConflict = uncovered.filter(({ reason }) => reason === "conflict");
  expect(inConflict.map(({ unit }) => unit)).toEqual(units);
});

test("two ways that cross make one node", () => {
  const graph = buildGraph(5, [
    [0, 2],
    [1, 2],
    [3, 2],
    [4, 2],
  ]);
  const wishes = {
    together: [
      [0, 1],
      [3, 4],
    ],
  };
  const { parts } = contractCover(problemOf(graph, [20, 20, 20, 20, 20], wishes), true);
  expect(parts[0]!.members.map((units) => units.toSorted((a, b) => a - b))).toEqual([
    [0, 1, 2, 3, 4],
  ]);
});

test("no unit, no part", () => {
  expect(contractCover(problemOf(chain(0), []), true).parts).toEqual([]);
});
