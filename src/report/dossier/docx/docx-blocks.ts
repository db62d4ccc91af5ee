import { HeadingLevel, ImageRun, PageBreak, Paragraph, type FileChild } from "docx";
import type { Figure } from "@/charts/figure";
import { oneLine } from "../clean-text";
import type { DossierBlock } from "../dossier";
import { LOOKS, type Looks } from "../looks";
import { PAGE, PX, DOCX_TEXT_WIDTH, twips } from "./docx-styles";
import { docxField, docxTable } from "./docx-table";
import { captionOf, paragraphOf, styled } from "./docx-text";
import type { FigureImages } from "../figure-png";
import { figureSize } from "../figure-size";

/** Twentieths of a point by CSS pixel. */
const TWIPS_PER_PX = 15;
const MAX_WIDTH_PX = DOCX_TEXT_WIDTH / TWIPS_PER_PX;
/** The page less its margins, and room for the caption and the source. */
const MAX_HEIGHT_PX = (PAGE.height - PAGE.margin - PAGE.footMargin) / TWIPS_PER_PX - 140;

function image(figure: Figure, png: Uint8Array, maxHeight: number): Paragraph {
  const most = Math.min(MAX_HEIGHT_PX, maxHeight * PX);
  const { width, height } = figureSize(figure, MAX_WIDTH_PX, most);
  const title = oneLine(figure.title);
  const run = new ImageRun({
    type: "png",
    data: png,
    transformation: { width: Math.round(width), height: Math.round(height) },
    altText: { name: title, title, description: oneLine(figure.alt) },
  });
  return new Paragraph({ children: [run], style: "Figure", alignment: "center" });
}

function docxFigure(
  { figure, maxHeight = Infinity }: Extract<DossierBlock, { kind: "figure" }>,
  images: FigureImages,
  sheet: Looks | undefined,
): Paragraph[] {
  const png = images.get(figure.id);
  return [
    // Without its image, a figure still says what it shows.
    png ? image(figure, png, maxHeight) : styled(oneLine(figure.alt), "Normal", { keepNext: true }),
    sheet
      ? styled(oneLine(figure.title), "Caption", { keepNext: true })
      : captionOf("Figure", figure.title, { keepNext: true }),
    styled(oneLine(figure.source), "Source"),
  ];
}

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

const PARAGRAPH_STYLES = { body: "Normal", lead: "Chapeau", note: "Note" } as const;

export const BULLETS = "puces";

/**
 * What Word holds for a block.
 *
 * @param pageBreakBefore the block begins a page; only a heading takes it upon itself
 * @param sheet looks of a document of one page, whose figures have no number
 */
export function docxBlock(
  block: DossierBlock,
  images: FigureImages,
  pageBreakBefore: boolean,
  sheet?: Looks,
): FileChild[] {
  switch (block.kind) {
    case "heading": {
      const options = { heading: HEADINGS[block.level], pageBreakBefore };
      return [paragraphOf([{ text: oneLine(block.text) }], options)];
    }
    case "paragraph":
      return [paragraphOf(block.content, { style: PARAGRAPH_STYLES[block.style] })];
    case "list":
      return block.items.map((item) =>
        paragraphOf(item, {
          numbering: { reference: BULLETS, level: 0 },
          spacing: { after: twips((sheet ?? LOOKS).item.after) },
        }),
      );
    case "table":
      return docxTable(block);
    case "figure":
      return docxFigure(block, images, sheet);
    case "field":
      return docxField(block);
    case "page-break":
      return [new Paragraph({ children: [new PageBreak()], spacing: { after: 0 } })];
  }
}
