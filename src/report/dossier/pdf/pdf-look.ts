import { INK, SOFT_INK } from "../../snapshot/text";
import { cleanText } from "../clean-text";
import type { Inline } from "../dossier";
import { lineHeight } from "./pdf-lines";
import { TEXT_WIDTH, type Sheet } from "./pdf-sheet";
import { wrapRuns, type Line, type PdfRun } from "./pdf-text";
import { webLink } from "../web-link";

/** Colour of titles and links: the accent of the application. */
const ACCENT = "#0b5c68";

/** How a text looks; size, space above and below in points. */
export interface Look {
  readonly size: number;
  readonly weight: PdfRun["weight"];
  readonly color: string;
  readonly before: number;
  readonly after: number;
}

const look = (
  size: number,
  weight: Look["weight"],
  color: string,
  before: number,
  after: number,
): Look => ({ size, weight, color, before, after });

export const LOOKS = {
  title: look(27, "semibold", ACCENT, 0, 8),
  subtitle: look(15, "regular", SOFT_INK, 0, 28),
  cover: look(11.5, "regular", INK, 0, 4),
  contents: look(17, "semibold", ACCENT, 0, 12),
  heading1: look(17, "semibold", ACCENT, 16, 5),
  heading2: look(12.5, "semibold", ACCENT, 10, 3),
  heading3: look(11, "semibold", INK, 9, 3),
  body: look(10, "regular", INK, 0, 6),
  lead: look(12, "regular", INK, 0, 8),
  note: look(9, "regular", SOFT_INK, 0, 7),
  caption: look(10, "semibold", INK, 6, 3),
  source: look(8.5, "regular", SOFT_INK, 0, 10),
  cell: look(8.5, "regular", INK, 0, 0),
  label: look(10, "semibold", INK, 0, 2),
  footer: look(8.5, "regular", SOFT_INK, 0, 0),
} as const satisfies Record<string, Look>;

/** A run of that look, drawable with the fonts of the document. */
export function runOf(sheet: Sheet, text: string, { size, weight, color }: Look): PdfRun {
  const drawable = sheet.drawable(cleanText(text));
  return { text: drawable, size, weight, color, isOblique: false, href: null };
}

export function inlineRuns(sheet: Sheet, content: readonly Inline[], base: Look): PdfRun[] {
  return content.map((inline) => {
    const run = runOf(sheet, inline.text, base);
    const href = webLink(inline.href);
    return {
      ...run,
      href,
      isOblique: inline.isItalic ?? false,
      weight: inline.isBold ? "semibold" : run.weight,
      color: href === null ? run.color : ACCENT,
    };
  });
}

/** Lines of a plain text. */
export const linesOf = (sheet: Sheet, text: string, base: Look, width = TEXT_WIDTH): Line[] =>
  wrapRuns([runOf(sheet, text, base)], width, sheet.measure);

export const heightOf = (lines: readonly Line[], { size }: Look): number =>
  lines.length * lineHeight(size);
