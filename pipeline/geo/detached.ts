import { doubleArea } from "./grid";
import type { PlanarGraph } from "./faces";

/**
 * A cell that straddles an estuary or a strait leaves to its commune a piece of the other shore.
 * Gives every such piece, but the largest of each commune, to the neighbour with which it shares
 * the longest border; pieces that touch no other commune (islets) stay. Loose faces are always
 * given. Changes `owner` in place.
 */
export function settleDetachedFaces<T>(
  graph: PlanarGraph<T>,
  owner: Int32Array,
  isLoose: Uint8Array,
): void {
  const isMain = mainFaces(graph, owner, isLoose);
  // A piece may only touch other pieces: give them in rounds, outward from the main faces.
  const isSettled = Uint8Array.from(isMain);
  const borders = bordersOfPieces(graph, owner, isMain);
  for (let hasMoved = true; hasMoved;) {
    hasMoved = false;
    for (const [face, neighbours] of borders) {
      if (isSettled[face]) continue;
      let best = -1;
      let longest = 0;
      for (const [neighbour, length] of neighbours)
        if (isSettled[neighbour] && length > longest) {
          longest = length;
          best = neighbour;
        }
      if (best === -1) continue;
      owner[face] = owner[best]!;
      isSettled[face] = 1;
      hasMoved = true;
    }
  }
}

/** Faces of nobody that no path over faces of nobody joins to the outside. */
export function enclosedFaces<T>(graph: PlanarGraph<T>, owner: Int32Array): number[] {
  const neighbours = new Map<number, number[]>();
  graph.face.forEach((face, h) => {
    if (owner[face] !== -1 || owner[graph.face[h ^ 1]!] !== -1) return;
    const list = neighbours.get(face);
    if (list) list.push(graph.face[h ^ 1]!);
    else neighbours.set(face, [graph.face[h ^ 1]!]);
  });
  const isOpen = Uint8Array.from(graph.rings, (ring) => (ring ? 0 : 1));
  const queue = graph.rings.flatMap((ring, face) => (ring ? [] : [face]));
  for (const face of queue)
    for (const other of neighbours.get(face) ?? []) {
      if (isOpen[other]) continue;
      isOpen[other] = 1;
      queue.push(other);
    }
  return graph.rings.flatMap((_, face) => (owner[face] === -1 && !isOpen[face] ? [face] : []));
}

/** 1 for the largest face of each owner, loose faces apart. */
function mainFaces<T>(graph: PlanarGraph<T>, owner: Int32Array, isLoose: Uint8Array): Uint8Array {
  const largest = new Map<number, { face: number; area: number }>();
  graph.rings.forEach((ring, face) => {
    if (!ring || owner[face] === -1 || isLoose[face]) return;
    const area = doubleArea(ring);
    const known = largest.get(owner[face]!);
    if (!known || area > known.area) largest.set(owner[face]!, { face, area });
  });
  const isMain = new Uint8Array(graph.rings.length);
  for (const { face } of largest.values()) isMain[face] = 1;
  return isMain;
}

/** For each piece, its owned neighbour faces with the length shared, in units. */
function bordersOfPieces<T>(
  graph: PlanarGraph<T>,
  owner: Int32Array,
  isMain: Uint8Array,
): Map<number, Map<number, number>> {
  const borders = new Map<number, Map<number, number>>();
  graph.from.forEach((a, h) => {
    const face = graph.face[h]!;
    const other = graph.face[h ^ 1]!;
    if (owner[face] === -1 || owner[other] === -1 || isMain[face] || face === other) return;
    const b = graph.from[h ^ 1]!;
    const lengths = borders.get(face) ?? new Map<number, number>();
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    lengths.set(other, (lengths.get(other) ?? 0) + length);
    borders.set(face, lengths);
  });
  return borders;
}
