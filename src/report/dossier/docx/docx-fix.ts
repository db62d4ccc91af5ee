import type { Day } from "@/domain/day";
import { FALLBACK_FONT, FONT } from "./docx-styles";
import { addTableStyle } from "./docx-table-style";
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

/** Bytes of a font file that its key hides, and how many they are. */
const HIDDEN = 32;

const keyBytes = (key: string): number[] =>
  key
    .replace(/[{}-]/g, "")
    .match(/../g)!
    .map((pair) => Number.parseInt(pair, 16))
    .toReversed();

/** Keys of the fonts are drawn at random: each gets that of its rank, and its file with it. */
function fixFontKeys(files: ReturnType<typeof openZip>): void {
  let rank = 0;
  editText(files, "word/fontTable.xml", (xml) =>
    xml.replace(/w:fontKey="(\{[^}]+\})"/g, (_, key: string) => {
      rank++;
      const fixed = `{00000000-0000-4000-8000-${String(rank).padStart(12, "0")}}`;
      const [from, to] = [keyBytes(key), keyBytes(fixed)];
      const path = `word/fonts/font${rank}.odttf`;
      const shown = files
        .get(path)!
        .map((byte, at) => (at < HIDDEN ? byte ^ from[at % 16]! ^ to[at % 16]! : byte));
      files.set(path, shown);
      return `w:fontKey="${fixed}"`;
    }),
  );
}

/** Says which font to take where that of the document is not read from it. */
const declareFont = (xml: string): string =>
  xml.replace(
    new RegExp(`(<w:font w:name="${FONT}"[^>]*>)`),
    `$1<w:altName w:val="${FALLBACK_FONT}"/>`,
  );

/** Says the language of the text, which the library leaves out of the properties. */
const addLanguage = (xml: string): string =>
  xml.replace("</cp:coreProperties>", "<dc:language>fr-FR</dc:language></cp:coreProperties>");

/** The same Word file without its clock, its random names and its running counters. */
export function fixDocx(bytes: Uint8Array, day: Day): Uint8Array<ArrayBuffer> {
  const files = openZip(bytes);
  editText(files, "docProps/core.xml", (xml) =>
    addLanguage(xml.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)),
  );
  fixLinkIds(files);
  fixFontKeys(files);
  editText(files, "word/document.xml", fixCounters);
  editText(files, "word/fontTable.xml", declareFont);
  editText(files, "word/styles.xml", addTableStyle);
  return fixedZip(files);
}
