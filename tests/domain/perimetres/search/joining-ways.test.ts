import { expect, test } from "vitest";
import { joiningWays } from "@/domain/perimetres/search/joining-ways";
import { buildGraph } from "@/domain/perimetres/graph/unit-graph";

// 0–1 touch, 2–3 touch, 4 is an island.
const borders = buildGraph(5, [
  [0, 1],
  [2, 3],
]);
const bridge = { a: 1, b: 2 };
const ford = { a: 0, b: 3 };
const boat = { a: 4, b: 0 };
const spare = { a: 0, b: 1 };
const ways = [bridge, ford, boat, spare];

test("only the ways between pieces of the group count", () => {
  expect(joiningWays([0, 1, 2, 3], borders, ways)).toEqual([bridge, ford]);
  expect(joiningWays([0, 4], borders, ways)).toEqual([boat]);
});

test("borders that suffice need no way", () => {
  expect(joiningWays([0, 1], borders, ways)).toEqual([]);
  expect(joiningWays([4], borders, ways)).toEqual([]);
});
