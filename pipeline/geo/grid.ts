/**
 * Integer grid on which every outline lives: 1 unit = 1e-4 degree (about 11 m in latitude).
 * Integers make equality of coordinates, orientation and arc sharing exact.
 */
export const UNITS_PER_DEGREE = 10_000;

export type GridPoint = readonly [x: number, y: number];
export type GridRing = readonly GridPoint[];

/** Degrees to units, rounded to a multiple of `step` units. */
export const toGrid = (degrees: number, step: number = 1): number =>
  Math.round((degrees * UNITS_PER_DEGREE) / step) * step;

/** Twice the signed area of an unclosed ring, square units; positive when counterclockwise. */
export function doubleArea(ring: GridRing): number {
  let sum = 0;
  let [px, py] = ring[ring.length - 1] ?? [0, 0];
  for (const [x, y] of ring) {
    sum += px * y - x * py;
    px = x;
    py = y;
  }
  return sum;
}

/** Positive when c is left of a to b. Exact: units stay below 2^21, so products below 2^44. */
export const orientation = (a: GridPoint, b: GridPoint, c: GridPoint): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Even-odd test; a point exactly on the border may fall on either side. */
export function isInRing(x: number, y: number, ring: GridRing): boolean {
  let inside = false;
  let [px, py] = ring[ring.length - 1] ?? [0, 0];
  for (const [qx, qy] of ring) {
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
    px = qx;
    py = qy;
  }
  return inside;
}

/** A point strictly inside a simple ring: its centroid when inside, else a point near an ear. */
export function interiorPoint(ring: GridRing): GridPoint {
  const centroid = centroidOf(ring);
  if (isInRing(centroid[0], centroid[1], ring)) return centroid;
  const n = ring.length;
  let lowest = 0;
  ring.forEach(([x, y], i) => {
    const [lx, ly] = ring[lowest]!;
    if (y < ly || (y === ly && x < lx)) lowest = i;
  });
  const v = ring[lowest]!;
  const a = ring[(lowest + n - 1) % n]!;
  const b = ring[(lowest + 1) % n]!;
  let nearest: GridPoint | undefined;
  let deepest = 0;
  for (const q of ring) {
    const depth = orientation(b, a, q);
    if (depth <= deepest || orientation(a, v, q) <= 0 || orientation(v, b, q) <= 0) continue;
    nearest = q;
    deepest = depth;
  }
  return nearest
    ? [(v[0] + nearest[0]) / 2, (v[1] + nearest[1]) / 2]
    : [(a[0] + v[0] + b[0]) / 3, (a[1] + v[1] + b[1]) / 3];
}

function centroidOf(ring: GridRing): GridPoint {
  const [ox, oy] = ring[0] ?? [0, 0];
  let area = 0;
  let cx = 0;
  let cy = 0;
  for (let i = 0; i < ring.length; i++) {
    const [px, py] = ring[i]!;
    const [qx, qy] = ring[(i + 1) % ring.length]!;
    const cross = (px - ox) * (qy - oy) - (qx - ox) * (py - oy);
    area += cross;
    cx += (px + qx - 2 * ox) * cross;
    cy += (py + qy - 2 * oy) * cross;
  }
  return area === 0 ? [ox, oy] : [ox + cx / (3 * area), oy + cy / (3 * area)];
}
