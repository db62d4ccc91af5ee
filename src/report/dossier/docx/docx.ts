import { Document, LevelFormat, Packer, type FileChild } from "docx";
import { failure, success, type Result } from "@/domain/result";
import type { Run } from "../../snapshot/draw-snapshot";
import { oneLine } from "../clean-text";
import type { Dossier } from "../dossier";
import { BULLETS, docxBlock } from "./docx-blocks";
import { fixDocx } from "./docx-fix";
import { footer, header, tableOfContents, titlePage } from "./docx-front";
import { PAGE, STYLES } from "./docx-styles";
import type { FigureImages } from "../figure-png";
import { takeTurns, type DossierProblem } from "../turns";

const BULLET_LEVEL = {
  level: 0,
  format: LevelFormat.BULLET,
  text: "•",
  alignment: "left",
  style: { paragraph: { indent: { left: 400, hanging: 220 } } },
} as const;

function documentOf(dossier: Dossier, children: readonly FileChild[]): Document {
  const { width, height, margin, footMargin } = PAGE;
  return new Document({
    title: oneLine(dossier.title),
    subject: oneLine(dossier.subtitle),
    creator: oneLine(dossier.author) || "Atlas CLS",
    lastModifiedBy: oneLine(dossier.author) || "Atlas CLS",
    styles: STYLES,
    numbering: { config: [{ reference: BULLETS, levels: [BULLET_LEVEL] }] },
    // Word asks to fill in the pages of the table of contents.
    features: { updateFields: true },
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
        headers: { default: header(dossier) },
        footers: { default: footer(dossier) },
        children,
      },
    ],
  });
}

/**
 * The dossier as an editable Word file, its figures as images; one without an image is said in
 * words. The same dossier always gives the same bytes.
 *
 * @returns the bytes, or the problem « cancelled » once `run.signal` has been aborted
 */
export async function renderDocx(
  dossier: Dossier,
  images: FigureImages,
  run: Run = {},
): Promise<Result<Uint8Array<ArrayBuffer>, DossierProblem>> {
  const turns = takeTurns(dossier.blocks.length + 1, run);
  const children = [...titlePage(dossier), ...tableOfContents(dossier)];
  // The contents end with a page; a break of its own would leave a blank one after a full page.
  let isNewPage = true;
  for (const [at, block] of dossier.blocks.entries()) {
    const isBreak = block.kind === "page-break";
    const isTaken = isBreak && dossier.blocks[at + 1]?.kind === "heading";
    if (!isTaken) children.push(...docxBlock(block, images, isNewPage));
    isNewPage = isTaken;
    if (!(await turns.next())) return failure({ kind: "cancelled" });
  }
  if (!(await turns.breathe())) return failure({ kind: "cancelled" });
  const packed = await Packer.toArrayBuffer(documentOf(dossier, children));
  const bytes = fixDocx(new Uint8Array(packed), dossier.day);
  return (await turns.next()) ? success(bytes) : failure({ kind: "cancelled" });
}
