import type { FigureWeight, Mark, MeasureText, Stroke } from "./figure";
import { lineMark, linesOfText, onPaper, TEXT_SIZE } from "./marks";
import { wrapText } from "./wrap-text";

/** A vertical line and its name above the drawing. */
export interface TierLabel {
  readonly x: number;
  readonly text: string;
  readonly weight: FigureWeight;
  readonly color: string;
  readonly stroke: Stroke;
  /** How far above the base the line ends; absent: on it. */
  readonly lift?: number;
}

const LINE = 16;

/** Names of vertical lines, each on its own level so that none runs into another. */
export function layoutTierLabels(
  labels: readonly TierLabel[],
  width: number,
  measure: MeasureText,
): {
  readonly height: number;
  /** The lines down to `base`, then the names over them. */
  readonly draw: (base: number) => { readonly lines: Mark[]; readonly names: Mark[] };
} {
  let top = 0;
  const placed = labels.map((label) => {
    const wide = (text: string): number => measure(text, TEXT_SIZE.note, label.weight);
    const texts = wrapText(label.text, width, wide);
    const half = Math.max(...texts.map(wide), 0) / 2;
    const centre = Math.max(half, Math.min(width - half, label.x));
    const at = top;
    top += texts.length * LINE;
    return { ...label, texts, centre, top: at, bottom: top };
  });
  const draw = (base: number): { lines: Mark[]; names: Mark[] } => ({
    lines: placed.map(({ x, bottom, stroke, lift = 0 }) =>
      lineMark(x, bottom, x, base - lift, stroke),
    ),
    names: placed.flatMap(({ texts, centre, top: y, weight, color }) =>
      onPaper(
        linesOfText(texts, centre, y + 12, LINE, {
          size: TEXT_SIZE.note,
          weight,
          fill: color,
          anchor: "middle",
        }),
        measure,
      ),
    ),
  });
  return { height: top, draw };
}
