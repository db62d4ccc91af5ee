import { approximateMeasure } from "@/charts/words/approximate-measure";
import { paragraphsOf } from "./clean-text";
import { columnShares } from "./column-shares";
import type { DossierBlock, DossierField, DossierTable, Inline } from "./dossier";
import { figureSize } from "./figure-size";
import {
  CELL_PADDING,
  lineHeight,
  LOOKS,
  TEXT_HEIGHT,
  TEXT_WIDTH,
  type Look,
  type Looks,
} from "./looks";
import { wrapRuns, type MeasureRun, type PdfRun } from "./pdf/pdf-text";

const measureRun: MeasureRun = (text, { size, weight }) =>
  approximateMeasure(text, size, weight === "semibold" ? 600 : 400);

const runOf = ({ text, isBold }: Inline, { size, weight, color }: Look): PdfRun => ({
  text,
  size,
  weight: isBold ? "semibold" : weight,
  color,
  isOblique: false,
  href: null,
});

/** Height of a paragraph, points, without the space around it. */
function textHeight(content: readonly Inline[], look: Look, width = TEXT_WIDTH): number {
  const runs = content.map((inline) => runOf(inline, look));
  return wrapRuns(runs, width, measureRun).length * lineHeight(look.size);
}

/** Height of a line of the document with its space above and below, points. */
export const withSpace = (text: string, look: Look, width = TEXT_WIDTH): number =>
  look.before + textHeight([{ text }], look, width) + look.after;

/** What programs add to a row for its borders: Word nothing, LibreOffice half a point and more. */
const BORDER = 1;

/** Height of each row of a table, its head first; points. */
export function rowHeights(table: DossierTable): number[] {
  const widths = columnShares(table).map((share) => share * TEXT_WIDTH - 2 * CELL_PADDING.x);
  return [table.head, ...table.rows].map((cells, line) => {
    const heights = cells.map((text, column) => {
      const look: Look =
        line === 0 || column === 0 ? { ...LOOKS.cell, weight: "semibold" } : LOOKS.cell;
      return textHeight([{ text }], look, widths[column]);
    });
    return Math.max(...heights) + 2 * CELL_PADDING.y + BORDER;
  });
}

/** Space under a table and a box; indent of the items of a list. Points. */
const AFTER = { table: 12, box: 10, indent: 14 } as const;
const BOX_PADDING = 8;

function fieldHeight({ label, text }: DossierField): number {
  const width = TEXT_WIDTH - 2 * BOX_PADDING;
  const body = paragraphsOf(text).reduce(
    (sum, line) => sum + textHeight([{ text: line }], LOOKS.body, width) + 4,
    0,
  );
  const head = textHeight([{ text: label }], LOOKS.label, width) + LOOKS.label.after;
  return 2 * BOX_PADDING + head + body + AFTER.box;
}

const sum = (values: readonly number[]): number => values.reduce((total, each) => total + each, 0);

/** How the letters look, and how wide the text is, in points. */
export interface TextPlace {
  readonly looks: Looks;
  readonly width: number;
}

const BOOK: TextPlace = { looks: LOOKS, width: TEXT_WIDTH };

/** Height of each item of a list with the space under it, points. */
export const listItemHeights = (
  { items }: Pick<Extract<DossierBlock, { kind: "list" }>, "items">,
  { looks, width }: TextPlace = BOOK,
): number[] =>
  items.map((item) => textHeight(item, looks.item, width - AFTER.indent) + looks.item.after);

/**
 * Height of a block with the space around it, as Word and PDF print it, in points; a blank field
 * without its lines to write on, a page break as nothing.
 */
export function blockHeight(block: DossierBlock, { looks, width }: TextPlace = BOOK): number {
  switch (block.kind) {
    case "heading":
      // Numbered by the document: « 12.3 ».
      return withSpace(`00.0 ${block.text}`, looks[`heading${block.level}`], width);
    case "paragraph":
      return textHeight(block.content, looks[block.style], width) + looks[block.style].after;
    case "list":
      return sum(listItemHeights(block, { looks, width })) + looks.body.after - looks.item.after;
    case "table":
      return (
        withSpace(`Tableau 00. ${block.caption}`, looks.caption, width) +
        sum(rowHeights(block)) +
        AFTER.table
      );
    case "figure": {
      const { figure, maxHeight = TEXT_HEIGHT } = block;
      const { height } = figureSize(figure, TEXT_WIDTH, maxHeight);
      return (
        height +
        withSpace(`Figure 00. ${figure.title}`, looks.caption, width) +
        withSpace(figure.source, looks.source, width)
      );
    }
    case "field":
      return fieldHeight(block);
    case "page-break":
      return 0;
  }
}

/** Height of blocks one under the other, points. */
export const blocksHeight = (blocks: readonly DossierBlock[], page: TextPlace = BOOK): number =>
  sum(blocks.map((block) => blockHeight(block, page)));
