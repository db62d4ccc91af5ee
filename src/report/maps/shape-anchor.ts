import type { Point } from "@/geo/point";
import type { Shape } from "./map-paths";

/** A place well inside a shape. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  /** Width of the shape across that place, CSS pixels. */
  readonly width: number;
}

type Interval = readonly [from: number, to: number];

/** Closer intervals touch: the border between two neighbours of a group, written in tenths. */
const TOUCHING = 0.15;
/** Lines tried across a shape. */
const LINES = 24;

/** Parts of a line x = at or y = at inside a shape, ascending, by the even–odd rule. */
export function crossings({ rings }: Shape, axis: 0 | 1, at: number): Interval[] {
  const other = axis === 0 ? 1 : 0;
  const cuts: number[] = [];
  for (const ring of rings)
    for (let i = 0; i < ring.length; i++) {
      const [p, q] = [ring[i]!, ring[(i + 1) % ring.length]!];
      if (p[axis] > at === q[axis] > at) continue;
      cuts.push(p[other] + ((at - p[axis]) / (q[axis] - p[axis])) * (q[other] - p[other]));
    }
  cuts.sort((a, b) => a - b);
  const intervals: [number, number][] = [];
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const [from, to] = [cuts[i]!, cuts[i + 1]!];
    const last = intervals.at(-1);
    if (last && from - last[1] < TOUCHING) last[1] = to;
    else intervals.push([from, to]);
  }
  return intervals;
}

/**
 * Where a name or a circle stands: the middle of the widest place both ways, among lines across
 * the shape. Null for a shape outside the frame.
 */
export function anchorOf(shape: Shape): Anchor | null {
  const ys = shape.rings.flatMap((ring) => ring.map(([, y]) => y));
  if (ys.length === 0) return null;
  let [top, bottom] = [Infinity, -Infinity];
  for (const y of ys) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  let best: Anchor | null = null;
  let bestScore = -1;
  for (let i = 0; i < LINES; i++) {
    const y = top + ((i + 0.5) / LINES) * (bottom - top);
    for (const [from, to] of crossings(shape, 1, y)) {
      const x = (from + to) / 2;
      const upright = crossings(shape, 0, x).find(([a, b]) => a <= y && y <= b);
      if (!upright) continue;
      // The nearest border decides; the middle of the upright wins among equals.
      const near = Math.min(to - from, 2 * (y - upright[0]), 2 * (upright[1] - y));
      const score = near + (to - from) / 1000;
      if (score <= bestScore) continue;
      bestScore = score;
      best = { x, y, width: to - from };
    }
  }
  return best ?? firstPoint(shape);
}

function firstPoint({ rings }: Shape): Anchor {
  const [x, y]: Point = rings[0]![0]!;
  return { x, y, width: 0 };
}

/** True when a rectangle lies inside a shape, as far as its two long sides and its middle tell. */
export function holds(
  shape: Shape,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): boolean {
  return [top, (top + bottom) / 2, bottom].every((y) =>
    crossings(shape, 1, y).some(([from, to]) => from <= left && right <= to),
  );
}
