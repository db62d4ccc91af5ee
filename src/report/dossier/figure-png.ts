import type { Figure, Mark, Stroke } from "@/charts/figure";
import { fontOf, type Context } from "../snapshot/draw-items";
import { withResolution } from "../snapshot/resolution";

/** PNG of each figure, by its id. */
export type FigureImages = ReadonlyMap<string, Uint8Array>;

function setStroke(context: Context, { color, width, dash }: Stroke): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash([...dash]);
}

/** Fills and strokes the current path, or a path of its own. */
function paint(
  context: Context,
  fill: string | null,
  stroke: Stroke | null,
  path: Path2D | null = null,
): void {
  if (fill !== null) {
    context.fillStyle = fill;
    if (path) context.fill(path);
    else context.fill();
  }
  if (stroke === null) return;
  setStroke(context, stroke);
  if (path) context.stroke(path);
  else context.stroke();
}

const TEXT_ALIGN = { start: "left", middle: "center", end: "right" } as const;

function drawText(context: Context, mark: Extract<Mark, { kind: "text" }>): void {
  context.font = fontOf(mark.size, mark.weight);
  context.fillStyle = mark.fill;
  context.textAlign = TEXT_ALIGN[mark.anchor];
  context.textBaseline = "alphabetic";
  context.fillText(mark.text, mark.x, mark.y);
}

function drawMark(context: Context, mark: Mark): void {
  if (mark.kind === "text") return drawText(context, mark);
  // Joins as on screen: a sharp turn of a curve is no spike.
  context.lineJoin = mark.kind === "path" ? "round" : "miter";
  if (mark.kind === "path") return paint(context, mark.fill, mark.stroke, new Path2D(mark.d));
  context.beginPath();
  switch (mark.kind) {
    case "rect":
      context.rect(mark.x, mark.y, mark.width, mark.height);
      return paint(context, mark.fill, mark.stroke);
    case "line":
      context.moveTo(mark.x1, mark.y1);
      context.lineTo(mark.x2, mark.y2);
      return paint(context, null, mark.stroke);
    case "circle":
      context.arc(mark.cx, mark.cy, mark.r, 0, 2 * Math.PI);
      return paint(context, mark.fill, mark.stroke);
  }
}

/** Draws a figure at the top left corner, `scale` device pixels by CSS pixel, on white. */
export function drawFigure(context: Context, figure: Figure, scale: number): void {
  context.save();
  context.scale(scale, scale);
  context.fillStyle = "#ffffff";
  // One pixel more: figures are not a whole number of device pixels.
  context.fillRect(0, 0, figure.width + 1, figure.height + 1);
  for (const mark of figure.marks) drawMark(context, mark);
  context.restore();
}

/** The part of a canvas that a figure needs. */
export interface FigureCanvas {
  readonly getContext: (kind: "2d") => Context | null;
  readonly convertToBlob: (options: { type: "image/png" }) => Promise<Blob>;
}

const CSS_DPI = 96;

/**
 * A PNG of a figure, for a worker or a page; its fonts must have been loaded there. Null when the
 * browser draws no canvas, or none of this size: the document then says the figure in words.
 */
export async function figurePng(
  figure: Figure,
  scale: number,
  createCanvas: (width: number, height: number) => FigureCanvas = (width, height) =>
    new OffscreenCanvas(width, height),
): Promise<Uint8Array | null> {
  try {
    const canvas = createCanvas(Math.ceil(figure.width * scale), Math.ceil(figure.height * scale));
    const context = canvas.getContext("2d");
    if (!context) return null;
    drawFigure(context, figure, scale);
    const blob = await canvas.convertToBlob({ type: "image/png" });
    return withResolution(new Uint8Array(await blob.arrayBuffer()), CSS_DPI * scale);
  } catch {
    return null;
  }
}
