/**
 * Edges without which a graph falls into more pieces (bridges of the theory of graphs), as 1 in the
 * order of the edges. Several edges may join the same two nodes: none of them is then a bridge, nor
 * is an edge from a node to itself. Tarjan 1974, in O(nodes + edges).
 *
 * @example bridgesOf(3, [[0, 1], [0, 1], [1, 2]]) // [0, 0, 1]
 */
export function bridgesOf(
  count: number,
  edges: readonly (readonly [number, number])[],
): Uint8Array {
  const edgesOf = Array.from({ length: count }, (): number[] => []);
  edges.forEach(([a, b], edge) => {
    edgesOf[a]!.push(edge);
    edgesOf[b]!.push(edge);
  });
  const isBridge = new Uint8Array(edges.length);
  /** Rank of the visit, from 1, and the earliest rank reached from below without the way back. */
  const rank = new Uint32Array(count);
  const low = new Uint32Array(count);
  const next = new Uint32Array(count);
  let visited = 0;
  for (let root = 0; root < count; root++) {
    if (rank[root]! > 0) continue;
    rank[root] = low[root] = ++visited;
    const path: { readonly node: number; readonly by: number }[] = [{ node: root, by: -1 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node, by } = top;
      const edge = edgesOf[node]![next[node]!++];
      if (edge === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (!parent) continue;
        low[parent.node] = Math.min(low[parent.node]!, low[node]!);
        if (low[node]! > rank[parent.node]!) isBridge[by] = 1;
      } else if (edge !== by) {
        const [a, b] = edges[edge]!;
        const other = a === node ? b : a;
        if (rank[other]! > 0) low[node] = Math.min(low[node]!, rank[other]!);
        else {
          rank[other] = low[other] = ++visited;
          path.push({ node: other, by: edge });
        }
      }
    }
  }
  return isBridge;
}
