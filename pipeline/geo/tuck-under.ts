import type { Position } from "geojson";
import { ringArea } from "@/geo/ring";

type Polygons = readonly (readonly Position[][])[];

/** How far a frontier goes under the land drawn over it, degrees: 4 to 6 km. */
const UNDER = 0.05;

const keyOf = ([lon, lat]: Position): string => `${lon},${lat}`;

/**
 * Moves the frontier of each country with `over` outwards, under it: two sources never agree on a
 * frontier, and the sea must not show between them. The ends of a frontier at the coast stay.
 */
export function tuckUnder(over: Polygons, countries: readonly Polygons[]): Position[][][][] {
  const pointsOver = new Set(over.flat(2).map(keyOf));
  const holders = new Map<string, Set<number>>();
  countries.forEach((polygons, country) => {
    for (const key of polygons.flat(2).map(keyOf))
      if (pointsOver.has(key)) holders.set(key, (holders.get(key) ?? new Set()).add(country));
  });
  // Where three countries meet is no end: their frontiers go on.
  const isMeeting = (point: Position): boolean => (holders.get(keyOf(point))?.size ?? 0) > 1;
  return countries.map((polygons) =>
    polygons.map((rings) =>
      rings.map((ring) => tuckRing(ring, (point) => pointsOver.has(keyOf(point)), isMeeting)),
    ),
  );
}

function tuckRing(
  closed: Position[],
  isShared: (point: Position) => boolean,
  isMeeting: (point: Position) => boolean,
): Position[] {
  const ring = closed.slice(0, -1);
  const outwards = ringArea(closed) > 0 ? 1 : -1;
  const moved = ring.map((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length]!;
    const after = ring[(i + 1) % ring.length]!;
    const isInside = isShared(before) && isShared(after);
    if (!isShared(point) || !(isInside || isMeeting(point))) return point;
    const [x, y] = [after[0]! - before[0]!, after[1]! - before[1]!];
    const length = Math.hypot(x, y) || 1;
    return [
      point[0]! + (outwards * UNDER * y) / length,
      point[1]! - (outwards * UNDER * x) / length,
    ];
  });
  return [...moved, moved[0]!];
}
