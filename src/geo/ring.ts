import type { MultiPolygon, Polygon, Position } from "geojson";

/**
 * Signed area of a closed ring in the plane of its coordinates: square degrees for lon/lat.
 * Positive when counterclockwise. Coordinates are taken relative to the first one, so that
 * small rings far from the origin lose no precision.
 *
 * @throws when a coordinate is missing or not finite
 */
export function ringArea(ring: readonly (readonly number[])[]): number {
  const [ox, oy] = ring[0] ?? [];
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [px, py] = ring[i]!;
    const [qx, qy] = ring[i + 1]!;
    sum += (px! - ox!) * (qy! - oy!) - (qx! - ox!) * (py! - oy!);
  }
  // A wrong coordinate makes the sum wrong, whatever follows it.
  if (!Number.isFinite(sum)) throw new Error(`ringArea requires finite coordinates, got ${sum}`);
  return sum / 2;
}

/** Area of a polygon in the plane of its coordinates: exteriors minus holes, never negative. */
export function planarArea(geometry: Polygon | MultiPolygon): number {
  return polygonsOf(geometry).reduce(
    (sum, rings) =>
      sum +
      rings.reduce((area, ring, i) => area + (i === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0),
    0,
  );
}

/** The polygons (arrays of rings, exterior first) of either kind of geometry. */
export const polygonsOf = (geometry: Polygon | MultiPolygon): Position[][][] =>
  geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;

/** RFC 7946 winding: exteriors counterclockwise, holes clockwise. */
export function rewind(polygons: readonly (readonly Position[][])[]): Position[][][] {
  return polygons.map((rings) =>
    rings.map((ring, i) => (ringArea(ring) > 0 === (i === 0) ? ring : ring.toReversed())),
  );
}

/** Even-odd test in the plane of the coordinates; on the border either answer may come; fails on NaN. */
export function isInPolygon(x: number, y: number, geometry: Polygon | MultiPolygon): boolean {
  if (!Number.isFinite(x) || !Number.isFinite(y))
    throw new Error(`isInPolygon requires a finite point, got ${x} ; ${y}`);
  let inside = false;
  for (const ring of polygonsOf(geometry).flat())
    for (let i = 0; i + 1 < ring.length; i++) {
      const [px, py] = [ring[i]![0]!, ring[i]![1]!];
      const [qx, qy] = [ring[i + 1]![0]!, ring[i + 1]![1]!];
      if (!Number.isFinite(px + py + qx + qy))
        throw new Error(`isInPolygon requires finite coordinates, got ${px} ; ${py}`);
      if (py > y !== qy > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
    }
  return inside;
}
