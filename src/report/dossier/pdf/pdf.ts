import { failure, success, type Result } from "@/domain/result";
import type { Run } from "../../snapshot/draw-snapshot";
import type { Dossier, DossierBlock } from "../dossier";
import { drawBlock, type Writing } from "./pdf-blocks";
import { drawCover, drawFooters, reserveContents } from "./pdf-contents";
import { flowOrder } from "./pdf-flow";
import { headingNumbers, headingsOf } from "../heading-numbers";
import type { PdfFonts } from "./pdf-fonts";
import { collectBytes, createSheet, newPage } from "./pdf-sheet";
import { takeTurns, type DossierProblem } from "../turns";

/** A heading looks at what follows it: at most two more headings, and the block under them. */
const LOOKAHEAD = 3;

/**
 * The dossier as a PDF on A4, its figures as vectors, its structure for screen readers. The same
 * dossier always gives the same bytes with the same fonts in the same browser.
 *
 * @param fonts the whole TrueType files of Source Sans 3
 * @returns the bytes, or the problem « cancelled » once `run.signal` has been aborted
 */
export async function renderPdf(
  dossier: Dossier,
  fonts: PdfFonts,
  run: Run = {},
): Promise<Result<Uint8Array<ArrayBuffer>, DossierProblem>> {
  const turns = takeTurns(dossier.blocks.length + 1, run);
  const sheet = createSheet(dossier, fonts);
  const bytes = collectBytes(sheet.doc);
  const numbers = headingNumbers(headingsOf(dossier.blocks));
  const writing: Writing = { sheet, turns, entries: [], trail: [], numbers };
  drawCover(sheet, dossier);
  const drawContents = reserveContents(sheet, dossier);
  newPage(sheet);
  const delayed = new Set<string>();
  let left: readonly DossierBlock[] = dossier.blocks;
  while (left.length > 0) {
    const [block, ...next] = flowOrder(sheet, left, delayed);
    const goesOn = await drawBlock(writing, block!, next.slice(0, LOOKAHEAD));
    left = next;
    if (!goesOn || !(await turns.next())) return failure({ kind: "cancelled" });
  }
  drawContents(writing.entries);
  drawFooters(sheet, dossier);
  sheet.doc.end();
  const value = await bytes;
  return (await turns.next()) ? success(value) : failure({ kind: "cancelled" });
}
