import {
  ExternalHyperlink,
  Paragraph,
  SequentialIdentifier,
  TextRun,
  type IParagraphOptions,
} from "docx";
import { cleanText, oneLine } from "../clean-text";
import type { Inline } from "../dossier";
import { webLink } from "../web-link";

/** Runs of a text; its line feeds become breaks. */
function runsOf(inline: Inline, style: { readonly style?: string } = {}): TextRun[] {
  return cleanText(inline.text)
    .split("\n")
    .map(
      (text, i) =>
        new TextRun({
          text: text.replace(/\t/g, " "),
          ...style,
          ...(inline.isBold ? { bold: true } : {}),
          ...(inline.isItalic ? { italics: true } : {}),
          ...(i > 0 ? { break: 1 } : {}),
        }),
    );
}

const inlineChildren = (inline: Inline): (TextRun | ExternalHyperlink)[] => {
  const link = webLink(inline.href);
  if (link === null) return runsOf(inline);
  return [new ExternalHyperlink({ link, children: runsOf(inline, { style: "Hyperlink" }) })];
};

export const paragraphOf = (
  content: readonly Inline[],
  options: Omit<IParagraphOptions, "children" | "text"> = {},
): Paragraph => new Paragraph({ ...options, children: content.flatMap(inlineChildren) });

/** A paragraph of plain text in a style of the document. */
export const styled = (
  text: string,
  style: string,
  options: Omit<IParagraphOptions, "children" | "text" | "style"> = {},
): Paragraph => paragraphOf([{ text }], { ...options, style });

/** « Tableau 3. Population »: the number is a field, so that one more caption renumbers the others. */
export const captionOf = (
  series: "Figure" | "Tableau",
  text: string,
  options: Omit<IParagraphOptions, "children" | "text" | "style"> = {},
): Paragraph =>
  new Paragraph({
    ...options,
    style: "Caption",
    children: [
      new TextRun(`${series}\u00a0`),
      new SequentialIdentifier(series),
      new TextRun(`. ${oneLine(text)}`),
    ],
  });

/** Word joins two tables that nothing parts. */
export const spacer = (): Paragraph => new Paragraph({ style: "Espace" });
