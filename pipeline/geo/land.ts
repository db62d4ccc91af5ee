import Flatbush from "flatbush";
import { UNITS_PER_DEGREE } from "./grid";
import type { GridRing } from "./grid";
import { createRingIndex } from "./ring-index";
import type { PowerCell } from "./power-diagram";
import type { Zone } from "./zones";

/** Area (m²) and centroid (m) of the part of a cell that is land. */
export interface LandPart {
  readonly area: number;
  readonly x: number;
  readonly y: number;
  /** Whether a coast or a frontier passes by the cell (or the cell is wholly outside the land). */
  readonly isShore: boolean;
}

type Moments = Omit<LandPart, "isShore">;

/** Measures how much of a convex cell the land of one zone fills. */
export interface Land {
  readonly rings: readonly GridRing[];
  /** Whether a point of the grid (units) is on land. */
  readonly isInside: (x: number, y: number) => boolean;
  readonly part: (cell: PowerCell) => LandPart;
}

interface PlanarRing {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function createLand(zone: Zone, rings: readonly GridRing[]): Land {
  const planar = rings.map((ring) => projectRing(zone, ring));
  const index = new Flatbush(
    Math.max(
      1,
      planar.reduce((sum, ring) => sum + ring.x.length, 0),
    ),
  );
  for (const { x, y } of planar)
    for (let i = 0, j = x.length - 1; i < x.length; j = i++)
      index.add(
        Math.min(x[i]!, x[j]!),
        Math.min(y[i]!, y[j]!),
        Math.max(x[i]!, x[j]!),
        Math.max(y[i]!, y[j]!),
      );
  if (planar.length === 0) index.add(0, 0);
  index.finish();
  const ends = planar.flatMap(({ x, y }) =>
    Array.from(x, (_, i) => {
      const j = (i + x.length - 1) % x.length;
      return [x[j]!, y[j]!, x[i]!, y[i]!] as const;
    }),
  );
  // Parity of the outline crossed by a ray to the east.
  const isInLand = (x: number, y: number) =>
    index.search(x, y, Infinity, y).filter((k) => isCrossed(x, y, ends[k]!)).length % 2 === 1;
  const part = (cell: PowerCell): LandPart => {
    if (cell.x.length === 0) return { area: 0, x: 0, y: 0, isShore: false };
    const [w, s, e, n] = extent(cell);
    const isShore = index.collides(w, s, e, n);
    if (isShore) return sumParts(planar.map((ring) => clipMoments(ring, cell)));
    return isInLand(cell.x[0]!, cell.y[0]!)
      ? { ...moments(cell.x, cell.y), isShore }
      : { area: 0, x: 0, y: 0, isShore: true };
  };
  return { rings, isInside: createRingIndex(rings).isInside, part };
}

function projectRing(zone: Zone, ring: GridRing): PlanarRing {
  const points = ring.map(([x, y]) => zone.project(x / UNITS_PER_DEGREE, y / UNITS_PER_DEGREE));
  return {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
  };
}

function extent({ x, y }: PowerCell): readonly [number, number, number, number] {
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

const isCrossed = (
  x: number,
  y: number,
  [ax, ay, bx, by]: readonly [number, number, number, number],
) => ay > y !== by > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx;

/**
 * Sutherland-Hodgman of a ring by a convex cell. The result may run twice along the sides of the
 * cell, which is wrong as a shape but right for area and centroid.
 */
function clipMoments(ring: PlanarRing, cell: PowerCell): Moments {
  let x: ArrayLike<number> = ring.x;
  let y: ArrayLike<number> = ring.y;
  const n = cell.x.length;
  for (let k = 0; k < n && x.length > 0; k++) {
    const [ax, ay] = [cell.x[k]!, cell.y[k]!];
    const ex = cell.x[(k + 1) % n]! - ax;
    const ey = cell.y[(k + 1) % n]! - ay;
    const nextX: number[] = [];
    const nextY: number[] = [];
    let px = x[x.length - 1]!;
    let py = y[y.length - 1]!;
    let ps = ex * (py - ay) - ey * (px - ax);
    for (let i = 0; i < x.length; i++) {
      const qx = x[i]!;
      const qy = y[i]!;
      const qs = ex * (qy - ay) - ey * (qx - ax);
      if (ps >= 0 !== qs >= 0) {
        const t = ps / (ps - qs);
        nextX.push(px + t * (qx - px));
        nextY.push(py + t * (qy - py));
      }
      if (qs >= 0) {
        nextX.push(qx);
        nextY.push(qy);
      }
      px = qx;
      py = qy;
      ps = qs;
    }
    x = nextX;
    y = nextY;
  }
  return moments(x, y);
}

function moments(x: ArrayLike<number>, y: ArrayLike<number>): Moments {
  if (x.length < 3) return { area: 0, x: 0, y: 0 };
  const [ox, oy] = [x[0]!, y[0]!];
  let area = 0;
  let sx = 0;
  let sy = 0;
  for (let i = 1; i + 1 < x.length; i++) {
    const [ux, uy] = [x[i]! - ox, y[i]! - oy];
    const [vx, vy] = [x[i + 1]! - ox, y[i + 1]! - oy];
    const cross = (ux * vy - uy * vx) / 2;
    area += cross;
    sx += (cross * (ux + vx)) / 3;
    sy += (cross * (uy + vy)) / 3;
  }
  return area === 0 ? { area: 0, x: 0, y: 0 } : { area, x: ox + sx / area, y: oy + sy / area };
}

function sumParts(parts: readonly Moments[]): LandPart {
  const area = parts.reduce((sum, part) => sum + part.area, 0);
  if (area === 0) return { area: 0, x: 0, y: 0, isShore: true };
  return {
    area,
    x: parts.reduce((sum, part) => sum + part.x * part.area, 0) / area,
    y: parts.reduce((sum, part) => sum + part.y * part.area, 0) / area,
    isShore: true,
  };
}
