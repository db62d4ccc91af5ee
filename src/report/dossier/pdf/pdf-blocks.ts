import { oneLine } from "../clean-text";
import type { DossierBlock, Inline } from "../dossier";
import type { Entry } from "./pdf-contents";
import { drawField, fieldStart } from "./pdf-field";
import { drawFigureBlock, figureStart } from "./pdf-figure";
import { lineHeight, LOOKS, type Look, TEXT_WIDTH } from "../looks";
import { drawLines, flowLines, fullWidth } from "./pdf-lines";
import { heightOf, inlineRuns, linesOf } from "./pdf-look";
import { A4, addTag, LEFT, needRoom, newPage, TOP, type Sheet } from "./pdf-sheet";
import { drawTable, tableStart } from "./pdf-table";
import { wrapRuns, type Line } from "./pdf-text";
import type { Turns } from "../turns";

type Heading = Extract<DossierBlock, { kind: "heading" }>;

const HEADING_LOOKS = { 1: LOOKS.heading1, 2: LOOKS.heading2, 3: LOOKS.heading3 } as const;
const BULLET_INDENT = 14;

/** Bookmarks under which the next ones stand, from the document down. */
type Trail = { readonly level: number; readonly item: PDFKit.PDFOutline }[];

/** What is being written, and the headings met so far. */
export interface Writing {
  readonly sheet: Sheet;
  readonly turns: Turns;
  readonly entries: Entry[];
  readonly trail: Trail;
  /** Number of each heading, in order. */
  readonly numbers: readonly string[];
}

/** Height that a heading wants below it, so as not to end a page alone, nor two of them. */
function startOf(sheet: Sheet, [block, ...rest]: readonly DossierBlock[]): number {
  switch (block?.kind) {
    case "heading": {
      const look = HEADING_LOOKS[block.level];
      return (
        look.before +
        look.after +
        heightOf(linesOf(sheet, block.text, look), look) +
        startOf(sheet, rest)
      );
    }
    case "paragraph":
    case "list":
      return 2 * lineHeight(LOOKS.lead.size);
    case "table":
      return tableStart(sheet, block);
    case "figure":
      // Its table may come before it: see `pdf-flow.ts`.
      return rest[0]?.kind === "table"
        ? Math.min(figureStart(sheet, block), tableStart(sheet, rest[0]))
        : figureStart(sheet, block);
    case "field":
      return fieldStart(sheet, block);
    case "page-break":
    case undefined:
      return 0;
  }
}

function addBookmark({ sheet, trail }: Writing, { level, text }: Heading): void {
  while (trail.length > 0 && trail.at(-1)!.level >= level) trail.pop();
  const parent = trail.at(-1)?.item ?? sheet.doc.outline;
  // pdfkit counts the left from the right edge of the page.
  const place = { expanded: true, fit: false, top: sheet.y, left: A4.width, zoom: 0 };
  trail.push({ level, item: parent.addItem(oneLine(text), place) });
}

function drawHeading(writing: Writing, heading: Heading, following: readonly DossierBlock[]): void {
  const { sheet, entries, numbers } = writing;
  const look = HEADING_LOOKS[heading.level];
  const text = `${numbers[entries.length]!}\u00a0${oneLine(heading.text)}`;
  const lines = linesOf(sheet, text, look);
  const height = look.before + heightOf(lines, look) + look.after;
  needRoom(sheet, height + startOf(sheet, following));
  if (sheet.y > TOP) sheet.y += look.before;
  const destination = `titre-${entries.length + 1}`;
  entries.push({ level: heading.level, text, destination, page: sheet.pages });
  sheet.doc.addNamedDestination(destination, "XYZ", 0, sheet.y, null);
  addBookmark(writing, { ...heading, text });
  const tag = addTag(sheet, sheet.root, `H${heading.level}`);
  flowLines(sheet, tag, lines, fullWidth(look.size));
  sheet.y += look.after;
}

function drawParagraph(sheet: Sheet, content: readonly Inline[], look: Look): void {
  const lines = wrapRuns(inlineRuns(sheet, content, look), TEXT_WIDTH, sheet.measure);
  flowLines(sheet, addTag(sheet, sheet.root, "P"), lines, fullWidth(look.size));
  sheet.y += look.after;
}

function drawList(sheet: Sheet, items: readonly (readonly Inline[])[]): void {
  const { size } = LOOKS.body;
  const list = addTag(sheet, sheet.root, "L");
  const bullet: Line[] = linesOf(sheet, "•", LOOKS.body, BULLET_INDENT);
  for (const item of items) {
    const width = TEXT_WIDTH - BULLET_INDENT;
    const lines = wrapRuns(inlineRuns(sheet, item, LOOKS.body), width, sheet.measure);
    needRoom(sheet, Math.min(2, lines.length) * lineHeight(size));
    const tag = addTag(sheet, list, "LI");
    const box = { x: LEFT + 3, width: BULLET_INDENT, size };
    drawLines(sheet, addTag(sheet, tag, "Lbl"), bullet, sheet.y, box);
    const body = addTag(sheet, tag, "LBody");
    flowLines(sheet, body, lines, { x: LEFT + BULLET_INDENT, width, size });
    sheet.y += 3;
  }
  sheet.y += LOOKS.body.after - 3;
}

/**
 * Draws a block where the last one ended.
 *
 * @returns false when asked to stop
 */
export async function drawBlock(
  writing: Writing,
  block: DossierBlock,
  following: readonly DossierBlock[],
): Promise<boolean> {
  const { sheet, turns } = writing;
  switch (block.kind) {
    case "heading":
      drawHeading(writing, block, following);
      return true;
    case "paragraph":
      drawParagraph(sheet, block.content, LOOKS[block.style]);
      return true;
    case "list":
      drawList(sheet, block.items);
      return true;
    case "table":
      return drawTable(sheet, sheet.root, block, turns);
    case "figure":
      drawFigureBlock(sheet, sheet.root, block);
      return true;
    case "field":
      drawField(sheet, sheet.root, block);
      return true;
    case "page-break":
      if (sheet.y > TOP) newPage(sheet);
      return true;
  }
}
