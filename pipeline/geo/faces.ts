import { doubleArea } from "./grid";
import type { GridPoint, GridRing } from "./grid";
import type { Segment } from "./arrangement";

/** Planar graph as half-edges: 2e runs a to b, 2e+1 runs b to a; the face is on the left. */
export interface PlanarGraph<T> {
  readonly from: readonly GridPoint[];
  /** Next half-edge around the face on the left. */
  readonly next: Int32Array;
  readonly face: Int32Array;
  /** Every segment lying on edge e, with true when it runs as half-edge 2e. */
  readonly sources: readonly { readonly tag: T; readonly isForward: boolean }[][];
  /** One ring per face, unclosed, counterclockwise; undefined for the outside of a component. */
  readonly rings: readonly (GridRing | undefined)[];
}

/** Larger than any coordinate of the grid in absolute value, so that keys are unique. */
const KEY_SPAN = 8_000_000;

const keyOf = ([x, y]: GridPoint): number => x * KEY_SPAN + y;

/** Half-edges, faces and rings of segments that only meet at their ends (see `arrange`). */
export function traceFaces<T>(segments: readonly Segment<T>[]): PlanarGraph<T> {
  const from: GridPoint[] = [];
  const sources: { tag: T; isForward: boolean }[][] = [];
  const edgeOf = new Map<number, Map<number, number>>();
  for (const { a, b, tag } of segments) {
    const isForward = keyOf(a) < keyOf(b);
    const [p, q] = isForward ? [a, b] : [b, a];
    let ends = edgeOf.get(keyOf(p));
    if (!ends) edgeOf.set(keyOf(p), (ends = new Map()));
    let edge = ends.get(keyOf(q));
    if (edge === undefined) {
      edge = sources.length;
      ends.set(keyOf(q), edge);
      from.push(p, q);
      sources.push([]);
    }
    sources[edge]!.push({ tag, isForward });
  }
  const next = linkHalfEdges(from);
  const { face, rings } = walk(from, next);
  return { from, next, face, sources, rings };
}

/** After half-edge h comes, at its end, the first outgoing one clockwise from its twin. */
function linkHalfEdges(from: readonly GridPoint[]): Int32Array {
  const outgoing = new Map<number, number[]>();
  from.forEach((p, h) => {
    const list = outgoing.get(keyOf(p));
    if (list) list.push(h);
    else outgoing.set(keyOf(p), [h]);
  });
  const next = new Int32Array(from.length);
  const angle = (h: number) => {
    const [a, b] = [from[h]!, from[h ^ 1]!];
    return Math.atan2(b[1] - a[1], b[0] - a[0]);
  };
  for (const list of outgoing.values()) {
    const sorted = list
      .map((h) => ({ h, angle: angle(h) }))
      .toSorted((p, q) => p.angle - q.angle)
      .map(({ h }) => h);
    sorted.forEach((h, i) => {
      next[h ^ 1] = sorted[(i + sorted.length - 1) % sorted.length]!;
    });
  }
  return next;
}

function walk(from: readonly GridPoint[], next: Int32Array) {
  const face = new Int32Array(from.length).fill(-1);
  const rings: (GridRing | undefined)[] = [];
  for (let start = 0; start < from.length; start++) {
    if (face[start] !== -1) continue;
    const ring: GridPoint[] = [];
    for (let h = start; face[h] === -1; h = next[h]!) {
      face[h] = rings.length;
      ring.push(from[h]!);
    }
    rings.push(doubleArea(ring) > 0 ? ring : undefined);
  }
  return { face, rings };
}

/**
 * Rings around the union of faces of equal owner, interior on the left (exteriors
 * counterclockwise, holes clockwise), cut at every repeated vertex so that each is simple.
 * `owner[face]` is -1 for what belongs to nobody. Returns the rings of each owner.
 */
export function traceOwners<T>(graph: PlanarGraph<T>, owner: Int32Array): Map<number, GridRing[]> {
  const { from, next, face } = graph;
  const ownerOf = (h: number) => owner[face[h]!]!;
  const isBorder = (h: number) => ownerOf(h) !== -1 && ownerOf(h) !== ownerOf(h ^ 1);
  const isSeen = new Uint8Array(from.length);
  const rings = new Map<number, GridRing[]>();
  for (let start = 0; start < from.length; start++) {
    if (isSeen[start] || !isBorder(start)) continue;
    const ring: GridPoint[] = [];
    for (let h = start; !isSeen[h];) {
      isSeen[h] = 1;
      ring.push(from[h]!);
      h = next[h]!;
      while (!isBorder(h)) h = next[h ^ 1]!;
    }
    const list = rings.get(ownerOf(start)) ?? [];
    list.push(...splitAtRepeats(ring));
    rings.set(ownerOf(start), list);
  }
  return rings;
}

/** Cuts a ring that visits a vertex twice into simple rings; spikes vanish (two-vertex rings). */
export function splitAtRepeats(ring: GridRing): GridRing[] {
  const out: GridRing[] = [];
  const stack: GridPoint[] = [];
  const position = new Map<number, number>();
  for (const point of ring) {
    const seen = position.get(keyOf(point));
    if (seen !== undefined) {
      const loop = stack.splice(seen);
      for (const p of loop) position.delete(keyOf(p));
      if (loop.length > 2) out.push(loop);
    }
    position.set(keyOf(point), stack.length);
    stack.push(point);
  }
  if (stack.length > 2) out.push(stack);
  return out;
}
