import { Document, LevelFormat, LevelSuffix, Packer, type FileChild } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { failure, success, type Result } from "@/domain/result";
import type { Run } from "../../snapshot/draw-snapshot";
import { oneLine } from "../clean-text";
import type { Dossier } from "../dossier";
import { BULLETS, docxBlock } from "./docx-blocks";
import { fixDocx } from "./docx-fix";
import { footer, header, sheetHead, tableOfContents, titlePage } from "./docx-front";
import { TITLE_COLOR } from "../looks";
import type { PdfFonts } from "../pdf/pdf-fonts";
import { FONT, ONE_PAGE, PAGE, stylesOf, TITLES } from "./docx-styles";
import type { FigureImages } from "../figure-png";
import { takeTurns, type DossierProblem } from "../turns";

/** « 1 », « 1.1 », « 1.1.1 », before the headings of each level. */
const TITLE_LEVELS = ["%1", "%1.%2", "%1.%2.%3"].map((text, level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text,
  alignment: "left" as const,
  suffix: LevelSuffix.SPACE,
  style: { paragraph: { indent: { left: 0, firstLine: 0 } } },
}));

const BULLET_LEVEL = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  alignment: "left",
  style: { paragraph: { indent: { left: 400, hanging: 220 } } },
} as const;

function documentOf(dossier: Dossier, children: readonly FileChild[], fonts: PdfFonts): Document {
  const { sheet } = dossier;
  const { width, height } = PAGE;
  const { margin, footMargin } = sheet ? ONE_PAGE : PAGE;
  return new Document({
    title: oneLine(dossier.title),
    subject: oneLine(dossier.subtitle),
    creator: oneLine(dossier.author) || "Atlas CLS",
    lastModifiedBy: oneLine(dossier.author) || "Atlas CLS",
    styles: stylesOf(dossier.accent ?? TITLE_COLOR, sheet),
    numbering: {
      config: [
        { reference: TITLES, levels: TITLE_LEVELS },
        { reference: BULLETS, levels: [BULLET_LEVEL] },
      ],
    },
    // The document holds its fonts, so that its lines break where they were measured.
    fonts: [
      {
        name: FONT,
        data: fonts.regular as Buffer,
        bold: fonts.semibold as Buffer,
      },
    ],
    // A single page has no contents to number.
    ...(sheet ? {} : { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width, height },
            margin: {
              top: margin,
              left: margin,
              right: margin,
              bottom: footMargin,
              header: 567,
              footer: 567,
            },
          },
        },
        ...(sheet
          ? {}
          : { headers: { default: header(dossier) }, footers: { default: footer(dossier) } }),
        children,
      },
    ],
  });
}

/**
 * The dossier as an editable Word file, its figures as images; one without an image is said in
 * words. The same dossier always gives the same bytes.
 *
 * @param fonts the whole TrueType files of Source Sans 3, which the file holds
 * @returns the bytes, or the problem « cancelled » once `run.signal` has been aborted
 */
export async function renderDocx(
  dossier: Dossier,
  images: FigureImages,
  fonts: PdfFonts,
  run: Run = {},
): Promise<Result<Uint8Array<ArrayBuffer>, DossierProblem>> {
  const turns = takeTurns(dossier.blocks.length + 1, run);
  const isSheet = dossier.sheet !== undefined;
  const children = isSheet
    ? sheetHead(dossier)
    : [...titlePage(dossier), ...tableOfContents(dossier)];
  // The contents end with a page; a break of its own would leave a blank one after a full page.
  let isNewPage = !isSheet;
  for (const [at, block] of dossier.blocks.entries()) {
    const isBreak = block.kind === "page-break";
    const isTaken = isBreak && dossier.blocks[at + 1]?.kind === "heading";
    if (!isTaken) children.push(...docxBlock(block, images, isNewPage, dossier.sheet));
    isNewPage = isTaken;
    if (!(await turns.next())) return failure({ kind: "cancelled" });
  }
  if (!(await turns.breathe())) return failure({ kind: "cancelled" });
  const packed = await Packer.toArrayBuffer(documentOf(dossier, children, fonts));
  const bytes = fixDocx(new Uint8Array(packed), dossier.day);
  return (await turns.next()) ? success(bytes) : failure({ kind: "cancelled" });
}
