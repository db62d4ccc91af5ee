import {
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { oneLine, paragraphsOf } from "../clean-text";
import { columnShares } from "../column-shares";
import type { Align, DossierField, DossierTable } from "../dossier";
import { DOCX_TEXT_WIDTH, THIN } from "./docx-styles";
import { paragraphOf, spacer, styled } from "./docx-text";

const BORDERS = {
  top: THIN,
  bottom: THIN,
  left: THIN,
  right: THIN,
  insideHorizontal: THIN,
  insideVertical: THIN,
};
const MARGINS = { top: 30, bottom: 30, left: 70, right: 70 };
const HEAD_SHADE = { type: ShadingType.CLEAR, fill: "F6F4F0", color: "auto" };
/** A row longer than this may be cut between two pages. */
const UNCUT_CHARACTERS = 600;

interface CellLook {
  readonly width: number;
  readonly align: Align;
  readonly isBold: boolean;
  readonly isShaded: boolean;
}

function cell(text: string, { width, align, isBold, isShaded }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    ...(isShaded ? { shading: HEAD_SHADE } : {}),
    children: paragraphsOf(text).map((line) =>
      paragraphOf([{ text: line, isBold }], { style: "Tableau", alignment: align }),
    ),
  });
}

/** Caption, table with its first row repeated on each page, and a space below. */
export function docxTable(table: DossierTable): (Paragraph | Table)[] {
  const widths = columnShares(table).map((share) => Math.floor(share * DOCX_TEXT_WIDTH));
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: isHead || cells.join("").length < UNCUT_CHARACTERS,
      children: cells.map((text, i) =>
        cell(text, {
          width: widths[i]!,
          align: table.align[i]!,
          isBold: isHead || i === 0,
          isShaded: isHead,
        }),
      ),
    });
  return [
    styled(oneLine(table.caption), "Caption", { keepNext: true }),
    new Table({
      rows: [row(table.head, true), ...table.rows.map((cells) => row(cells, false))],
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
      tableLook: {
        firstRow: true,
        firstColumn: true,
        lastRow: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    }),
    spacer(),
  ];
}

/** Lines left blank to write in. */
const BLANK_LINES = 4;

function fieldBody(field: DossierField): Paragraph[] {
  if (field.text.trim() !== "")
    return paragraphsOf(field.text).map((line) => styled(line, "Normal"));
  const blanks = Array.from({ length: BLANK_LINES }, () => new Paragraph({ style: "Normal" }));
  return [
    paragraphOf([{ text: oneLine(field.hint), isItalic: true }], { style: "Note" }),
    ...blanks,
  ];
}

/** A box of one cell: its label, then what was written or what to write. */
export function docxField(field: DossierField): (Paragraph | Table)[] {
  const label = paragraphOf([{ text: oneLine(field.label), isBold: true }], { keepNext: true });
  const box = new TableCell({
    width: { size: DOCX_TEXT_WIDTH, type: WidthType.DXA },
    margins: { top: 90, bottom: 60, left: 140, right: 140 },
    children: [label, ...fieldBody(field)],
  });
  return [
    new Table({
      rows: [new TableRow({ children: [box] })],
      columnWidths: [DOCX_TEXT_WIDTH],
      width: { size: DOCX_TEXT_WIDTH, type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      borders: BORDERS,
    }),
    spacer(),
  ];
}
