import { drawTile, type Hatch } from "@/map/hatch";
import type { Stroke } from "@/charts/figure";
import type { Item, Weight } from "./block";
import type { Rect } from "./map-frame";
import { MM_PER_PT, MM_PER_PX } from "./page";

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A context and its number of device pixels by millimetre. */
export interface Pen {
  readonly context: Context;
  readonly perMm: number;
  /** A second canvas, for the tile of a pattern; null when there is none left. */
  readonly createTile: (sidePx: number) => Tile | null;
}

export interface Tile {
  readonly context: Context;
  readonly image: CanvasImageSource;
}

/**
 * CSS font of a text. The semibold is a family of its own (as MapLibre needs it), asked for at its
 * normal weight so that no browser thickens it further.
 */
export function fontOf(sizePx: number, weight: Weight): string {
  const families = weight === 600 ? '"Atlas Sans Semibold", "Atlas Sans"' : '"Atlas Sans"';
  return `${sizePx}px ${families}, "Source Sans 3", sans-serif`;
}

export function setStroke({ context, perMm }: Pen, { color, width, dash }: Stroke): void {
  context.strokeStyle = color;
  context.lineWidth = width * perMm;
  context.setLineDash(dash.map((length) => length * perMm));
}

/**
 * Pattern of a hatch at the resolution of the page. The tile takes a whole number of device pixels
 * (at 300 dpi at most 2 % off its size), so that it is neither blurred nor seamed.
 */
export function patternOf(pen: Pen, hatch: Hatch): CanvasPattern | null {
  const side = Math.max(2, Math.round(hatch.tile * MM_PER_PX * pen.perMm));
  const tile = pen.createTile(side);
  if (!tile) return null;
  tile.context.scale(side / hatch.tile, side / hatch.tile);
  drawTile(tile.context, hatch);
  return pen.context.createPattern(tile.image, "repeat");
}

export function rectPath({ context, perMm }: Pen, { x, y, width, height }: Rect): void {
  context.beginPath();
  context.rect(x * perMm, y * perMm, width * perMm, height * perMm);
}

function drawSwatch(pen: Pen, item: Extract<Item, { kind: "swatch" }>): void {
  const { context } = pen;
  // The outline lies inside the swatch: it takes no more room than its box.
  const inset = item.outline ? item.outline.width / 2 : 0;
  const { x, y, width, height } = item.rect;
  const inner = {
    x: x + inset,
    y: y + inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
  };
  rectPath(pen, inner);
  const pattern = item.hatch ? patternOf(pen, item.hatch) : null;
  for (const fill of [item.fill, pattern])
    if (fill !== null) {
      context.fillStyle = fill;
      context.fill();
    }
  if (!item.outline) return;
  setStroke(pen, item.outline);
  context.stroke();
}

function drawPath(pen: Pen, item: Extract<Item, { kind: "path" }>): void {
  const { context, perMm } = pen;
  context.beginPath();
  item.points.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(x * perMm, y * perMm);
    else context.lineTo(x * perMm, y * perMm);
  });
  if (item.fill !== null) {
    context.fillStyle = item.fill;
    context.fill();
  }
  if (item.stroke === null) return;
  setStroke(pen, item.stroke);
  context.stroke();
}

function drawText({ context, perMm }: Pen, item: Extract<Item, { kind: "text" }>): void {
  context.font = fontOf(item.sizePt * MM_PER_PT * perMm, item.weight);
  context.fillStyle = item.color;
  context.textAlign = item.align;
  context.textBaseline = "alphabetic";
  context.fillText(item.text, item.x * perMm, item.y * perMm);
}

export function drawCircle(
  pen: Pen,
  { x, y, radius, fill, stroke }: Omit<Extract<Item, { kind: "circle" }>, "kind">,
): void {
  const { context, perMm } = pen;
  context.beginPath();
  context.arc(x * perMm, y * perMm, radius * perMm, 0, 2 * Math.PI);
  if (fill !== null) {
    context.fillStyle = fill;
    context.fill();
  }
  setStroke(pen, stroke);
  context.stroke();
}

export function drawItem(pen: Pen, item: Item): void {
  switch (item.kind) {
    case "swatch":
      return drawSwatch(pen, item);
    case "path":
      return drawPath(pen, item);
    case "text":
      return drawText(pen, item);
    case "circle":
      return drawCircle(pen, item);
  }
}
