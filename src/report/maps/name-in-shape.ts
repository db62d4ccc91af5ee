import type { Mark, MeasureText } from "@/charts/figure";
import { wrapText } from "@/charts/wrap-text";
import type { Shape } from "./map-paths";
import { NAME_SIZE, nameMark } from "./map-style";
import { anchorOf, holds } from "./shape-anchor";

const LINE = NAME_SIZE * 1.15;

/** A name inside a shape, on up to three lines; nothing where it does not fit. */
export function nameInShape(
  name: string,
  shape: Shape,
  measure: MeasureText,
  fill: string,
): Mark[] {
  const anchor = anchorOf(shape);
  if (!anchor) return [];
  const widthOf = (text: string): number => measure(text, NAME_SIZE, 600);
  for (let count = 1; count <= 3; count++) {
    const lines = wrapText(name, (widthOf(name) / count) * 1.15, widthOf);
    if (lines.length > count) continue;
    const half = Math.max(...lines.map(widthOf)) / 2 + 2;
    const tall = (lines.length * LINE) / 2 + 1;
    const box = {
      left: anchor.x - half,
      right: anchor.x + half,
      top: anchor.y - tall,
      bottom: anchor.y + tall,
    };
    if (!holds(shape, box)) continue;
    const first = anchor.y - ((lines.length - 1) * LINE) / 2 + NAME_SIZE * 0.34;
    return lines.map((line, i) => nameMark(line, anchor.x, first + i * LINE, { fill }));
  }
  return [];
}
