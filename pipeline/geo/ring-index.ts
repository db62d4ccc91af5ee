import Flatbush from "flatbush";
import type { GridPoint, GridRing } from "./grid";

/** Tells on which side of many rings a point of the grid lies, without visiting them all. */
export interface RingIndex {
  /** Even-odd over all rings (holes count as outside). */
  readonly isInside: (x: number, y: number) => boolean;
  /** Positions of the rings around the point, in increasing order. */
  readonly around: (x: number, y: number) => number[];
}

export function createRingIndex(rings: readonly GridRing[]): RingIndex {
  const sides = rings.flatMap((ring, k) =>
    ring.map((a, i): readonly [GridPoint, GridPoint, number] => [
      ring[(i + ring.length - 1) % ring.length]!,
      a,
      k,
    ]),
  );
  if (sides.length === 0) return { isInside: () => false, around: () => [] };
  const index = new Flatbush(sides.length, 8);
  for (const [[ax, ay], [bx, by]] of sides)
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  index.finish();
  // Sides crossed by a ray to the east.
  const crossed = (x: number, y: number): number[] =>
    index.search(x, y, Infinity, y).filter((i) => {
      const [[ax, ay], [bx, by]] = sides[i]!;
      return ay > y !== by > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx;
    });
  const around = (x: number, y: number): number[] => {
    const odd = new Set<number>();
    for (const i of crossed(x, y)) {
      const ring = sides[i]![2];
      if (!odd.delete(ring)) odd.add(ring);
    }
    return [...odd].toSorted((p, q) => p - q);
  };
  return { isInside: (x, y) => crossed(x, y).length % 2 === 1, around };
}
