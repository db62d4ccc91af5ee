import type { Point } from "@/geo/point";
import type { FigureWeight, Mark, MeasureText, Stroke } from "./figure";
import { FIGURE_COLORS } from "./figure-colors";

/** Sizes of the texts of a figure, CSS pixels. */
export const TEXT_SIZE = { label: 13, note: 12, tick: 11 } as const;

interface TextOptions {
  readonly size?: number;
  readonly weight?: FigureWeight;
  readonly fill?: string;
  readonly anchor?: "start" | "middle" | "end";
}

export function textMark(x: number, y: number, text: string, options: TextOptions = {}): Mark {
  const {
    size = TEXT_SIZE.label,
    weight = 400,
    fill = FIGURE_COLORS.ink,
    anchor = "start",
  } = options;
  return { kind: "text", x, y, text, size, weight, fill, anchor };
}

export const strokeOf = (color: string, width = 1, dash: readonly number[] = []): Stroke => ({
  color,
  width,
  dash,
});

export const lineMark = (x1: number, y1: number, x2: number, y2: number, stroke: Stroke): Mark => ({
  kind: "line",
  x1,
  y1,
  x2,
  y2,
  stroke,
});

export const rectMark = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
): Mark => ({ kind: "rect", x, y, width, height, fill, stroke: null });

/** Path data of a polyline: `M x,y L x,y …`, closed with Z on request. */
export const pathOf = (points: readonly Point[], isClosed = false): string =>
  points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${rounded(x)},${rounded(y)}`).join("") +
  (isClosed ? "Z" : "");

/** Hundredths of a pixel: what a drawing needs, and the same markup everywhere. */
export const rounded = (length: number): number => Math.round(length * 100) / 100 + 0;

/** Texts on a white ground, so that a line behind them does not cross their letters. */
export const onPaper = (texts: readonly Mark[], measure: MeasureText): Mark[] =>
  texts.flatMap((mark) => {
    if (mark.kind !== "text") return [mark];
    const width = measure(mark.text, mark.size, mark.weight);
    const before = mark.anchor === "start" ? 0 : mark.anchor === "end" ? width : width / 2;
    const top = mark.y - mark.size;
    return [
      rectMark(mark.x - before - 2, top, width + 4, mark.size * 1.35, FIGURE_COLORS.paper),
      mark,
    ];
  });

/** Lines of a text one under the other, the first on the baseline `y`. */
export const linesOfText = (
  lines: readonly string[],
  x: number,
  y: number,
  lineHeight: number,
  options: TextOptions = {},
): Mark[] => lines.map((line, i) => textMark(x, y + i * lineHeight, line, options));
