import { expect, test } from "vitest";
import { endToEnd, keyOf, nextLow, placeSets } from "@/domain/perimetres/cover/cover-order";
import { buildGraph } from "@/domain/perimetres/graph/unit-graph";
import { chain, partFrom } from "../cover-example";

test("from one end of a chain to the other, wherever one starts", () => {
  const part = partFrom(chain(5), [1, 1, 1, 1, 1]);
  expect(endToEnd(part, [2, 3, 4, 0, 1])).toEqual([4, 3, 2, 1, 0]);
  expect(endToEnd(part, [])).toEqual([]);
});

test("pieces that do not touch follow each other", () => {
  const graph = buildGraph(5, [
    [0, 1],
    [3, 4],
  ]);
  const order = endToEnd(partFrom(graph, [1, 1, 1, 1, 1]), [0, 1, 2, 3, 4]);
  expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
  expect(Math.abs(order.indexOf(0) - order.indexOf(1))).toBe(1);
  expect(Math.abs(order.indexOf(3) - order.indexOf(4))).toBe(1);
});

test("sets by their first place, on two words of 30 and 22 bits", () => {
  const order = Array.from({ length: 60 }, (_, node) => node);
  const starting = placeSets(order, [
    [3, 1],
    [2, 32],
    [0, 51],
  ])!;
  expect(starting[1]).toEqual([{ index: 0, low: 0b101, high: 0 }]);
  expect(starting[2]).toEqual([{ index: 1, low: 1, high: 1 }]);
  expect(starting[0]).toEqual([{ index: 2, low: 1, high: 2 ** 21 }]);
  expect(placeSets(order, [[0, 52]])).toBeNull();
});

test("the first bit goes, the high word follows; a key is one number", () => {
  expect(nextLow(0b110, 0)).toBe(0b11);
  expect(nextLow(0, 1)).toBe(2 ** 29);
  expect(keyOf(5, 2 ** 21)).toBe(2 ** 51 + 5);
  expect(Number.isSafeInteger(keyOf(2 ** 30 - 1, 2 ** 22 - 1))).toBe(true);
});
