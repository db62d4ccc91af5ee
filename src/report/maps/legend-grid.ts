import type { Mark, MeasureText } from "@/charts/figure";
import { wrapText } from "@/charts/wrap-text";
import { INK, SOFT_INK } from "../snapshot/text";
import { LEGEND_SIZE, type Rectangle } from "./map-style";

export interface LegendItem {
  readonly label: string;
  /** Number of territories, or empty. */
  readonly count: string;
  readonly swatch: (at: Rectangle) => Mark[];
}

/** Marks from y = 0, to be moved under the map. */
export interface Laid {
  readonly marks: readonly Mark[];
  readonly height: number;
}

const LINE = 17;
const SWATCH = { width: 26, height: 13 } as const;
const GAP = 18;
/** Between the swatch and its label. */
const SPACE = 7;

export const NO_MARKS: Laid = { marks: [], height: 0 };

/** A paragraph across the figure. */
export function textBlock(
  text: string,
  width: number,
  measure: MeasureText,
  { weight = 400, fill = SOFT_INK }: { weight?: 400 | 600; fill?: string } = {},
): Laid {
  const lines = wrapText(text, width, (t) => measure(t, LEGEND_SIZE, weight));
  return {
    height: lines.length * LINE,
    marks: lines.map((line, i) => ({
      kind: "text",
      x: 0,
      y: i * LINE + 12.5,
      text: line,
      size: LEGEND_SIZE,
      weight,
      fill,
      anchor: "start",
    })),
  };
}

const textOf = ({ label, count }: LegendItem): string =>
  count === "" ? label : `${label}\u00A0(${count})`;

/** Items in as many even columns as fit, read downwards; long labels wrap, never cut. */
export function legendGrid(
  items: readonly LegendItem[],
  width: number,
  measure: MeasureText,
): Laid {
  if (items.length === 0) return NO_MARKS;
  const textWidth = (text: string): number => measure(text, LEGEND_SIZE, 400);
  const head = SWATCH.width + SPACE;
  const widest = Math.max(...items.map((item) => head + textWidth(textOf(item)))) + GAP;
  const columns = Math.max(1, Math.min(items.length, Math.floor((width + GAP) / widest)));
  const perColumn = Math.ceil(items.length / columns);
  const step = (width + GAP) / columns;
  const marks: Mark[] = [];
  let height = 0;
  for (let column = 0; column < columns; column++) {
    const x = Math.round(column * Math.min(step, widest * 1.25));
    let y = 0;
    for (const item of items.slice(column * perColumn, (column + 1) * perColumn)) {
      const lines = wrapText(textOf(item), step - GAP - head + 0.5, textWidth);
      marks.push(...item.swatch({ x: x + 1, y: y + 2, ...SWATCH }));
      lines.forEach((line, i) =>
        marks.push({
          kind: "text",
          x: x + head + 1,
          y: y + i * LINE + 12.5,
          text: line,
          size: LEGEND_SIZE,
          weight: 400,
          fill: INK,
          anchor: "start",
        }),
      );
      y += lines.length * LINE;
    }
    height = Math.max(height, y);
  }
  return { marks, height };
}

/** A mark moved down. */
function lower(mark: Mark, dy: number): Mark {
  switch (mark.kind) {
    case "rect":
    case "text":
      return { ...mark, y: mark.y + dy };
    case "line":
      return { ...mark, y1: mark.y1 + dy, y2: mark.y2 + dy };
    case "circle":
      return { ...mark, cy: mark.cy + dy };
    case "path":
      return { ...mark, d: lowerPath(mark.d, dy) };
  }
}

/** Second number of each point of absolute M and L commands. */
const lowerPath = (d: string, dy: number): string =>
  d.replace(
    /([ML])(-?[\d.]+) (-?[\d.]+)/g,
    (_, command: string, x: string, y: string) =>
      `${command}${x} ${Math.round((Number(y) + dy) * 10) / 10}`,
  );

/** Blocks one under the other, with a gap between those that have a height. */
export function stackBlocks(blocks: readonly Laid[], gap: number): Laid {
  const marks: Mark[] = [];
  let height = 0;
  for (const block of blocks) {
    if (block.height === 0) continue;
    const top = height === 0 ? 0 : height + gap;
    marks.push(...block.marks.map((mark) => lower(mark, top)));
    height = top + block.height;
  }
  return { marks, height };
}

export const moveDown = ({ marks }: Laid, dy: number): Mark[] =>
  marks.map((mark) => lower(mark, dy));
