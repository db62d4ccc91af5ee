import { strToU8 } from "fflate";
import writeExcel, { type CellObject, type Sheet } from "write-excel-file/universal";
import type { Day } from "@/domain/day";
import { cleanText, oneLine } from "../clean-text";
import { editText, fixedZip, openZip, type PackageFiles } from "../fixed-zip";
import { addPrinting } from "./xlsx-print";
import type { Workbook, WorkbookCell, WorkbookSheet } from "./workbook";
import { cellText, sheetNames } from "./xlsx-text";

/**
 * Put before each text, and taken away again from the file: the library looks its texts up in a
 * plain object, where « constructor » is already something else.
 */
const GUARD = "\ue000";

const HEAD = { fontWeight: "bold", wrap: true, alignVertical: "top" } as const;

const textCell = (text: string, style: Partial<CellObject> = {}): CellObject => ({
  value: GUARD + cellText(text),
  type: String,
  ...style,
});

/** Format of a number that is shown with its decimals and thousands apart. */
const withDecimals = (decimals: number): string =>
  decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;

/** How a column shows the number of a row; undefined: as it is. */
function formatOf({ head, formats, decimals }: WorkbookSheet, row: number, column: number) {
  const format = formats?.[head[column]!];
  return format === "row" ? withDecimals(decimals?.[row] ?? 0) : format;
}

function cellOf(cell: WorkbookCell, format: string | undefined): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === "string")
    return textCell(cell, cell.includes("\n") ? { wrap: true, alignVertical: "top" } : {});
  if (!Number.isFinite(cell)) throw new Error(`renderXlsx requires finite numbers, got ${cell}`);
  return { value: cell, type: Number, ...(format === undefined ? {} : { format }) };
}

const sheetOf = (sheet: WorkbookSheet, name: string): Sheet<Blob> => ({
  sheet: name,
  data: [
    sheet.head.map((text) => textCell(text, HEAD)),
    ...sheet.rows.map((row, at) =>
      row.map((cell, column) => cellOf(cell, formatOf(sheet, at, column))),
    ),
  ],
  columns: sheet.widths.map((width) => ({ width })),
  stickyRowsCount: 1,
});

const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const CORE_RELATION =
  "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

function coreProperties(title: string, day: Day): string {
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${name}>`;
  return (
    `${XML}<cp:coreProperties` +
    ` xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(oneLine(title))}</dc:title><dc:creator>Atlas CLS</dc:creator>` +
    `<dc:language>fr-FR</dc:language>${date("created")}${date("modified")}</cp:coreProperties>`
  );
}

/** Title and date of the file, which the library does not write. */
function addProperties(files: PackageFiles, title: string, day: Day): void {
  files.set("docProps/core.xml", strToU8(coreProperties(title, day)));
  editText(files, "[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      `<Override PartName="/docProps/core.xml" ContentType="${CORE_TYPE}"/></Types>`,
    ),
  );
  editText(files, "_rels/.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rIdCore" Type="${CORE_RELATION}" Target="docProps/core.xml"/>` +
        "</Relationships>",
    ),
  );
}

/** Takes the guards away, and keeps the spaces at both ends of a text. */
const unguard = (xml: string): string =>
  cleanText(xml).replace(
    new RegExp(`<t(?: xml:space="preserve")?>${GUARD}`, "g"),
    '<t xml:space="preserve">',
  );

/**
 * The figures as a spreadsheet: every text is a text, codes and « =1+1 » included, never a
 * formula. The same workbook always gives the same bytes.
 */
export async function renderXlsx(workbook: Workbook, day: Day): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(workbook.sheets.map((sheet) => sheet.name));
  const sheets = workbook.sheets.map((sheet, i) => sheetOf(sheet, names[i]!));
  const blob = await writeExcel(sheets).toBlob();
  const files = openZip(new Uint8Array(await blob.arrayBuffer()));
  editText(files, "xl/sharedStrings.xml", unguard);
  addPrinting(
    files,
    workbook.sheets.map(({ head, rows }, at) => ({
      name: names[at]!,
      columns: head.length,
      rows: rows.length + 1,
    })),
  );
  addProperties(files, workbook.title, day);
  return fixedZip(files);
}
