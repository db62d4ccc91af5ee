import type { Point } from "./point";

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Positive when a, b, c turn left. */
const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/** Corners of the convex hull, counterclockwise (Andrew 1979); no point is between two others. */
export function convexHull(points: readonly Point[]): Point[] {
  for (const [x, y] of points)
    if (!Number.isFinite(x) || !Number.isFinite(y))
      throw new Error(`convexHull requires finite points, got ${x} ; ${y}`);
  const sorted = [...points].sort(([ax, ay], [bx, by]) => ax - bx || ay - by);
  const half = (from: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of from) {
      while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  const hull = [...half(sorted), ...half(sorted.toReversed())];
  return hull.length > 0 ? hull : sorted.slice(0, 1);
}

const around = ([ax, ay]: Point, [bx, by]: Point): Circle => ({
  x: (ax + bx) / 2,
  y: (ay + by) / 2,
  radius: Math.hypot(ax - bx, ay - by) / 2,
});

/** Circle through three points, relative to the first one so that nothing is lost far from 0. */
function through([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Circle {
  const [dx, dy, ex, ey] = [bx - ax, by - ay, cx - ax, cy - ay];
  const [d, e, double] = [dx * dx + dy * dy, ex * ex + ey * ey, 2 * (dx * ey - dy * ex)];
  const [x, y] = [(ey * d - dy * e) / double, (dx * e - ex * d) / double];
  return { x: ax + x, y: ay + y, radius: Math.hypot(x, y) };
}

/** Rounding of coordinates of some 10⁶ metres. */
const ROUNDING = 1e-9;

const isOutside = ({ x, y, radius }: Circle, [px, py]: Point): boolean =>
  Math.hypot(px - x, py - y) > radius * (1 + ROUNDING);

/**
 * Smallest circle that holds every point, in the unit of the coordinates; null without a point.
 * Incremental on the corners of the hull (Welzl 1991, without its shuffle): the cube of their number
 * at worst, and outlines have some tens of them.
 *
 * @example enclosingCircle([[0, 0], [2, 0], [0, 2]]) // { x: 1, y: 1, radius: √2 }
 */
export function enclosingCircle(points: readonly Point[]): Circle | null {
  const corners = convexHull(points);
  const [first] = corners;
  if (!first) return null;
  let circle = around(first, first);
  corners.forEach((a, i) => {
    if (!isOutside(circle, a)) return;
    circle = around(a, a);
    for (let j = 0; j < i; j++) {
      const b = corners[j]!;
      if (!isOutside(circle, b)) continue;
      circle = around(a, b);
      for (const c of corners.slice(0, j)) if (isOutside(circle, c)) circle = through(a, b, c);
    }
  });
  return circle;
}
