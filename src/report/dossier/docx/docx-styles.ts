import type { IStylesOptions } from "docx";
import { HAIRLINE, INK, SOFT_INK } from "../../snapshot/text";

/** Colour of the titles: the accent of the application. */
const ACCENT = "#0b5c68";

/** Word writes colours without their hash. */
const hex = (color: string): string => color.replace("#", "").toUpperCase();

export const FONT = "Source Sans 3";
/** What Word takes where that font is missing. */
export const FALLBACK_FONT = "Calibri";

/** A4 and its margins, in twentieths of a point: 20 mm, 22 mm at the foot. */
export const PAGE = { width: 11906, height: 16838, margin: 1134, footMargin: 1247 } as const;
export const DOCX_TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

const HEAD = { next: "Normal", quickFormat: true, basedOn: "Normal" } as const;

const heading = (size: number, before: number, color: string) => ({
  ...HEAD,
  run: { size, bold: true, color: hex(color), font: FONT },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
});

/** Sizes in half points, spaces in twentieths of a point. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: {
        font: FONT,
        size: 21,
        color: hex(INK),
        language: { value: "fr-FR", eastAsia: "fr-FR", bidirectional: "ar-SA" },
      },
      paragraph: { spacing: { after: 120, line: 276, lineRule: "auto" } },
    },
    title: {
      ...HEAD,
      run: { size: 56, bold: true, color: hex(ACCENT), font: FONT },
      paragraph: { spacing: { before: 2800, after: 160, line: 240, lineRule: "auto" } },
    },
    heading1: heading(34, 360, ACCENT),
    heading2: heading(27, 280, ACCENT),
    heading3: heading(23, 220, INK),
    caption: {
      ...HEAD,
      run: { size: 20, bold: true, color: hex(INK) },
      paragraph: { spacing: { before: 120, after: 60 }, keepLines: true },
    },
    hyperlink: { run: { color: hex(ACCENT), underline: { type: "single" } } },
  },
  paragraphStyles: [
    {
      id: "Subtitle",
      name: "Subtitle",
      ...HEAD,
      run: { size: 30, color: hex(SOFT_INK) },
      paragraph: { spacing: { after: 480 } },
    },
    { id: "Couverture", name: "Couverture", ...HEAD, run: { size: 23 } },
    {
      id: "TOCHeading",
      name: "TOC Heading",
      ...HEAD,
      run: { size: 34, bold: true, color: hex(ACCENT) },
      paragraph: { spacing: { after: 200 }, keepNext: true },
    },
    {
      id: "TOC1",
      name: "toc 1",
      ...HEAD,
      run: { bold: true },
      paragraph: { spacing: { before: 100, after: 40 } },
    },
    {
      id: "TOC2",
      name: "toc 2",
      ...HEAD,
      paragraph: { spacing: { after: 30 }, indent: { left: 284 } },
    },
    { id: "Chapeau", name: "Chapeau", ...HEAD, run: { size: 24 } },
    { id: "Note", name: "Note", ...HEAD, run: { size: 18, color: hex(SOFT_INK) } },
    {
      id: "Source",
      name: "Source",
      ...HEAD,
      run: { size: 17, color: hex(SOFT_INK) },
      paragraph: { spacing: { after: 240 } },
    },
    {
      id: "Tableau",
      name: "Tableau",
      ...HEAD,
      run: { size: 17 },
      paragraph: { spacing: { after: 0, line: 240, lineRule: "auto" } },
    },
    {
      id: "Espace",
      name: "Espace",
      ...HEAD,
      run: { size: 8 },
      paragraph: { spacing: { after: 120, line: 120, lineRule: "auto" } },
    },
    { id: "Pied", name: "Pied de page", ...HEAD, run: { size: 17, color: hex(SOFT_INK) } },
  ],
};

export const THIN = { style: "single", size: 4, color: hex(HAIRLINE) } as const;
