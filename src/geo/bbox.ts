import type { MultiPolygon, Polygon } from "geojson";
import { polygonsOf } from "./ring";

/** [west, south, east, north] in the units of the coordinates. */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

function requireBox(caller: string, box: Bbox): void {
  const [w, s, e, n] = box;
  if (![w, s, e, n].every(Number.isFinite) || w > e || s > n)
    throw new Error(`${caller} requires finite ordered extents, got ${box.join(" ; ")}`);
}

/**
 * Extent of a polygon; fails when it has no point, or a coordinate is not finite.
 *
 * @example bbox({ type: "Polygon", coordinates: [[[0, 1], [2, 1], [2, 4], [0, 1]]] }) // [0, 1, 2, 4]
 */
export function bbox(geometry: Polygon | MultiPolygon): Bbox {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  const points = polygonsOf(geometry).flat(2);
  if (points.length === 0) throw new Error("bbox requires at least one point, got none");
  // A coordinate that is missing makes NaN, and NaN stays.
  for (const [x, y] of points) {
    w = Math.min(w, x!);
    s = Math.min(s, y!);
    e = Math.max(e, x!);
    n = Math.max(n, y!);
  }
  const box: Bbox = [w, s, e, n];
  requireBox("bbox", box);
  return box;
}

/**
 * Smallest extent around several; null around none. Fails when one is not finite and ordered.
 *
 * @example unionOf([[0, 0, 1, 1], [2, -1, 3, 1]]) // [0, -1, 3, 1]
 */
export function unionOf(boxes: readonly Bbox[]): Bbox | null {
  for (const box of boxes) requireBox("unionOf", box);
  const [first, ...others] = boxes;
  if (!first) return null;
  return others.reduce<Bbox>(
    (all, [w, s, e, n]) => [
      Math.min(all[0], w),
      Math.min(all[1], s),
      Math.max(all[2], e),
      Math.max(all[3], n),
    ],
    first,
  );
}
