import type { Point } from "@/geo/point";
import { areaOfRing, type Ring } from "./clip-ring";
import { segmentKey, type Shape } from "./map-paths";
import { anchorOf } from "./shape-anchor";
import type { SmallFrame } from "./small-frame";

/** A shape smaller than this shows more border than colour, square pixels. */
const TOO_SMALL = 24;
const RADIUS = 3.6;
const CORNERS = 12;

/** Said under a map with discs. */
export const DISC_NOTE = "Les plus petites îles sont agrandies en pastilles.";

const areaOf = ({ rings }: Shape): number => rings.reduce((sum, ring) => sum + areaOfRing(ring), 0);

const segmentsOf = ({ rings }: Shape): string[] =>
  rings.flatMap((ring) => ring.map((point, i) => segmentKey(point, ring[(i + 1) % ring.length]!)));

const clamp = (x: number, limit: number): number => Math.min(limit - RADIUS, Math.max(RADIUS, x));

/** A disc around the middle of a shape, within the frame. */
function discAround(shape: Shape, { width, height }: SmallFrame): Shape {
  const anchor = anchorOf(shape)!;
  const [x, y] = [clamp(anchor.x, width), clamp(anchor.y, height)];
  const corner = (_: unknown, i: number): Point => {
    const angle = ((i + 0.5) / CORNERS) * 2 * Math.PI;
    return [
      Math.round((x + RADIUS * Math.cos(angle)) * 10) / 10,
      Math.round((y + RADIUS * Math.sin(angle)) * 10) / 10,
    ];
  };
  return { rings: [Array.from({ length: CORNERS }, corner)] };
}

/** Ground without the outlines of the islands that stand as discs. */
export function withoutIslands(ground: readonly Shape[], discs: Iterable<Shape>): Shape[] {
  const around = [...discs].map((disc) => anchorOf(disc)!);
  if (around.length === 0) return [...ground];
  const isUnderDisc = (ring: Ring): boolean =>
    around.some((disc) => ring.every(([x, y]) => Math.hypot(x - disc.x, y - disc.y) < 2 * RADIUS));
  return ground.map(({ rings }) => ({ rings: rings.filter((ring) => !isUnderDisc(ring)) }));
}

/**
 * Discs in the place of the smallest islands, such as Sein, whose colour would not be seen. Small
 * territories that have neighbours keep their shape: a disc would cover them.
 */
export function islandDiscs(
  shown: ReadonlyMap<number, Shape>,
  land: readonly Shape[],
  frame: SmallFrame,
): Map<number, Shape> {
  const small = [...shown].filter(([, shape]) => areaOf(shape) < TOO_SMALL);
  if (small.length === 0) return new Map();
  const owners = new Map<string, number>();
  for (const shape of land)
    for (const key of segmentsOf(shape)) owners.set(key, (owners.get(key) ?? 0) + 1);
  const islands = small.filter(([, shape]) =>
    segmentsOf(shape).every((key) => owners.get(key) === 1),
  );
  return new Map(islands.map(([position, shape]) => [position, discAround(shape, frame)]));
}
