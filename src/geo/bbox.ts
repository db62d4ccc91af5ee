import type { MultiPolygon, Polygon } from "geojson";
import { polygonsOf } from "./ring";

/** [west, south, east, north] in the units of the coordinates. */
export type Bbox = readonly [number, number, number, number];

/**
 * Extent of a polygon; fails when it has no point.
 *
 * @example bbox({ type: "Polygon", coordinates: [[[0, 1], [2, 1], [2, 4], [0, 1]]] }) // [0, 1, 2, 4]
 */
export function bbox(geometry: Polygon | MultiPolygon): Bbox {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = 0, y = 0] of polygonsOf(geometry).flat(2)) {
    w = Math.min(w, x);
    s = Math.min(s, y);
    e = Math.max(e, x);
    n = Math.max(n, y);
  }
  if (w > e) throw new Error("bbox requires at least one point, got none");
  return [w, s, e, n];
}

/**
 * Smallest extent around several; null around none.
 *
 * @example unionOf([[0, 0, 1, 1], [2, -1, 3, 1]]) // [0, -1, 3, 1]
 */
export function unionOf(boxes: readonly Bbox[]): Bbox | null {
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
