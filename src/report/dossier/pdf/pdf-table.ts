import { HAIRLINE } from "../../snapshot/text";
import { oneLine } from "../clean-text";
import { columnShares } from "../column-shares";
import type { DossierTable } from "../dossier";
import {
  CELL_PADDING as PADDING,
  lineHeight,
  LOOKS,
  type Look,
  TEXT_HEIGHT,
  TEXT_WIDTH,
} from "../looks";
import { drawLines, flowLines, fullWidth } from "./pdf-lines";
import { heightOf, linesOf, nextCaption } from "./pdf-look";
import {
  addTag,
  BOTTOM,
  drawArtifact,
  LEFT,
  needRoom,
  newPage,
  type Sheet,
  type Tag,
} from "./pdf-sheet";
import type { Line } from "./pdf-text";
import type { Turns } from "../turns";

const HEAD_FILL = "#f6f4f0";
const HEAD: Look = { ...LOOKS.cell, weight: "semibold" };
const SIZE = LOOKS.cell.size;

interface Column {
  readonly x: number;
  readonly width: number;
  readonly align: "left" | "right";
}

type Row = readonly (readonly Line[])[];

function columnsOf(table: DossierTable): Column[] {
  let x = LEFT;
  return columnShares(table).map((share, i) => {
    const column = { x, width: share * TEXT_WIDTH, align: table.align[i]! };
    x += column.width;
    return column;
  });
}

/** Lines of each cell; the first one of a row, and all those of the head, are bold. */
const rowLines = (
  sheet: Sheet,
  cells: readonly string[],
  columns: readonly Column[],
  isHead: boolean,
): Row =>
  cells.map((text, i) => {
    const width = columns[i]!.width - 2 * PADDING.x;
    return linesOf(sheet, text, isHead || i === 0 ? HEAD : LOOKS.cell, width);
  });

const lineCount = (row: Row): number => Math.max(1, ...row.map((cell) => cell.length));
const rowHeight = (row: Row): number => lineCount(row) * lineHeight(SIZE) + 2 * PADDING.y;

/** Grounds and borders of a row, or of the part of it that this page holds. */
function drawGrid(
  { doc, y }: Sheet,
  columns: readonly Column[],
  height: number,
  isHead: boolean,
): void {
  doc.lineWidth(0.5).undash();
  for (const { x, width } of columns) {
    doc.rect(x, y, width, height);
    if (isHead) doc.fillAndStroke(HEAD_FILL, HAIRLINE);
    else doc.stroke(HAIRLINE);
  }
}

function drawCells(sheet: Sheet, row: Row, columns: readonly Column[], tags: readonly Tag[]): void {
  row.forEach((lines, i) => {
    const { x, width, align } = columns[i]!;
    const box = { x: x + PADDING.x, width: width - 2 * PADDING.x, size: SIZE, align };
    drawLines(sheet, tags[i]!, lines, sheet.y + PADDING.y, box);
  });
}

/** Room for lines below the head of a page, or in the rest of this one. */
const linesThatFit = (sheet: Sheet): number =>
  Math.floor((BOTTOM - sheet.y - 2 * PADDING.y + 0.01) / lineHeight(SIZE));

/** A row; one taller than a page goes on over the next ones. */
function drawRow(
  sheet: Sheet,
  row: Row,
  columns: readonly Column[],
  tags: readonly Tag[],
  isHead: boolean,
): void {
  const isUncut = rowHeight(row) <= TEXT_HEIGHT / 3;
  if (isUncut ? linesThatFit(sheet) < lineCount(row) : linesThatFit(sheet) < 2) newPage(sheet);
  for (let from = 0; from < lineCount(row);) {
    const count = Math.max(1, Math.min(linesThatFit(sheet), lineCount(row) - from));
    const part = row.map((lines) => lines.slice(from, from + count));
    const height = count * lineHeight(SIZE) + 2 * PADDING.y;
    drawArtifact(sheet, () => drawGrid(sheet, columns, height, isHead));
    drawCells(sheet, part, columns, tags);
    sheet.y += height;
    from += count;
    if (from < lineCount(row)) newPage(sheet);
  }
}

