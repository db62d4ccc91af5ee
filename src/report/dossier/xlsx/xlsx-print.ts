import { editText, type PackageFiles } from "../fixed-zip";

/** « A », « Z », « AA »: the letters of a column, from 0. */
export function columnLetters(at: number): string {
  const rest = Math.floor(at / 26) - 1;
  return (rest < 0 ? "" : columnLetters(rest)) + String.fromCharCode(65 + (at % 26));
}

/** What is printed and filtered of a sheet: its columns and rows, head included. */
export interface SheetExtent {
  /** As it stands in the file. */
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
}

const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A name in a formula: in quotes, its own quotes doubled. */
const quoted = (name: string): string => escapeXml(`'${name.replaceAll("'", "''")}'`);

/** A4 on its side, as wide as the page, as many pages as the rows take. */
const PAGE =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P/&amp;N</oddFooter></headerFooter>";

const definedNames = (extents: readonly SheetExtent[]): string =>
  extents
    .map(({ name, columns, rows }, at) => {
      const last = `$${columnLetters(columns - 1)}$${rows}`;
      const named = (id: string, range: string, more = ""): string =>
        `<definedName name="_xlnm.${id}" localSheetId="${at}"${more}>${quoted(name)}!${range}</definedName>`;
      return [
        named("_FilterDatabase", `$A$1:${last}`, ' hidden="1"'),
        named("Print_Area", `$A$1:${last}`),
        named("Print_Titles", "$1:$1"),
      ].join("");
    })
    .join("");

/** Filters on the head of each sheet, its print area, its head at the top of each printed page. */
export function addPrinting(files: PackageFiles, extents: readonly SheetExtent[]): void {
  for (const [at, { columns, rows }] of extents.entries())
    editText(files, `xl/worksheets/sheet${at + 1}.xml`, (xml) =>
      xml
        .replace("<sheetViews>", '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
        .replace(
          "</sheetData>",
          `</sheetData><autoFilter ref="A1:${columnLetters(columns - 1)}${rows}"/>${PAGE}`,
        ),
    );
  editText(files, "xl/workbook.xml", (xml) =>
    xml.replace("<definedNames/>", `<definedNames>${definedNames(extents)}</definedNames>`),
  );
}
