import type { MultiPolygon, Polygon, Position } from "geojson";
import type { Point } from "./point";
import { convexHull, enclosingCircle } from "./enclosing-circle";
import type { Project } from "./projection";
import { polygonsOf, ringArea } from "./ring";

/** Measures of units in a plane, enough for the compactness of any group of them. */
export interface OutlineMeasures {
  readonly areaM2: Float64Array;
  /** Length of the outline of each unit, coast and holes included. */
  readonly perimeterM: Float64Array;
  /** Length of the common border with each neighbour, by unit. */
  readonly borderM: readonly ReadonlyMap<number, number>[];
  /** Corners of the convex hull of each unit. */
  readonly hulls: readonly (readonly Point[])[];
}

/** Numbers the vertices: equal coordinates are one vertex. */
function numberVertices(): (position: Position) => number {
  const known = new Map<string, number>();
  return ([lon, lat]) => {
    const key = `${lon},${lat}`;
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
}

/** More vertices than any file holds; the key of a pair stays a whole number below 2⁵³. */
const MAX_VERTICES = 2 ** 26;

/**
 * Measures outlines that share their vertices exactly, as those of one file do: an edge met in two
 * units is their border. `project` gives metres from WGS84 degrees (Lambert-93, or the projection of
 * the overseas département): edges are straight in that plane.
 */
export function measureOutlines(
  outlines: readonly (Polygon | MultiPolygon)[],
  project: Project,
): OutlineMeasures {
  const areaM2 = new Float64Array(outlines.length);
  const perimeterM = new Float64Array(outlines.length);
  const borderM = outlines.map(() => new Map<number, number>());
  const vertexOf = numberVertices();
  /** Unit of each edge that was met once. */
  const owners = new Map<number, number>();
  const addEdge = (unit: number, edge: number, length: number): void => {
    const other = owners.get(edge);
    if (other === undefined) {
      owners.set(edge, unit);
      perimeterM[unit]! += length;
      return;
    }
    // Both sides of the edge are in the unit: it is no outline.
    if (other === unit) perimeterM[unit]! -= length;
    else {
      perimeterM[unit]! += length;
      borderM[unit]!.set(other, (borderM[unit]!.get(other) ?? 0) + length);
      borderM[other]!.set(unit, (borderM[other]!.get(unit) ?? 0) + length);
    }
  };
  const hulls = outlines.map((outline, unit) => {
    const corners: Point[] = [];
    for (const rings of polygonsOf(outline))
      rings.forEach((ring, i) => {
        const points = ring.map(([lon, lat]) => project(lon!, lat!));
        areaM2[unit]! += (i === 0 ? 1 : -1) * Math.abs(ringArea(points));
        if (i === 0) corners.push(...convexHull(points));
        const vertices = ring.map(vertexOf);
        for (let at = 1; at < points.length; at++) {
          const [a, b] = [vertices[at - 1]!, vertices[at]!];
          const [[px, py], [qx, qy]] = [points[at - 1]!, points[at]!];
          if (a !== b)
            addEdge(
              unit,
              Math.min(a, b) * MAX_VERTICES + Math.max(a, b),
              Math.hypot(qx - px, qy - py),
            );
        }
      });
    return convexHull(corners);
  });
  return { areaM2, perimeterM, borderM, hulls };
}

function requireMembers(caller: string, { areaM2 }: OutlineMeasures, members: ArrayLike<number>) {
  for (let i = 0; i < members.length; i++)
    if (areaM2[members[i]!] === undefined)
      throw new Error(`${caller} requires units that were measured, got ${members[i]}`);
}

const sumOf = (column: Float64Array, members: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < members.length; i++) sum += column[members[i]!]!;
  return sum;
};

/** Metres of outline that members share, counted once on each side. */
function sharedM({ borderM }: OutlineMeasures, members: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < members.length; i++)
    for (let j = 0; j < members.length; j++)
      sum += i === j ? 0 : (borderM[members[i]!]!.get(members[j]!) ?? 0);
  return sum;
}

/**
 * Polsby–Popper compactness of a group of distinct units: 4π × area / outline², from 0 to 1 (the
 * disc); null for a group without an outline. Borders between members are no outline.
 *
 * The coast distorts it: a ragged shore or islands lengthen the outline of a group that is compact
 * on the map, and the more detailed the outlines the more they do. Compare with `reock` and with the
 * borders in common, and only groups of the same outlines.
 *
 * Source: Polsby and Popper 1991, « The Third Criterion », Yale Law & Policy Review 9 (2).
 *
 * @example polsbyPopper(measures, [0]) // a square: π/4
 */
export function polsbyPopper(measures: OutlineMeasures, members: ArrayLike<number>): number | null {
  requireMembers("polsbyPopper", measures, members);
  const outline = sumOf(measures.perimeterM, members) - sharedM(measures, members);
  return outline > 0 ? (4 * Math.PI * sumOf(measures.areaM2, members)) / outline ** 2 : null;
}

/**
 * Reock compactness: area over that of the smallest circle around the group, from 0 to 1 (the disc);
 * null for a group without an extent. A ragged coast does not change it, an island far off does.
 *
 * Source: Reock 1961, Midwest Journal of Political Science 5 (1).
 *
 * @example reock(measures, [0]) // a square: 2/π
 */
export function reock(measures: OutlineMeasures, members: ArrayLike<number>): number | null {
  requireMembers("reock", measures, members);
  const circle = enclosingCircle(Array.from(members, (unit) => measures.hulls[unit]!).flat());
  if (!circle || circle.radius === 0) return null;
  return sumOf(measures.areaM2, members) / (Math.PI * circle.radius ** 2);
}
