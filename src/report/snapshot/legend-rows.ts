import type { Hatch } from "@/map/hatch";
import type { Stroke } from "@/charts/figure";
import { group, moveBlock, named, type Block, type Item, type TextMeasure } from "./block";
import { HAIRLINE, lineHeightMm, MIN_PT, paragraph, SOFT_INK } from "./text";

/** How a legend is set: everything follows from the size of its text. */
export interface Setting {
  readonly measure: TextMeasure;
  /** Size of the labels, in points. */
  readonly pt: number;
}

export const smaller = ({ pt }: Setting): number => Math.max(MIN_PT, pt - 0.75);

export const HAIRLINE_STROKE: Stroke = { color: HAIRLINE, width: 0.15, dash: [] };

export interface Swatch {
  readonly fill: string | null;
  readonly hatch: Hatch | null;
  readonly outline: Stroke | null;
}

export interface Row {
  readonly name: string;
  readonly swatch: Swatch;
  /** Width and height of the swatch, in ems of the label. */
  readonly swatchEms: readonly [width: number, height: number];
  readonly label: string;
  /** Figures at the right end of the row, or empty. */
  readonly count: string;
  /** Second paragraph under the label, or empty. */
  readonly detail: string;
}

const emMm = (pt: number): number => lineHeightMm(pt) / 1.25;

/** Swatch, label that wraps, count at the right. */
export function legendRow(row: Row, width: number, setting: Setting): Block {
  const { measure, pt } = setting;
  const em = emMm(pt);
  const line = lineHeightMm(pt);
  const [swatchWidth, swatchHeight] = row.swatchEms.map((ems) => ems * em) as [number, number];
  const labelX = swatchWidth + 0.6 * em;
  const countWidth = row.count === "" ? 0 : measure(row.count, pt, 400) + 0.6 * em;
  const labelWidth = width - labelX - countWidth;
  const label = paragraph(row.name, row.label, labelWidth, measure, { sizePt: pt });
  const detail = paragraph(`${row.name} – détail`, row.detail, labelWidth, measure, {
    sizePt: smaller(setting),
    color: SOFT_INK,
  });
  const swatchY = Math.max(0, (line - swatchHeight) / 2);
  const swatch = named(`${row.name} – plage`, swatchWidth, swatchHeight, [
    {
      kind: "swatch",
      rect: { x: 0, y: 0, width: swatchWidth, height: swatchHeight },
      ...row.swatch,
    },
  ]);
  const count = paragraph(`${row.name} – effectif`, row.count, countWidth, measure, {
    sizePt: pt,
    color: SOFT_INK,
    align: "right",
  });
  const textY = Math.max(0, (swatchHeight - line) / 2);
  const height = Math.max(swatchY + swatchHeight, textY + label.height + detail.height);
  return group(width, height, [
    moveBlock(swatch, 0, swatchY),
    moveBlock(label, labelX, textY),
    moveBlock(detail, labelX, textY + label.height),
    moveBlock(count, width - countWidth, textY),
  ]);
}

/** Title, then a softer line; both wrap. */
export function legendHeads(
  name: string,
  title: string,
  subtitle: string,
  width: number,
  { measure, pt }: Setting,
): Block[] {
  return [
    paragraph(`${name} – titre`, title, width, measure, {
      sizePt: pt + 1,
      weight: 600,
      isBalanced: true,
    }),
    paragraph(`${name} – sous-titre`, subtitle, width, measure, { sizePt: pt, color: SOFT_INK }),
  ];
}

export const line = (
  points: readonly (readonly [number, number])[],
  stroke: Stroke = HAIRLINE_STROKE,
): Item => ({ kind: "path", points, fill: null, stroke });
