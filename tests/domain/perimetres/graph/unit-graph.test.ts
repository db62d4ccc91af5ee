import fc from "fast-check";
import { expect, test } from "vitest";
import { buildGraph, componentsOf, isConnected } from "@/domain/perimetres/graph/unit-graph";
import { SEED } from "../../seed";
import { isInOnePiece, randomUnits } from "../random-graph";

test("neighbours are symmetric and ascending, whatever the order and repeats of the pairs", () => {
  const graph = buildGraph(4, [
    [3, 0],
    [0, 1],
    [1, 0],
    [0, 3],
  ]);
  expect(graph.neighbours.map((list) => [...list])).toEqual([[1, 3], [0], [], [0]]);
});

test("positions are compared as numbers, beyond nine too", () => {
  const graph = buildGraph(12, [
    [11, 10],
    [11, 2],
  ]);
  expect([...graph.neighbours[11]!]).toEqual([2, 10]);
});

test("unknown units, loops and too many units are refused", () => {
  expect(() => buildGraph(2, [[0, 2]])).toThrow("below 2, got 0 and 2");
  expect(() => buildGraph(2, [[1, 1]])).toThrow("two distinct units");
  expect(() => buildGraph(65_537, [])).toThrow("0 to 65536 units, got 65537");
});

test("pieces: largest first, then lowest position, each ascending", () => {
  const graph = buildGraph(7, [
    [5, 6],
    [1, 2],
    [2, 3],
  ]);
  expect(componentsOf(graph, [6, 5, 4, 3, 1, 0, 3])).toEqual([[5, 6], [0], [1], [3], [4]]);
  expect(componentsOf(graph, [3, 2, 1, 5])).toEqual([[1, 2, 3], [5]]);
  expect(componentsOf(graph, [])).toEqual([]);
  expect(isConnected(graph, [])).toBe(true);
  expect(() => componentsOf(graph, [7])).toThrow("below 7, got 7");
});

test("pieces share out the units, and one piece is one piece", () => {
  fc.assert(
    fc.property(randomUnits, fc.array(fc.boolean()), ({ graph }, chosen) => {
      const units = [...graph.neighbours.keys()].filter((unit) => chosen[unit]);
      const pieces = componentsOf(graph, units);
      expect(pieces.flat().sort((a, b) => a - b)).toEqual(units);
      for (const piece of pieces) expect(isInOnePiece(graph, piece)).toBe(true);
      expect(isConnected(graph, units)).toBe(isInOnePiece(graph, units));
    }),
    { seed: SEED },
  );
});
