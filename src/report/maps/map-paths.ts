import { polygonsOf } from "@/geo/ring";
import { boxesMeet, boxOf } from "../snapshot/map-frame";
import type { Outline } from "@/domain/geography/outline";
import type { Point } from "@/geo/point";
import { areaOfRing, clipRing, isAlongFrame, type Ring } from "./clip-ring";
import type { SmallFrame } from "./small-frame";

/** An outline on a small map. */
export interface Shape {
  /** Exteriors and holes alike, filled by the even–odd rule; empty outside the frame. */
  readonly rings: readonly Ring[];
}

/**
 * Side of the grid that points are snapped to, CSS pixels; wider for a map of the whole country.
 * Points that fall on one node make one vertex, whichever side of a border is drawn: neighbours
 * keep the very same border.
 */
const GRID = { fine: 0.4, coarse: 0.8 } as const;
/** From this many metres by pixel on, the coarse grid. */
const COARSE_FROM = 1000;
/** Rings smaller than this are dropped, square pixels. */
const SMALLEST_RING = 0.5;
/** Half side of the square that stands for a territory too small to be seen. */
const SPECK = 0.9;

/** To a tenth of a pixel, as paths are written. */
const tenth = (length: number): number => Math.round(length * 10) / 10;

function snapRing(points: readonly Point[], grid: number): Point[] {
  const snap = (length: number): number => tenth(Math.round(length / grid) * grid);
  const ring: Point[] = [];
  for (const [x, y] of points) {
    const [snappedX, snappedY] = [snap(x), snap(y)];
    const last = ring.at(-1);
    if (last?.[0] !== snappedX || last[1] !== snappedY) ring.push([snappedX, snappedY]);
  }
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length > 1 && first && last && first[0] === last[0] && first[1] === last[1]) ring.pop();
  return ring;
}

/** A square around the middle of a ring that would vanish. */
function speck(ring: Ring): Ring {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const x = tenth((Math.min(...xs) + Math.max(...xs)) / 2);
  const y = tenth((Math.min(...ys) + Math.max(...ys)) / 2);
  return [
    [tenth(x - SPECK), tenth(y - SPECK)],
    [tenth(x + SPECK), tenth(y - SPECK)],
    [tenth(x + SPECK), tenth(y + SPECK)],
    [tenth(x - SPECK), tenth(y + SPECK)],
  ];
}

/** The ring within the frame, in tenths; null where less than a triangle is left. */
function clipped(ring: Ring, { width, height }: SmallFrame): Ring | null {
  const rest = clipRing(ring, width, height);
  if (rest.length < 3) return null;
  return rest === ring ? ring : rest.map(([x, y]): Point => [tenth(x), tenth(y)]);
}

/** Projects, snaps and clips an outline. A territory of the frame never vanishes, however small. */
export function shapeOf(outline: Outline, frame: SmallFrame): Shape {
  if (!boxesMeet(boxOf(outline), frame.visible)) return { rings: [] };
  const grid = frame.metresPerPx < COARSE_FROM ? GRID.fine : GRID.coarse;
  const all = polygonsOf(outline.geometry).flatMap((polygon) =>
    polygon.map((ring) =>
      snapRing(
        (ring as [number, number][]).map(([lon, lat]) => frame.place(lon, lat)),
        grid,
      ),
    ),
  );
  const seen = all.filter((ring) => ring.length >= 3 && areaOfRing(ring) >= SMALLEST_RING);
  const kept = seen.length > 0 ? seen : all.slice(0, 1).map(speck);
  return { rings: kept.map((ring) => clipped(ring, frame)).filter((ring) => ring !== null) };
}

/** Several outlines as one shape. */
export const joinedShapes = (shapes: readonly Shape[]): Shape => ({
  rings: shapes.flatMap(({ rings }) => rings),
});

export const write = (length: number): string => String(tenth(length));

const trace = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${write(x)} ${write(y)}`).join("");

/** Path data to fill shapes with one colour. */
export const fillPath = (shapes: readonly Shape[]): string =>
  shapes.flatMap(({ rings }) => rings.map((ring) => `${trace(ring)}Z`)).join("");

/** Name of a segment, the same from either end. */
export function segmentKey([ax, ay]: Point, [bx, by]: Point): string {
  const isForward = ax < bx || (ax === bx && ay < by);
  return isForward ? `${ax},${ay},${bx},${by}` : `${bx},${by},${ax},${ay}`;
}

/** Segments met an odd number of times: borders shared by two shapes cancel out. */
function outerSegments(shapes: readonly Shape[]): Set<string> {
  const odd = new Set<string>();
  for (const { rings } of shapes)
    for (const ring of rings)
      ring.forEach((point, i) => {
        const key = segmentKey(point, ring[(i + 1) % ring.length]!);
        if (!odd.delete(key)) odd.add(key);
      });
  return odd;
}

/** Lines along a ring, of its kept segments only. */
function traceSegments(ring: Ring, keeps: (a: Point, b: Point) => boolean): string {
  const runs: Point[][] = [];
  let isOpen = false;
  let isWhole = true;
  ring.forEach((from, i) => {
    const to = ring[(i + 1) % ring.length]!;
    if (!keeps(from, to)) {
      isOpen = false;
      isWhole = false;
    } else if (isOpen) runs.at(-1)!.push(to);
    else {
      runs.push([from, to]);
      isOpen = true;
    }
  });
  if (isWhole) return `${trace(ring)}Z`;
  return runs.map(trace).join("");
}

/** Path data of the borders: each once, even between two shapes, and none along the frame. */
export function borderPath(shapes: readonly Shape[], { width, height }: SmallFrame): string {
  const drawn = new Set<string>();
  return shapes
    .flatMap(({ rings }) => rings)
    .map((ring) =>
      traceSegments(ring, (a, b) => {
        const key = segmentKey(a, b);
        if (drawn.has(key) || isAlongFrame(a, b, width, height)) return false;
        drawn.add(key);
        return true;
      }),
    )
    .join("");
}

/** Path data around the shapes taken together, without the borders between them. */
export function outerPath(shapes: readonly Shape[], { width, height }: SmallFrame): string {
  const outer = outerSegments(shapes);
  return shapes
    .flatMap(({ rings }) => rings)
    .map((ring) =>
      traceSegments(
        ring,
        (a, b) => outer.has(segmentKey(a, b)) && !isAlongFrame(a, b, width, height),
      ),
    )
    .join("");
}
