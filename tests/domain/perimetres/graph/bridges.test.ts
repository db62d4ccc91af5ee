import fc from "fast-check";
import { expect, test } from "vitest";
import { bridgesOf } from "@/domain/perimetres/graph/bridges";
import { SEED } from "../../seed";

type Edge = readonly [number, number];

/** Number of pieces, counted by merging labels. */
function countPieces(count: number, edges: readonly Edge[]): number {
  let labels = Array.from({ length: count }, (_, node) => node);
  for (const [a, b] of edges) {
    const [from, to] = [labels[a]!, labels[b]!];
    labels = labels.map((label) => (label === from ? to : label));
  }
  return new Set(labels).size;
}

test("the example of the docstring; an edge beside another is no bridge", () => {
  const edges: Edge[] = [
    [0, 1],
    [0, 1],
    [1, 2],
  ];
  expect([...bridgesOf(3, edges)]).toEqual([0, 0, 1]);
  expect([...bridgesOf(1, [[0, 0]])]).toEqual([0]);
  expect([...bridgesOf(0, [])]).toEqual([]);
});

test("an edge is a bridge when the graph has one more piece without it", () => {
  const graph = fc.integer({ min: 1, max: 8 }).chain((count) => {
    const node = fc.nat(count - 1);
    return fc.tuple(fc.constant(count), fc.array(fc.tuple(node, node), { maxLength: 14 }));
  });
  fc.assert(
    fc.property(graph, ([count, edges]) => {
      const pieces = countPieces(count, edges);
      const expected = edges.map((_, i) =>
        Number(countPieces(count, edges.toSpliced(i, 1)) > pieces),
      );
      expect([...bridgesOf(count, edges)]).toEqual(expected);
    }),
    { seed: SEED, numRuns: 1_000 },
  );
});

test("a long chain needs no deep recursion", () => {
  const edges = Array.from({ length: 50_000 }, (_, i) => [i, i + 1] as const);
  expect(bridgesOf(50_001, edges).every((flag) => flag === 1)).toBe(true);
});