/** The head again at the top of a page: it was read once already. */
function repeatHead(sheet: Sheet, head: Row, columns: readonly Column[]): void {
  drawArtifact(
    sheet,
    () => {
      drawGrid(sheet, columns, rowHeight(head), true);
      const silent = { add: (draw: () => void) => draw() } as unknown as Tag;
      drawCells(
        sheet,
        head,
        columns,
        columns.map(() => silent),
      );
    },
    "Pagination",
  );
  sheet.y += rowHeight(head);
}

function drawHead(sheet: Sheet, tag: Tag, head: Row, columns: readonly Column[]): void {
  const row = addTag(sheet, addTag(sheet, tag, "THead"), "TR");
  const cells = head.map(() => addTag(sheet, row, "TH", { scope: "Column" }));
  drawRow(sheet, head, columns, cells, true);
  // A head that fills the page would leave no room for what it heads.
  if (rowHeight(head) < TEXT_HEIGHT / 3) sheet.onPageStart = () => repeatHead(sheet, head, columns);
}

/** Fewest rows at the foot of a page, and at the head of the next one. */
const LEAST_START = 3;
const LEAST_END = 2;

const captionLines = (sheet: Sheet, { caption }: DossierTable): Line[] =>
  linesOf(sheet, nextCaption(sheet, "Tableau", oneLine(caption)), LOOKS.caption);

/** Height below which the caption would stand with too few rows at the foot of a page. */
export function tableStart(sheet: Sheet, table: DossierTable): number {
  const columns = columnsOf(table);
  const caption = captionLines(sheet, table);
  const first = [table.head, ...table.rows.slice(0, LEAST_START)].map((cells, i) =>
    rowHeight(rowLines(sheet, cells, columns, i === 0)),
  );
  const rows = first.reduce((sum, height) => sum + Math.min(height, TEXT_HEIGHT / 3), 0);
  return LOOKS.caption.before + heightOf(caption, LOOKS.caption) + LOOKS.caption.after + rows;
}

/** The last rows go on to the next page together. */
function keepEnd(sheet: Sheet, { rows }: DossierTable, columns: readonly Column[]): void {
  const heights = rows
    .slice(-LEAST_END)
    .map((cells) => rowHeight(rowLines(sheet, cells, columns, false)));
  const height = heights.reduce((sum, each) => sum + each, 0);
  if (height <= TEXT_HEIGHT / 3 && sheet.y + height > BOTTOM) newPage(sheet);
}

/**
 * A table with its caption above, its head repeated on each page.
 *
 * @returns false when asked to stop
 */
export async function drawTable(
  sheet: Sheet,
  parent: Tag,
  table: DossierTable,
  turns: Turns,
): Promise<boolean> {
  const columns = columnsOf(table);
  needRoom(sheet, tableStart(sheet, table));
  sheet.y += LOOKS.caption.before;
  const tag = addTag(sheet, parent, "Table");
  const caption = captionLines(sheet, table);
  sheet.captions.Tableau++;
  flowLines(sheet, addTag(sheet, tag, "Caption"), caption, fullWidth(LOOKS.caption.size));
  sheet.y += LOOKS.caption.after;
  drawHead(sheet, tag, rowLines(sheet, table.head, columns, true), columns);
  const body = addTag(sheet, tag, "TBody");
  let goesOn = true;
  for (const [at, cells] of table.rows.entries()) {
    if (at > 0 && at === table.rows.length - LEAST_END) keepEnd(sheet, table, columns);
    const row = addTag(sheet, body, "TR");
    const tags = cells.map((_, i) =>
      i === 0 ? addTag(sheet, row, "TH", { scope: "Row" }) : addTag(sheet, row, "TD"),
    );
    drawRow(sheet, rowLines(sheet, cells, columns, false), columns, tags, false);
    goesOn = await turns.breathe();
    if (!goesOn) break;
  }
  sheet.onPageStart = null;
  sheet.y += 12;
  return goesOn;
}
