import type { Hatch } from "@/map/hatch";
import { write, type Shape } from "./map-paths";
import { anchorOf, crossings } from "./shape-anchor";

/** Shorter strokes are left out, CSS pixels. */
const SHORTEST = 0.6;

/** Slope of a hatching as (x, y) of its direction, and the distance between its lines. */
function geometryOf({ direction, tile }: Hatch): { cos: number; sin: number; gap: number } {
  const half = Math.SQRT1_2;
  switch (direction) {
    case "level":
      return { cos: 1, sin: 0, gap: tile };
    case "upright":
      return { cos: 0, sin: 1, gap: tile };
    case "rising":
      return { cos: half, sin: -half, gap: tile * half };
    case "falling":
      return { cos: half, sin: half, gap: tile * half };
  }
}

/** Extent of a shape across lines: least and greatest second coordinate. */
function across(shape: Shape): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const ring of shape.rings)
    for (const [, y] of ring) [low, high] = [Math.min(low, y), Math.max(high, y)];
  return [low, high];
}

/**
 * Lines of a hatching inside a shape, cut at its borders (even–odd), as path data: pairs of M and
 * L. Lines of one hatching lie on one grid, so that they join from a shape to its neighbour.
 */
function linesIn(shape: Shape, hatch: Hatch): string {
  const { cos, sin, gap } = geometryOf(hatch);
  const turned: Shape = {
    rings: shape.rings.map((ring) =>
      ring.map(([x, y]) => [x * cos + y * sin, y * cos - x * sin] as const),
    ),
  };
  const [low, high] = across(turned);
  const ys: number[] = [];
  for (let k = Math.ceil(low / gap - 0.5); (k + 0.5) * gap < high; k++) ys.push((k + 0.5) * gap);
  // A shape between two lines of the grid takes one of its own: a state never goes unmarked.
  if (ys.length === 0) ys.push((low + high) / 2);
  let d = "";
  for (const y of ys) {
    for (const [from, to] of crossings(turned, 1, y)) {
      if (to - from < SHORTEST) continue;
      const [x1, y1] = [from * cos - y * sin, from * sin + y * cos];
      const [x2, y2] = [to * cos - y * sin, to * sin + y * cos];
      d += `M${write(x1)} ${write(y1)}L${write(x2)} ${write(y2)}`;
    }
  }
  return d;
}

/** A dot as a small diamond: paths have no curves. */
const diamond = (x: number, y: number, radius: number): string =>
  `M${write(x - radius)} ${write(y)}L${write(x)} ${write(y - radius)}L${write(x + radius)} ${write(y)}L${write(x)} ${write(y + radius)}Z`;

/** Dots of a hatching inside a shape, in staggered rows; whole dots only. */
function dotsIn(shape: Shape, { tile, width }: Hatch): string {
  const [low, high] = across(shape);
  const gap = tile / 2;
  const radius = Math.max(0.7, width * 0.6);
  let d = "";
  for (let row = Math.ceil(low / gap); row * gap < high; row++) {
    const y = row * gap;
    const shift = row % 2 === 0 ? 0 : gap;
    for (const [from, to] of crossings(shape, 1, y))
      for (let k = Math.ceil((from + radius - shift) / tile); k * tile + shift <= to - radius; k++)
        d += diamond(k * tile + shift, y, radius);
  }
  if (d !== "") return d;
  const middle = anchorOf(shape);
  return middle ? diamond(middle.x, middle.y, radius) : "";
}

/** Path data of a hatching inside a shape: to stroke for lines, to fill for dots; at least one of them. */
export function hatchPath(shape: Shape, hatch: Hatch): string {
  if (shape.rings.length === 0) return "";
  return hatch.shape === "dots" ? dotsIn(shape, hatch) : linesIn(shape, hatch);
}
