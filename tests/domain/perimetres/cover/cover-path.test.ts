import { expect, test } from "vitest";
import { cheapestPath } from "@/domain/perimetres/cover/cover-path";
import { buildGraph } from "@/domain/perimetres/graph/unit-graph";

// 0 – 1 – 4 through 90 inhabitants, 0 – 2 – 3 – 4 through 30.
const graph = buildGraph(6, [
  [0, 1],
  [1, 4],
  [0, 2],
  [2, 3],
  [3, 4],
]);
const population = Float64Array.of(5, 90, 10, 20, 5, 5);

test("the way of least population, ends left out", () => {
  const all = new Set([0, 1, 2, 3, 4, 5]);
  expect(cheapestPath(graph, population, all, [0], [4])).toEqual([3, 2]);
  expect(cheapestPath(graph, population, all, [0, 1], [4])).toEqual([]);
});

test("through allowed units only", () => {
  expect(cheapestPath(graph, population, new Set([1]), [0], [4])).toEqual([1]);
  expect(cheapestPath(graph, population, new Set([2]), [0], [4])).toBeNull();
});

test("no way to an island", () => {
  expect(cheapestPath(graph, population, new Set([1, 2, 3]), [0], [5])).toBeNull();
});
