import {
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { rowHeights } from "../block-height";
import { countLost, LOST, lostWords, oneLine, paragraphsOf } from "../clean-text";
import { columnShares } from "../column-shares";
import type { Align, DossierField, DossierTable } from "../dossier";
import { CELL_PADDING } from "../looks";
import { DOCX_TEXT_WIDTH, THIN, twips } from "./docx-styles";
import { captionOf, paragraphOf, spacer, styled } from "./docx-text";

const BORDERS = {
  top: THIN,
  bottom: THIN,
  left: THIN,
  right: THIN,
  insideHorizontal: THIN,
  insideVertical: THIN,
};
const MARGINS = {
  top: twips(CELL_PADDING.y),
  bottom: twips(CELL_PADDING.y),
  left: twips(CELL_PADDING.x),
  right: twips(CELL_PADDING.x),
};
/** A row longer than this may be cut between two pages. */
const UNCUT_CHARACTERS = 1500;

/** Borders, ground of the head and bold of the tables: `docx-table-style.ts` defines it. */
export const TABLE_STYLE = "TableauAtlas";

const cell = (text: string, width: number, align: Align, isHead: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: paragraphsOf(text).map((line) =>
      paragraphOf([{ text: line }], {
        style: isHead ? "TableauTete" : "Tableau",
        ...(align === "right" ? { alignment: align } : {}),
      }),
    ),
  });

/** Numbered caption, table with its first row repeated on each page, and a space below. */
export function docxTable(table: DossierTable): (Paragraph | Table)[] {
  const widths = columnShares(table).map((share) => Math.floor(share * DOCX_TEXT_WIDTH));
  const heights = rowHeights(table);
  const row = (cells: readonly string[], isHead: boolean, at: number): TableRow =>
    new TableRow({
      tableHeader: isHead,
      // The same in every program, whatever it makes of borders: pages end at the same rows.
      height: { value: twips(heights[at]!), rule: HeightRule.ATLEAST },
      cantSplit: isHead || cells.join("").length < UNCUT_CHARACTERS,
      children: cells.map((text, i) => cell(text, widths[i]!, table.align[i]!, isHead || i === 0)),
    });
  return [
    captionOf("Tableau", table.caption, { keepNext: true }),
    new Table({
      style: TABLE_STYLE,
      rows: [row(table.head, true, 0), ...table.rows.map((cells, at) => row(cells, false, at + 1))],
      columnWidths: widths,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
      margins: { ...MARGINS, marginUnitType: WidthType.DXA },
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
  if (field.text.trim() !== "") {
    const lost = lostWords(countLost(field.text), LOST);
    return [
      ...paragraphsOf(field.text).map((line) => styled(line, "Normal")),
      ...(lost === "" ? [] : [styled(lost, "Note")]),
    ];
  }
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
