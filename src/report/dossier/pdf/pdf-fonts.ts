import { LOST } from "../clean-text";
import type { MeasureRun, PdfRun } from "./pdf-text";

/** TrueType files, whole: what the web takes of them lacks the narrow no-break space. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

/** What pdfkit does not say of the font in use. */
interface FontInUse {
  readonly font: { readonly hasGlyphForCodePoint: (code: number) => boolean };
  readonly encode: (text: string) => unknown;
}

interface Inside {
  readonly _font: FontInUse;
  readonly _fontFamilies: Record<string, FontInUse>;
}

const inside = (doc: PDFKit.PDFDocument): Inside => doc as unknown as Inside;

/**
 * Characters that have a glyph in common with a rarer one: space and no-break space, hyphen and
 * no-break hyphen. Used first, they are what a reader copies from the page.
 */
const COMMON = " -µ";

export function registerFonts(doc: PDFKit.PDFDocument, fonts: PdfFonts): void {
  doc.registerFont("regular", fonts.regular);
  doc.registerFont("semibold", fonts.semibold);
  for (const name of ["regular", "semibold"]) {
    doc.font(name);
    const { _font: font, _fontFamilies: families } = inside(doc);
    font.encode(COMMON);
    // Known by the name in its file only, the font would be read anew at each use of this one.
    families[name] = font;
  }
}

/** Marks that have no ink, and the soft hyphen, which would show. */
const SILENT = /[\ufe00-\ufe0f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
/** Stands for characters that the font does not draw, emoji among them. */
export const MISSING = LOST;

/** What the fonts of a document can draw of a text. */
export interface Drawing {
  /** The text as they can draw it, with a sign for what they cannot. */
  readonly drawable: (text: string) => string;
  /** How many characters the sign stands for. */
  readonly undrawable: (text: string) => number;
}

export function drawingWith(doc: PDFKit.PDFDocument): Drawing {
  // The sign of what no file can hold is drawn as that of what the font has not.
  const known = new Map<string, boolean>([[LOST, false]]);
  const isKnown = (letter: string): boolean => {
    let answer = known.get(letter);
    if (answer === undefined) {
      const { _font: font } = inside(doc.font("regular"));
      answer = letter === "\n" || font.font.hasGlyphForCodePoint(letter.codePointAt(0)!);
      known.set(letter, answer);
    }
    return answer;
  };
  const lettersOf = (text: string): string[] =>
    Array.from(text.normalize("NFC").replace(SILENT, "").replace(/\t/g, " "));
  return {
    drawable: (text) =>
      lettersOf(text)
        .map((letter) => (isKnown(letter) ? letter : MISSING))
        .join("")
        .replace(/□+/g, MISSING),
    undrawable: (text) => lettersOf(text).filter((letter) => !isKnown(letter)).length,
  };
}

/** Points that widths are measured at, once for all sizes. */
const REFERENCE = 1000;

/** Widths of words, each measured once: a dossier says the same ones again and again. */
export function measureWith(doc: PDFKit.PDFDocument): MeasureRun {
  const widths = new Map<string, number>();
  return (text, { size, weight }: PdfRun) => {
    const key = weight + text;
    let width = widths.get(key);
    if (width === undefined) {
      width = doc.font(weight).fontSize(REFERENCE).widthOfString(text) / REFERENCE;
      widths.set(key, width);
    }
    return width * size;
  };
}
