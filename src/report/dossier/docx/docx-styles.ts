import type { IStylesOptions } from "docx";
import { HAIRLINE } from "../../snapshot/text";
import { TITLE_COLOR, lineHeight, LOOKS, SHEET_SIZE, type Look, type Looks } from "../looks";

/** Word writes colours without their hash. */
export const hex = (color: string): string => color.replace("#", "").toUpperCase();

export const FONT = "Source Sans 3";
/** What Word takes where that font is missing. */
export const FALLBACK_FONT = "Calibri";

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(20 * points);

/** CSS pixels of a point: images are measured in them. */
export const PX = 96 / 72;

/** A4 and its margins, in twentieths of a point. */
export const PAGE = {
  width: twips(SHEET_SIZE.width),
  height: twips(SHEET_SIZE.height),
  margin: twips(SHEET_SIZE.margin),
  footMargin: twips(SHEET_SIZE.foot),
} as const;
/** Margins of a document of one page, the same on its four sides. */
export const ONE_PAGE = {
  margin: twips(SHEET_SIZE.oneMargin),
  footMargin: twips(SHEET_SIZE.oneMargin),
} as const;
export const DOCX_TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;

/** The multilevel list that numbers the headings. */
export const TITLES = "titres";

const HEAD = { next: "Normal", quickFormat: true, basedOn: "Normal" } as const;

/** A look as a style: its lines are as high as in PDF, whatever font draws them. */
const styleOf = ({ size, weight, color, before, after }: Look, accent: string) => ({
  ...HEAD,
  run: {
    size: 2 * size,
    bold: weight === "semibold",
    color: hex(color === TITLE_COLOR ? accent : color),
    font: FONT,
  },
  paragraph: {
    spacing: {
      before: twips(before),
      after: twips(after),
      line: twips(lineHeight(size)),
      lineRule: "exact" as const,
    },
  },
});

function headingStyle(level: 1 | 2 | 3, accent: string, looks: Looks, isNumbered: boolean) {
  const style = styleOf(looks[`heading${level}`], accent);
  const numbering = isNumbered ? { numbering: { reference: TITLES, level: level - 1 } } : {};
  return {
    ...style,
    paragraph: { ...style.paragraph, keepNext: true, keepLines: true, ...numbering },
  };
}

const named = (id: string, name: string, look: Look, accent: string, more = {}) => {
  const style = styleOf(look, accent);
  return { id, name, ...style, paragraph: { ...style.paragraph, ...more } };
};

/**
 * The styles of the document, the same looks as in PDF.
 *
 * @param accent colour of the titles, « #0b5c68 »
 * @param sheet looks of a document of one page, whose headings have no number
 */
export function stylesOf(accent: string, sheet?: Looks): IStylesOptions {
  const looks = sheet ?? LOOKS;
  const heading = (level: 1 | 2 | 3) => headingStyle(level, accent, looks, sheet === undefined);
  const body = styleOf(looks.body, accent);
  const of = (id: string, name: string, look: Look, more = {}) =>
    named(id, name, look, accent, more);
  return {
    default: {
      document: {
        run: {
          ...body.run,
          language: { value: "fr-FR", eastAsia: "fr-FR", bidirectional: "ar-SA" },
        },
        paragraph: body.paragraph,
      },
      title: styleOf(looks.title, accent),
      heading1: heading(1),
      heading2: heading(2),
      heading3: heading(3),
      caption: {
        ...styleOf(looks.caption, accent),
        paragraph: { ...styleOf(looks.caption, accent).paragraph, keepLines: true },
      },
      hyperlink: { run: { color: hex(accent), underline: { type: "single" } } },
    },
    paragraphStyles: [
      of("Subtitle", "Subtitle", looks.subtitle),
      of("Couverture", "Couverture", looks.cover),
      of("TOCHeading", "TOC Heading", looks.contents, { keepNext: true }),
      of("TOC1", "toc 1", { ...looks.body, after: 4 }),
      of("Chapeau", "Chapeau", looks.lead),
      of("Note", "Note", looks.note),
      of("Source", "Source", looks.source),
      of("Tableau", "Tableau", looks.cell),
      of("TableauTete", "Tableau, en-tête", { ...looks.cell, weight: "semibold" }),
      of("Espace", "Espace", { ...looks.cell, size: 4, after: 12 - lineHeight(4) }),
      of("Pied", "Pied de page", looks.footer),
      {
        id: "Figure",
        name: "Figure",
        ...HEAD,
        // As high as the picture.
        paragraph: {
          keepNext: true,
          spacing: { before: 0, after: 0, line: 240, lineRule: "auto" },
        },
      },
    ],
  };
}

export const THIN = { style: "single", size: 4, color: hex(HAIRLINE) } as const;
