import { union } from "polyclip-ts";
import { doubleArea, orientation, toGrid } from "./grid";
import type { GridPoint, GridRing } from "./grid";
import type { FitTarget } from "./fit";
import { createRingIndex } from "./ring-index";
import type { Outlines } from "./outline";
import type { Zone } from "./zones";

/** Sides of the polygon that stands for a disc. */
const DISC_SIDES = 32;
/** A commune is cut off by the frontier when a disc of this share of its radius reaches abroad. */
const FRONTIER_RADIUS = 0.6;
/** Share of its disc that must be at sea, with its centroid, for a shore commune to be cut off. */
const AT_SEA_SHARE = 0.6;

/** Polygon of the given area (m²) around a point of the plane (m), counterclockwise. */
export function discRing(zone: Zone, x: number, y: number, area: number): GridRing {
  const step = (2 * Math.PI) / DISC_SIDES;
  const radius = Math.sqrt((2 * area) / (DISC_SIDES * Math.sin(step)));
  return Array.from({ length: DISC_SIDES }, (_, k): GridPoint => {
    const angle = k * step;
    const [lon, lat] = zone.unproject(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    return [toGrid(lon), toGrid(lat)];
  });
}

/**
 * Land of a zone, extended where the 1:10m outline cuts off communes (the frontier of Moselle is
 * up to 3 km off): each is added as the convex hulls of its disc with those of the communes it
 * touches, which leaves neither gap nor bubble. `neighbours` are positions, `apart` the communes
 * of islands that are drawn as discs and not joined to anything.
 */
export function extendLand(
  zone: Zone,
  target: FitTarget,
  { france, abroad }: Outlines,
  neighbours: readonly (readonly number[])[],
  apart: ReadonlySet<number>,
): GridRing[] {
  const disc = (i: number, share = 1) =>
    discRing(zone, target.x[i]!, target.y[i]!, target.area[i]! * share);
  const isFrench = createRingIndex(france).isInside;
  const isAbroad = createRingIndex(abroad).isInside;
  const isCutOff = (i: number): boolean => {
    const inner = disc(i, FRONTIER_RADIUS ** 2);
    if (inner.some(([x, y]) => isAbroad(x, y))) return true;
    const [lon, lat] = zone.unproject(target.x[i]!, target.y[i]!);
    if (isFrench(toGrid(lon), toGrid(lat))) return false;
    return disc(i).filter(([x, y]) => !isFrench(x, y)).length > AT_SEA_SHARE * DISC_SIDES;
  };
  const hulls = neighbours.flatMap((list, i) =>
    apart.has(i) || !isCutOff(i)
      ? []
      : [disc(i), ...list.map((j) => convexHull([...disc(i), ...disc(j)]))],
  );
  return hulls.length === 0 ? [...france] : unite(france, hulls);
}

function unite(land: readonly GridRing[], hulls: readonly GridRing[]): GridRing[] {
  const [first, ...others] = [...land.filter((ring) => doubleArea(ring) > 0), ...hulls].map(
    (ring) => [[...ring, ring[0]!].map(([x, y]): [number, number] => [x, y])],
  );
  const whole = union(first!, ...others);
  const rings = whole.flatMap((polygon) => polygon.map(toGridRing)).filter((r) => r.length > 2);
  // Holes of the land itself (Llivia) were left out of the union; those it made are gaps to fill.
  return [
    ...rings.filter((ring) => doubleArea(ring) > 0),
    ...land.filter((ring) => doubleArea(ring) < 0),
  ];
}

function toGridRing(positions: readonly (readonly [number, number])[]): GridRing {
  const ring = positions.slice(1).map(([x, y]): GridPoint => [Math.round(x), Math.round(y)]);
  return ring.filter(([x, y], i) => {
    const [px, py] = ring[(i + ring.length - 1) % ring.length]!;
    return x !== px || y !== py;
  });
}

/** Andrew's monotone chain, counterclockwise. */
export function convexHull(points: readonly GridPoint[]): GridRing {
  const sorted = points.toSorted((p, q) => p[0] - q[0] || p[1] - q[1]);
  const chain = (list: readonly GridPoint[]) => {
    const hull: GridPoint[] = [];
    for (const p of list) {
      while (hull.length > 1 && orientation(hull.at(-2)!, hull.at(-1)!, p) <= 0) hull.pop();
      hull.push(p);
    }
    return hull.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.toReversed())];
}
