import { cleanText } from "../clean-text";
import type { Inline } from "../dossier";
import { TITLE_COLOR, lineHeight, type Look, TEXT_WIDTH } from "../looks";
import { type Sheet } from "./pdf-sheet";
import { wrapRuns, type Line, type PdfRun } from "./pdf-text";
import { webLink } from "../web-link";

/** A run of that look, drawable with the fonts of the document. */
export function runOf(sheet: Sheet, text: string, { size, weight, color }: Look): PdfRun {
  const drawable = sheet.drawable(cleanText(text));
  const own = color === TITLE_COLOR ? sheet.accent : color;
  return { text: drawable, size, weight, color: own, isOblique: false, href: null };
}

/** « Tableau 3. Population »: the next number of its series. */
export const nextCaption = (
  { captions }: Pick<Sheet, "captions">,
  series: "Figure" | "Tableau",
  text: string,
): string => `${series}\u00a0${captions[series] + 1}. ${text}`;

export function inlineRuns(sheet: Sheet, content: readonly Inline[], base: Look): PdfRun[] {
  return content.map((inline) => {
    const run = runOf(sheet, inline.text, base);
    const href = webLink(inline.href);
    return {
      ...run,
      href,
      isOblique: inline.isItalic ?? false,
      weight: inline.isBold ? "semibold" : run.weight,
      color: href === null ? run.color : sheet.accent,
    };
  });
}

/** Lines of a plain text. */
export const linesOf = (sheet: Sheet, text: string, base: Look, width = TEXT_WIDTH): Line[] =>
  wrapRuns([runOf(sheet, text, base)], width, sheet.measure);

export const heightOf = (lines: readonly Line[], { size }: Look): number =>
  lines.length * lineHeight(size);
