import { expect, test } from "vitest";
import { graphOfPairs, graphPairs } from "@/domain/perimetres/graph/graph-pairs";

const neighbours = {
  a: Uint16Array.of(0, 1),
  b: Uint16Array.of(1, 2),
  exceptions: [{ a: 0, b: 3, nature: "bateau", motif: "traversée" }],
};

test("borders and boats are both there, and units without any", () => {
  const pairs = graphPairs(5, neighbours);
  const { count, neighbours: lists } = graphOfPairs(structuredClone(pairs));
  expect(count).toBe(5);
  expect(lists.map((list) => [...list])).toEqual([[1, 3], [0, 2], [1], [0], []]);
});

test("the user adds neighbours, known ones included", () => {
  const added = [
    { a: 4, b: 2 },
    { a: 1, b: 0 },
  ];
  const { neighbours: lists } = graphOfPairs(graphPairs(5, neighbours, added));
  expect(lists.map((list) => [...list])).toEqual([[1, 3], [0, 2], [1, 4], [0], [2]]);
});

test("a pair of one unit is refused, as is an unknown unit", () => {
  const pairs = graphPairs(4, neighbours);
  expect(() => graphOfPairs({ ...pairs, b: Uint16Array.of(1) })).toThrow(
    "graphOfPairs requires as many a as b, got 3 and 1",
  );
  expect(() => graphOfPairs({ ...pairs, count: 3 })).toThrow("below 3, got 0 and 3");
});
