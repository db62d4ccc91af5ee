import type { Day } from "@/domain/day";
import { FALLBACK_FONT, FONT } from "./docx-styles";
import { editText, fixedZip, openZip } from "../fixed-zip";

/** Gives each value of the first group a number, in order of appearance. */
function renumber(pattern: RegExp, ids = new Map<string, number>()): (xml: string) => string {
  return (xml) =>
    xml.replace(pattern, (_, before: string, id: string) => {
      if (!ids.has(id)) ids.set(id, ids.size + 1);
      return `${before}${ids.get(id)}`;
    });
}

/** Ids of links are drawn at random, 21 letters or digits; the others are short and stay. */
function fixLinkIds(files: ReturnType<typeof openZip>): void {
  const ids = new Map<string, number>();
  const path = "word/_rels/document.xml.rels";
  const name = (id: string): string => `rIdLink${ids.get(id)}`;
  editText(files, path, (xml) =>
    xml.replace(/(?<= Id=")rId[\w-]{21}(?=")/g, (id) => {
      ids.set(id, ids.size + 1);
      return name(id);
    }),
  );
  editText(files, "word/document.xml", (xml) =>
    xml.replace(/(?<= r:id=")rId[\w-]{21}(?=")/g, (id) => (ids.has(id) ? name(id) : id)),
  );
}

/** The counters of the library go on from one document to the next. */
function fixCounters(xml: string): string {
  const drawings = renumber(/(<(?:wp:docPr|pic:cNvPr) id=")(\d+)/g);
  const bookmarks = renumber(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)/g);
  // A heading is named in the table of contents, in its page number, and where it stands.
  const anchors = renumber(
    /((?:<w:bookmarkStart w:name="|<w:hyperlink [^>]*?w:anchor="|PAGEREF )_Toc)(\d+)/g,
  );
  return anchors(bookmarks(drawings(xml)));
}

/** Says which font to take where that of the document is missing. */
const declareFont = (xml: string): string =>
  xml.replace(
    /\/>\s*$/,
    `><w:font w:name="${FONT}"><w:altName w:val="${FALLBACK_FONT}"/><w:family w:val="swiss"/>` +
      `<w:pitch w:val="variable"/></w:font></w:fonts>`,
  );

/** The same Word file without its clock, its random names and its running counters. */
export function fixDocx(bytes: Uint8Array, day: Day): Uint8Array<ArrayBuffer> {
  const files = openZip(bytes);
  editText(files, "docProps/core.xml", (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`),
  );
  fixLinkIds(files);
  editText(files, "word/document.xml", fixCounters);
  editText(files, "word/fontTable.xml", declareFont);
  return fixedZip(files);
}
