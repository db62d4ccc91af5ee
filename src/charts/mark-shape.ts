import type { Judgement } from "@/domain/diagnostic/judgement";
import type { Mark, Stroke } from "./figure";
import { FIGURE_COLORS } from "./figure-colors";
import { judgementStyle, type MarkShape } from "./judgement";
import type { Point } from "@/geo/point";
import { pathOf, strokeOf } from "./marks";

/** Radius of a mark: half of its width, outline left out. */
const MARK_RADIUS = 5;

const circle = (
  [cx, cy]: Point,
  r: number,
  fill: string | null,
  stroke: Stroke | null,
  label = "",
): Mark => ({ kind: "circle", cx, cy, r, fill, stroke, label });

function outlineOf(shape: "square" | "triangle" | "diamond", [x, y]: Point, r: number): Point[] {
  switch (shape) {
    case "square": {
      const half = r * 0.92;
      return [
        [x - half, y - half],
        [x + half, y - half],
        [x + half, y + half],
        [x - half, y + half],
      ];
    }
    case "triangle": {
      // Its centre of gravity on the value: a third of the height below the centre.
      const height = r * 2.1;
      return [
        [x, y - (height * 2) / 3],
        [x + r * 1.2, y + height / 3],
        [x - r * 1.2, y + height / 3],
      ];
    }
    case "diamond": {
      const half = r * 1.3;
      return [
        [x, y - half],
        [x + half, y],
        [x, y + half],
        [x - half, y],
      ];
    }
  }
}

/**
 * A shape centred on a point, with a white edge that keeps it apart from what is behind it.
 *
 * @param label read under the pointer; empty: none
 */
export function shapeMarks(
  shape: MarkShape,
  [x, y]: Point,
  color: string,
  label = "",
  r: number = MARK_RADIUS,
): Mark[] {
  const at: Point = [x, y];
  const edge = strokeOf(FIGURE_COLORS.paper, 1.5);
  switch (shape) {
    case "circle":
      return [circle(at, r + 0.4, color, edge, label)];
    case "ring":
      return [
        circle(at, r + 0.75, FIGURE_COLORS.paper, null),
        circle(at, r - 1, FIGURE_COLORS.paper, strokeOf(color, 2), label),
      ];
    case "target":
      return [
        circle(at, r, FIGURE_COLORS.paper, strokeOf(color, 1), label),
        circle(at, r * 0.36, color, null),
      ];
    case "square":
    case "triangle":
    case "diamond": {
      const d = pathOf(outlineOf(shape, at, r), true);
      const drawn: Mark = { kind: "path", d, fill: color, stroke: edge };
      // A path has no label: an unpainted circle over it takes the pointer.
      return label === "" ? [drawn] : [drawn, circle(at, r * 1.3, null, null, label)];
    }
  }
}

/** The mark of a judgement: colour and shape say the same thing. */
export function judgementMarks(judgement: Judgement, at: Point, label = ""): Mark[] {
  const { color, shape } = judgementStyle(judgement);
  return shapeMarks(shape, at, color, label);
}
