import { approximateMeasure } from "@/charts/words/approximate-measure";
import { paragraphsOf } from "./clean-text";
import { columnShares } from "./column-shares";
import type { DossierBlock, DossierField, DossierTable, Inline } from "./dossier";
import { figureSize } from "./figure-size";
import { CELL_PADDING, lineHeight, LOOKS, TEXT_HEIGHT, TEXT_WIDTH, type Look } from "./looks";
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

const withSpace = (text: string, look: Look): number =>
  look.before + textHeight([{ text }], look) + look.after;

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

/** Space under a table, a box and a list item; indent of the latter. Points. */
const AFTER = { table: 12, box: 10, item: 3, indent: 14 } as const;
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

/**
 * Height of a block with the space around it, as Word and PDF print it, in points; a blank field
 * without its lines to write on, a page break as nothing.
 */
export function blockHeight(block: DossierBlock): number {
  switch (block.kind) {
    case "heading":
      // Numbered by the document: « 12.3 ».
      return withSpace(`00.0 ${block.text}`, LOOKS[`heading${block.level}`]);
    case "paragraph":
      return textHeight(block.content, LOOKS[block.style]) + LOOKS[block.style].after;
    case "list": {
      const width = TEXT_WIDTH - AFTER.indent;
      const items = block.items.map((item) => textHeight(item, LOOKS.body, width) + AFTER.item);
      return sum(items) + LOOKS.body.after - AFTER.item;
    }
    case "table":
      return (
        withSpace(`Tableau 00. ${block.caption}`, LOOKS.caption) +
        sum(rowHeights(block)) +
        AFTER.table
      );
    case "figure": {
      const { figure, maxHeight = TEXT_HEIGHT } = block;
      const { height } = figureSize(figure, TEXT_WIDTH, maxHeight);
      return (
        height +
        withSpace(`Figure 00. ${figure.title}`, LOOKS.caption) +
        withSpace(figure.source, LOOKS.source)
      );
    }
    case "field":
      return fieldHeight(block);
    case "page-break":
      return 0;
  }
}

/** Height of blocks one under the other, points. */
export const blocksHeight = (blocks: readonly DossierBlock[]): number =>
  sum(blocks.map(blockHeight));
