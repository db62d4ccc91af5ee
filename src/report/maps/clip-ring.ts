import type { Point } from "@/geo/point";

/** An open ring: its first point is not repeated at its end. */
export type Ring = readonly Point[];

type Side = readonly [axis: 0 | 1, limit: number, keeps: 1 | -1];

const isInside = (point: Point, [axis, limit, keeps]: Side): boolean =>
  keeps * (point[axis] - limit) >= 0;

/** Where a segment meets a side; the same point whichever end comes first. */
function meet(a: Point, b: Point, [axis, limit]: Side): Point {
  const other = axis === 0 ? 1 : 0;
  const [p, q] = a[axis] < b[axis] ? [a, b] : [b, a];
  const share = (limit - p[axis]) / (q[axis] - p[axis]);
  const across = p[other] + share * (q[other] - p[other]);
  return axis === 0 ? [limit, across] : [across, limit];
}

function clipSide(ring: Ring, side: Side): Point[] {
  const kept: Point[] = [];
  for (let i = 0; i < ring.length; i++) {
    const [from, to] = [ring[(i + ring.length - 1) % ring.length]!, ring[i]!];
    const isToInside = isInside(to, side);
    if (isInside(from, side) !== isToInside) kept.push(meet(from, to, side));
    if (isToInside) kept.push(to);
  }
  return kept;
}

/**
 * The part of a ring within a frame from (0, 0) to (width, height), by Sutherland and Hodgman
 * (1974, https://doi.org/10.1145/360767.360802). A ring that leaves and comes back stays one ring:
 * its parts are joined along the side of the frame, where `isAlongFrame` tells them apart.
 */
export function clipRing(ring: Ring, width: number, height: number): Ring {
  const fits = ring.every(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height);
  if (fits) return ring;
  const sides: readonly Side[] = [
    [0, 0, 1],
    [0, width, -1],
    [1, 0, 1],
    [1, height, -1],
  ];
  return sides.reduce<Ring>((rest, side) => clipSide(rest, side), ring);
}

/** True for a segment that only follows a side of the frame: it is no border of the land. */
export const isAlongFrame = (a: Point, b: Point, width: number, height: number): boolean =>
  (a[0] === b[0] && (a[0] === 0 || a[0] === width)) ||
  (a[1] === b[1] && (a[1] === 0 || a[1] === height));

/** Area of a ring, square pixels. */
export function areaOfRing(ring: Ring): number {
  let sum = 0;
  for (let i = 0; i < ring.length; i++) {
    const [[px, py], [qx, qy]] = [ring[i]!, ring[(i + 1) % ring.length]!];
    sum += px * qy - qx * py;
  }
  return Math.abs(sum) / 2;
}
