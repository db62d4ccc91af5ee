import { HAIRLINE } from "../../snapshot/text";
import { cleanText, lostWords, oneLine, paragraphsOf } from "../clean-text";
import { MISSING } from "./pdf-fonts";
import type { DossierField } from "../dossier";
import { lineHeight, LOOKS, TEXT_WIDTH } from "../looks";
import { flowLines } from "./pdf-lines";
import { linesOf, runOf } from "./pdf-look";
import { addTag, BOTTOM, drawArtifact, LEFT, needRoom, type Sheet, type Tag } from "./pdf-sheet";
import { wrapRuns, type Line } from "./pdf-text";

const PADDING = 8;
/** Lines left blank to write in, and the space between them: that of a hand. */
const BLANK_LINES = 3;
const HAND = 20;

const BOX = { x: LEFT + PADDING, width: TEXT_WIDTH - 2 * PADDING } as const;

function hintLines(sheet: Sheet, hint: string): Line[] {
  const run = { ...runOf(sheet, oneLine(hint), LOOKS.note), isOblique: true };
  return wrapRuns([run], BOX.width, sheet.measure);
}

function drawBlanks(sheet: Sheet): void {
  drawArtifact(sheet, () => {
    sheet.doc.lineWidth(0.5).dash(1, { space: 2 }).strokeColor(HAIRLINE);
    for (let i = 1; i <= BLANK_LINES; i++) {
      const y = sheet.y + i * HAND;
      sheet.doc
        .moveTo(BOX.x, y)
        .lineTo(BOX.x + BOX.width, y)
        .stroke();
    }
  });
  sheet.y += BLANK_LINES * HAND;
}

function drawBody(sheet: Sheet, tag: Tag, field: DossierField): void {
  const flow = (lines: readonly Line[], size: number): void =>
    flowLines(sheet, addTag(sheet, tag, "P"), lines, { ...BOX, size }, BOTTOM - PADDING);
  if (field.text.trim() === "") {
    flow(hintLines(sheet, field.hint), LOOKS.note.size);
    return drawBlanks(sheet);
  }
  for (const text of paragraphsOf(field.text)) {
    // A blank line is a space, not a paragraph without words.
    if (text.trim() !== "") flow(linesOf(sheet, text, LOOKS.body, BOX.width), LOOKS.body.size);
    sheet.y = Math.min(BOTTOM - PADDING, sheet.y + 4);
  }
  const lost = lostWords(sheet.undrawable(cleanText(field.text)), MISSING);
  if (lost !== "") flow(linesOf(sheet, lost, LOOKS.note, BOX.width), LOOKS.note.size);
}

const labelLines = (sheet: Sheet, field: DossierField): Line[] =>
  linesOf(sheet, oneLine(field.label), LOOKS.label, BOX.width);

/** Height below which the label would be parted from what it labels. */
export function fieldStart(sheet: Sheet, field: DossierField): number {
  const label = labelLines(sheet, field).length * lineHeight(LOOKS.label.size);
  if (field.text.trim() !== "") return 2 * PADDING + label + 2 * lineHeight(LOOKS.body.size);
  const hint = hintLines(sheet, field.hint).length * lineHeight(LOOKS.note.size);
  return 2 * PADDING + label + hint + BLANK_LINES * HAND;
}

/** A box with what was written, or what to write and lines to write it on. */
export function drawField(sheet: Sheet, parent: Tag, field: DossierField): void {
  needRoom(sheet, fieldStart(sheet, field));
  const tag = addTag(sheet, parent, "Div");
  let top = sheet.y;
  const border = (bottom: number): void =>
    drawArtifact(sheet, () => {
      const { doc } = sheet;
      doc.lineWidth(0.7).undash();
      doc.rect(LEFT, top, TEXT_WIDTH, bottom - top).stroke(HAIRLINE);
    });
  sheet.onPageEnd = () => border(BOTTOM);
  sheet.onPageStart = () => {
    top = sheet.y;
    sheet.y += PADDING;
  };
  sheet.y += PADDING;
  const label = { ...BOX, size: LOOKS.label.size };
  flowLines(sheet, addTag(sheet, tag, "P"), labelLines(sheet, field), label, BOTTOM - PADDING);
  sheet.y += LOOKS.label.after;
  drawBody(sheet, tag, field);
  sheet.y += PADDING;
  border(sheet.y);
  sheet.onPageEnd = null;
  sheet.onPageStart = null;
  sheet.y += 10;
}
