import type { Figure, Mark, Stroke } from "@/charts/figure";
import { oneLine } from "../clean-text";
import type { DossierBlock } from "../dossier";
import { figureSize } from "../figure-size";
import { drawText, flowLines, fullWidth } from "./pdf-lines";
import { LOOKS, TEXT_HEIGHT, TEXT_WIDTH } from "../looks";
import { heightOf, linesOf, nextCaption } from "./pdf-look";
import { addTag, BOTTOM, LEFT, needRoom, type Sheet, type Tag } from "./pdf-sheet";

function setStroke({ doc }: Sheet, { color, width, dash }: Stroke): void {
  doc.strokeColor(color).lineWidth(width);
  const isDashed = dash.length > 0 && dash.every((length) => length > 0);
  if (isDashed) doc.dash([...dash] as unknown as number, {});
  else doc.undash();
}

/** Paints the path that was just traced. */
function paint(sheet: Sheet, fill: string | null, stroke: Stroke | null): void {
  const { doc } = sheet;
  if (stroke) setStroke(sheet, stroke);
  if (fill !== null && stroke) doc.fillAndStroke(fill, stroke.color);
  else if (fill !== null) doc.fill(fill);
  else if (stroke) doc.stroke();
}

function drawLabel(sheet: Sheet, mark: Extract<Mark, { kind: "text" }>): void {
  const run = {
    text: sheet.drawable(oneLine(mark.text)),
    size: mark.size,
    weight: mark.weight === 600 ? "semibold" : "regular",
    color: mark.fill,
    isOblique: false,
    href: null,
  } as const;
  const width = sheet.measure(run.text, run);
  const shift = mark.anchor === "start" ? 0 : mark.anchor === "middle" ? width / 2 : width;
  drawText(sheet, run.text, mark.x - shift, mark.y, run);
}

function drawMark(sheet: Sheet, mark: Mark): void {
  const { doc } = sheet;
  switch (mark.kind) {
    case "rect":
      if (mark.fill === null && mark.stroke === null) return;
      doc.rect(mark.x, mark.y, mark.width, mark.height);
      return paint(sheet, mark.fill, mark.stroke);
    case "line":
      doc.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2);
      return paint(sheet, null, mark.stroke);
    case "path":
      if (mark.d === "" || (mark.fill === null && mark.stroke === null)) return;
      doc.lineJoin("round").path(mark.d);
      return paint(sheet, mark.fill, mark.stroke);
    case "circle":
      if (mark.fill === null && mark.stroke === null) return;
      doc.circle(mark.cx, mark.cy, mark.r);
      return paint(sheet, mark.fill, mark.stroke);
    case "text":
      return drawLabel(sheet, mark);
  }
}

type FigureBlock = Extract<DossierBlock, { kind: "figure" }>;

interface Words {
  readonly caption: ReturnType<typeof linesOf>;
  readonly source: ReturnType<typeof linesOf>;
  readonly height: number;
}

function wordsOf(sheet: Sheet, figure: Figure): Words {
  const title = nextCaption(sheet, "Figure", oneLine(figure.title));
  const caption = linesOf(sheet, title, LOOKS.caption);
  const source = linesOf(sheet, oneLine(figure.source), LOOKS.source);
  const height =
    LOOKS.caption.before +
    heightOf(caption, LOOKS.caption) +
    LOOKS.caption.after +
    heightOf(source, LOOKS.source);
  return { caption, source, height };
}

/** A figure with its title and source takes at most a page, however long these are. */
const LEAST_DRAWING = 120;

const drawingSize = (
  { figure, maxHeight = TEXT_HEIGHT }: FigureBlock,
  words: Words,
): ReturnType<typeof figureSize> =>
  figureSize(
    figure,
    TEXT_WIDTH,
    Math.min(maxHeight, Math.max(LEAST_DRAWING, TEXT_HEIGHT - words.height - 10)),
  );

/** How much smaller a figure may be drawn where it would just miss the foot of the page. */
const SHRUNK = 0.87;

/** Least room that a figure asks for. */
export function figureStart(sheet: Sheet, block: FigureBlock): number {
  const words = wordsOf(sheet, block.figure);
  return SHRUNK * drawingSize(block, words).height + words.height;
}

/** The size of a figure, a little smaller where that saves it from the next page. */
function fittedSize(sheet: Sheet, block: FigureBlock, words: Words): ReturnType<typeof figureSize> {
  const size = drawingSize(block, words);
  const room = BOTTOM - sheet.y - words.height;
  const isJustMissed = size.height > room && SHRUNK * size.height <= room;
  return isJustMissed ? figureSize(block.figure, TEXT_WIDTH, room) : size;
}

/** A figure as vectors, its title and its source, all on one page. */
export function drawFigureBlock(sheet: Sheet, parent: Tag, given: FigureBlock): void {
  const { doc } = sheet;
  const { figure } = given;
  const words = wordsOf(sheet, figure);
  const { width, height, scale } = fittedSize(sheet, given, words);
  needRoom(sheet, height + words.height);
  sheet.captions.Figure++;
  const x = LEFT + (TEXT_WIDTH - width) / 2;
  const top = sheet.y;
  const block = addTag(sheet, parent, "Div");
  const tag = addTag(sheet, block, "Figure", {
    alt: oneLine(figure.alt),
    bbox: [x, top, x + width, top + height],
    placement: "Block",
  });
  tag.add(() => {
    doc.save();
    doc.translate(x, top).scale(scale);
    doc.rect(0, 0, figure.width, figure.height).clip();
    for (const mark of figure.marks) drawMark(sheet, mark);
    doc.restore();
  });
  sheet.y += height + LOOKS.caption.before;
  flowLines(sheet, addTag(sheet, block, "Caption"), words.caption, fullWidth(LOOKS.caption.size));
  sheet.y += LOOKS.caption.after;
  flowLines(sheet, addTag(sheet, block, "P"), words.source, fullWidth(LOOKS.source.size));
  sheet.y += LOOKS.source.after;
}
