import { createRingIndex } from "./ring-index";
import type { GridPoint, GridRing } from "./grid";

/**
 * Communes of islands that the outline does not draw. An island is a set of communes that touch
 * each other and not the rest of their zone; it is drawn when at least half of its centroids lie
 * in rings of land that hold no commune of a larger set.
 * `centroids` are grid points; `neighbours` are positions of the communes each one touches.
 */
export function undrawnIslanders(
  centroids: readonly GridPoint[],
  neighbours: readonly (readonly number[])[],
  rings: readonly GridRing[],
): Set<number> {
  const islands = connectedSets(neighbours).toSorted((p, q) => q.length - p.length);
  const islanders = new Set<number>();
  const index = createRingIndex(rings);
  const taken = new Set<number>();
  islands.forEach((members, rank) => {
    const own = members
      .flatMap((i) => index.around(...centroids[i]!).slice(0, 1))
      .filter((ring) => !taken.has(ring));
    for (const ring of own) taken.add(ring);
    if (rank > 0 && own.length * 2 < members.length) for (const i of members) islanders.add(i);
  });
  return islanders;
}

/** Connected sets of positions, in order of their first member. */
function connectedSets(neighbours: readonly (readonly number[])[]): number[][] {
  const isSeen = new Uint8Array(neighbours.length);
  const sets: number[][] = [];
  for (let start = 0; start < neighbours.length; start++) {
    if (isSeen[start]) continue;
    isSeen[start] = 1;
    const members = [start];
    for (const i of members)
      for (const j of neighbours[i]!) {
        if (isSeen[j]) continue;
        isSeen[j] = 1;
        members.push(j);
      }
    sets.push(members);
  }
  return sets;
}
