import type { Mark, MeasureText } from "@/charts/figure";
import { wrapText } from "@/charts/wrap-text";
import { INK } from "../snapshot/text";
import type { LegendItem } from "./legend-grid";
import { borderPath, shapeOf, type Shape } from "./map-paths";
import type { MapPart } from "./map-request";
import { NAME_SIZE, nameMark, PAPER, PART_HALO, PART_LINE, sample, strokeMark } from "./map-style";
import { anchorOf, holds } from "./shape-anchor";
import type { SmallFrame } from "./small-frame";

const LINE = NAME_SIZE * 1.15;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A name in its box: a part's own, or the number that the legend explains. */
interface PlacedPart {
  readonly lines: readonly string[];
  readonly x: number;
  readonly box: Box;
}

/** Where a number is tried, in lines of text from its anchor. */
const ASIDE = [
  [0, 0],
  [0, -0.6],
  [0, 0.6],
  [0.8, 0],
  [-0.8, 0],
  [0.8, 0.7],
  [-0.8, -0.7],
  [0, 1.2],
  [0, -1.2],
] as const;

const meets = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxOf(lines: readonly string[], x: number, y: number, measure: MeasureText): Box {
  const half = Math.max(...lines.map((line) => measure(line, NAME_SIZE, 600))) / 2 + 2;
  const tall = (lines.length * LINE) / 2 + 1;
  return { left: x - half, right: x + half, top: y - tall, bottom: y + tall };
}

/** The name on one to three lines, the first setting that the shape holds; null where none is. */
function settingOf(name: string, shape: Shape, measure: MeasureText): PlacedPart | null {
  const anchor = anchorOf(shape);
  if (!anchor) return null;
  const widthOf = (text: string): number => measure(text, NAME_SIZE, 600);
  for (let count = 1; count <= 3; count++) {
    const lines = wrapText(name, (widthOf(name) / count) * 1.15, widthOf);
    const box = boxOf(lines, anchor.x, anchor.y, measure);
    if (lines.length <= count && holds(shape, box)) return { lines, x: anchor.x, box };
  }
  return null;
}

const round = (length: number): number => Math.round(length * 10) / 10;

const marksOf = ({ lines, x, box }: PlacedPart): Mark[] => [
  {
    kind: "rect",
    x: round(box.left),
    y: round(box.top),
    width: round(box.right - box.left),
    height: round(box.bottom - box.top),
    fill: PAPER,
    stroke: null,
  },
  ...lines.map((line, at) =>
    nameMark(line, round(x), round(box.top + 1 + LINE / 2 + at * LINE + NAME_SIZE * 0.34), {
      fill: INK,
    }),
  ),
];

/** What the parts of a group add to its map, and to its legend. */
export interface DrawnParts {
  readonly borders: readonly Mark[];
  readonly names: readonly Mark[];
  /** Parts that only a number fits, in the order of these. */
  readonly numbered: readonly string[];
}

/** A number at its anchor, or a little aside where another stands there. */
function numberAt(
  lines: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
  isFree: (placed: PlacedPart) => boolean,
  measure: MeasureText,
): PlacedPart {
  const tried = ASIDE.map(([dx, dy]) => ({
    lines,
    x: x + dx * LINE,
    box: boxOf(lines, x + dx * LINE, y + dy * LINE, measure),
  }));
  return tried.find(isFree) ?? tried[0]!;
}

/** Borders of the parts of a group, each named inside its own, or numbered where its name is too long. */
export function drawParts(
  parts: readonly MapPart[],
  frame: SmallFrame,
  measure: MeasureText,
): DrawnParts {
  const shapes = parts.map(({ name, outline }) => ({ name, shape: shapeOf(outline, frame) }));
  const border = borderPath(
    shapes.map(({ shape }) => shape),
    frame,
  );
  const placed: PlacedPart[] = [];
  const numbered: string[] = [];
  const isFree = ({ box }: PlacedPart): boolean => !placed.some((other) => meets(box, other.box));
  for (const { name, shape } of shapes) {
    const anchor = anchorOf(shape);
    if (!anchor) continue;
    const named = settingOf(name, shape, measure);
    if (named && isFree(named)) {
      placed.push(named);
      continue;
    }
    numbered.push(name);
    placed.push(numberAt([String(numbered.length)], anchor, isFree, measure));
  }
  return {
    borders: [...strokeMark(border, PART_HALO), ...strokeMark(border, PART_LINE)],
    names: placed.flatMap(marksOf),
    numbered,
  };
}

/** Line of the legend for the borders of the parts; none without any. */
export const partItems = (parts: readonly MapPart[]): LegendItem[] =>
  parts.length === 0
    ? []
    : [{ label: "EPCI du groupe", count: "", swatch: (at) => sample(at, PAPER, null, PART_LINE) }];

/** « EPCI : 1, Brest Métropole ; 2, … », under the map; empty where every name is on it. */
export const numberedWords = (numbered: readonly string[]): string =>
  numbered.length === 0
    ? ""
    : ` EPCI : ${numbered.map((name, at) => `${at + 1}, ${name}`).join(" ; ")}.`;
