import { lineHeight, TEXT_WIDTH } from "../looks";
import { BOTTOM, LEFT, newPage, type Sheet, type Tag } from "./pdf-sheet";
import type { Line, PdfRun, PdfPiece } from "./pdf-text";

/** From the top of a line to its baseline, in sizes. */
const BASELINE = 1.02;

interface PlacedPiece extends PdfPiece {
  readonly x: number;
  readonly baseline: number;
}

/** Slant of the type said to be italic: the document holds no italic font. */
const SLANT_DEGREES = 11;

export function drawText(
  { doc }: Sheet,
  text: string,
  x: number,
  baseline: number,
  run: Omit<PdfRun, "text" | "href">,
): void {
  doc.font(run.weight).fontSize(run.size).fillColor(run.color);
  doc.text(text, x, baseline, {
    lineBreak: false,
    baseline: "alphabetic",
    ...(run.isOblique ? { oblique: SLANT_DEGREES } : {}),
  });
}

/** Neighbours of one look become one piece: fewer operators, and words that copy whole. */
function joined(pieces: readonly PlacedPiece[]): PlacedPiece[] {
  const result: PlacedPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && last.run === piece.run && last.baseline === piece.baseline)
      result[result.length - 1] = {
        ...last,
        text: last.text + piece.text,
        width: last.width + piece.width,
      };
    else result.push(piece);
  }
  return result;
}

/** Pieces under one address, or under none, in reading order. */
function byLink(pieces: readonly PlacedPiece[]): PlacedPiece[][] {
  const groups: PlacedPiece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && group[0]!.run.href === piece.run.href) group.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

/** A link is not told by its colour alone. */
function underline({ doc, measure }: Sheet, { text, x, baseline, run }: PlacedPiece): void {
  const y = baseline + run.size * 0.14;
  const right = x + measure(text.trimEnd(), run);
  doc.lineWidth(run.size * 0.05).undash();
  doc.moveTo(x, y).lineTo(right, y).stroke(run.color);
}

function drawLink(sheet: Sheet, parent: Tag, href: string, pieces: readonly PlacedPiece[]): void {
  const { doc } = sheet;
  const link = doc.struct("Link");
  parent.add(link);
  link.add(() => {
    for (const piece of pieces) {
      drawText(sheet, piece.text, piece.x, piece.baseline, piece.run);
      underline(sheet, piece);
    }
  });
  const Contents = new String(`${pieces.map((piece) => piece.text).join("")} (${href})`);
  for (const { x, baseline, width, run } of pieces) {
    const top = baseline - run.size;
    const options = { structParent: link, Contents } as unknown as PDFKit.Mixins.AnnotationOption;
    doc.link(x, top, width, lineHeight(run.size), href, options);
  }
  // Ended at once: its annotations belong to the current page.
  link.end();
}

export interface PdfBox {
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly align?: "left" | "right";
}

/** Draws lines one under the other on the current page, inside an element of the structure. */
export function drawLines(
  sheet: Sheet,
  tag: Tag,
  lines: readonly Line[],
  top: number,
  { x: left, width, size, align = "left" }: PdfBox,
): void {
  const placed = lines.flatMap((line, i) => {
    let x = align === "left" ? left : left + width - line.width;
    const baseline = top + i * lineHeight(size) + BASELINE * size;
    return joined(
      line.pieces.map((piece) => {
        x += piece.width;
        return { ...piece, x: x - piece.width, baseline };
      }),
    );
  });
  for (const group of byLink(placed)) {
    const { href } = group[0]!.run;
    if (href !== null) drawLink(sheet, tag, href, group);
    else
      tag.add(() => {
        for (const { text, x, baseline, run } of group) drawText(sheet, text, x, baseline, run);
      });
  }
}

/** Text as wide as the page allows. */
export const fullWidth = (size: number): PdfBox => ({ x: LEFT, width: TEXT_WIDTH, size });

/** Draws lines from where the page is full, over as many pages as they take. */
export function flowLines(
  sheet: Sheet,
  tag: Tag,
  lines: readonly Line[],
  box: PdfBox,
  bottom: number = BOTTOM,
): void {
  const height = lineHeight(box.size);
  let rest = lines;
  while (rest.length > 0) {
    const room = Math.floor((bottom - sheet.y + 0.01) / height);
    // A first line alone at the foot of a page goes with the next one.
    const isLonely = room < 1 || (room === 1 && rest.length > 1 && rest === lines);
    const count = isLonely ? 0 : Math.min(room, rest.length);
    drawLines(sheet, tag, rest.slice(0, count), sheet.y, box);
    sheet.y += count * height;
    rest = rest.slice(count);
    if (rest.length > 0) newPage(sheet);
  }
}
