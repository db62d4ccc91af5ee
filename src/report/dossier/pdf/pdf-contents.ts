import { formatDay } from "@/domain/words/french";
import { HAIRLINE } from "../../snapshot/text";
import { cleanText, oneLine } from "../clean-text";
import type { Dossier } from "../dossier";
import { isContentsOnCover } from "../front-page";
import { headingNumbers, headingsOf } from "../heading-numbers";
import { logoRow, logosHeight } from "../logo-row";
import { lineHeight, LOOKS, type Look, TEXT_HEIGHT, TEXT_WIDTH } from "../looks";
import { drawLines, drawText, flowLines, fullWidth } from "./pdf-lines";
import { linesOf, runOf } from "./pdf-look";
import {
  A4,
  addTag,
  BOTTOM,
  drawArtifact,
  LEFT,
  newPage,
  TOP,
  type Sheet,
  type Tag,
} from "./pdf-sheet";
import type { Line } from "./pdf-text";

/** A heading, as the table of contents and the bookmarks name it. */
export interface Entry {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  readonly destination: string;
  /** From 1. */
  readonly page: number;
}

/** Part of the page left above the title, alone on it or with the contents under it. */
const ABOVE = { alone: 0.2, shared: 0.04 } as const;

/** Side by side over the title. */
function drawLogos(sheet: Sheet, parent: Tag, dossier: Dossier): void {
  const top = sheet.y;
  for (const { logo, x, width, height } of logoRow(dossier)) {
    const left = LEFT + x;
    addTag(sheet, parent, "Figure", {
      alt: oneLine(logo.nom),
      bbox: [left, top, left + width, top + height],
      placement: "Block",
    }).add(() => {
      sheet.doc.image(logo.png as Buffer, left, top, { width, height });
    });
  }
  sheet.y += logosHeight(dossier);
}

/** Title, author and date on the first page. */
export function drawCover(sheet: Sheet, dossier: Dossier): void {
  newPage(sheet);
  const cover = addTag(sheet, sheet.root, "Sect");
  sheet.y = TOP;
  drawLogos(sheet, cover, dossier);
  if (sheet.y === TOP)
    sheet.y += TEXT_HEIGHT * ABOVE[isContentsOnCover(dossier) ? "shared" : "alone"];
  const line = (text: string, look: Look): void => {
    if (text.trim() === "") return;
    flowLines(sheet, addTag(sheet, cover, "P"), linesOf(sheet, text, look), fullWidth(look.size));
    sheet.y += look.after;
  };
  line(oneLine(dossier.title), LOOKS.title);
  line(oneLine(dossier.subtitle), LOOKS.subtitle);
  for (const text of dossier.cover) line(cleanText(text), LOOKS.cover);
  line(oneLine(dossier.author), LOOKS.cover);
  line(formatDay(dossier.day), LOOKS.cover);
}

const NUMBER_WIDTH = 34;
const GAP = 3;
const LOOK: Look = { ...LOOKS.body, weight: "semibold" };

interface Listed {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Which of the pages of the table of contents it stands on, from 0. */
  readonly leaf: number;
  readonly y: number;
}

/** Space between the cover and the contents under it, points. */
const UNDER_COVER = 24;

/** Where the contents start, and where each of their lines stands: known before the pages it names. */
function listedOf(
  sheet: Sheet,
  dossier: Dossier,
): { readonly top: number; readonly listed: Listed[] } {
  const top = isContentsOnCover(dossier) ? sheet.y + UNDER_COVER : TOP;
  let [leaf, y] = [0, top + lineHeight(LOOKS.contents.size) + LOOKS.contents.after];
  const headings = headingsOf(dossier.blocks);
  const numbers = headingNumbers(headings);
  const listed: Listed[] = [];
  for (const [at, heading] of headings.entries()) {
    if (heading.level > 1) continue;
    const text = `${numbers[at]!}\u00a0${oneLine(heading.text)}`;
    const lines = linesOf(sheet, text, LOOK, TEXT_WIDTH - NUMBER_WIDTH);
    const height = lines.length * lineHeight(LOOK.size);
    if (y + height > BOTTOM) [leaf, y] = [leaf + 1, TOP];
    listed.push({ text, lines, leaf, y });
    y += height + GAP;
  }
  return { top, listed };
}

/** Dots from the last line of an entry to its page number. */
function drawLeader(sheet: Sheet, last: Line, baseline: number): void {
  const from = LEFT + last.width + 5;
  const to = LEFT + TEXT_WIDTH - NUMBER_WIDTH + 10;
  if (to <= from) return;
  drawArtifact(sheet, () => {
    sheet.doc.lineWidth(0.8).dash(0.8, { space: 2.4 }).strokeColor(HAIRLINE);
    sheet.doc.moveTo(from, baseline).lineTo(to, baseline).stroke();
  });
}

function drawListed(sheet: Sheet, parent: Tag, listed: Listed, entry: Entry): void {
  const { doc } = sheet;
  const look = LOOK;
  const x = LEFT;
  const height = listed.lines.length * lineHeight(look.size);
  const link = doc.struct("Link");
  addTag(sheet, addTag(sheet, parent, "TOCI"), "Reference").add(link);
  drawLines(sheet, link, listed.lines, listed.y, { x, width: TEXT_WIDTH, size: look.size });
  const number = runOf(sheet, `${entry.page}`, look);
  const baseline = listed.y + height - lineHeight(look.size) + look.size * 1.02;
  const numberX = LEFT + TEXT_WIDTH - sheet.measure(number.text, number);
  link.add(() => drawText(sheet, number.text, numberX, baseline, number));
  const Contents = new String(`${listed.text}, page ${entry.page}`);
  const options = { structParent: link, Contents } as unknown as PDFKit.Mixins.AnnotationOption;
  doc.goTo(x, listed.y, LEFT + TEXT_WIDTH - x, height, entry.destination, options);
  link.end();
  drawLeader(sheet, listed.lines.at(-1)!, baseline - 0.5);
}

/**
 * Leaves pages for the table of contents: the rest of the cover where it fits there.
 *
 * @returns writes it, once the pages of the headings are known
 */
export function reserveContents(sheet: Sheet, dossier: Dossier): (entries: Entry[]) => void {
  const { top, listed } = listedOf(sheet, dossier);
  if (listed.length === 0) return () => undefined;
  const onCover = isContentsOnCover(dossier);
  const firstPage = onCover ? sheet.pages - 1 : sheet.pages;
  const section = addTag(sheet, sheet.root, "Sect");
  for (let leaf = onCover ? 1 : 0; leaf <= listed.at(-1)!.leaf; leaf++) newPage(sheet);
  return (entries) => {
    const named = entries.filter(({ level }) => level === 1);
    sheet.doc.switchToPage(firstPage);
    const title = linesOf(sheet, "Sommaire", LOOKS.contents);
    const box = fullWidth(LOOKS.contents.size);
    drawLines(sheet, addTag(sheet, section, "P"), title, top, box);
    const contents = addTag(sheet, section, "TOC");
    listed.forEach((line, i) => {
      sheet.doc.switchToPage(firstPage + line.leaf);
      drawListed(sheet, contents, line, named[i]!);
    });
  };
}

/** Foot of each page but the first: what the document is, and where one is in it. */
export function drawFooters(sheet: Sheet, dossier: Dossier): void {
  const footer = linesOf(sheet, oneLine(dossier.footer), LOOKS.footer, TEXT_WIDTH - 90)[0]!;
  for (let page = 1; page < sheet.pages; page++) {
    sheet.doc.switchToPage(page);
    const baseline = A4.height - 36;
    drawArtifact(
      sheet,
      () => {
        sheet.doc.lineWidth(0.5).undash();
        sheet.doc.moveTo(LEFT, baseline - 13).lineTo(LEFT + TEXT_WIDTH, baseline - 13);
        sheet.doc.stroke(HAIRLINE);
        const text = footer.pieces.map((piece) => piece.text).join("");
        const left = runOf(sheet, text, LOOKS.footer);
        drawText(sheet, left.text, LEFT, baseline, left);
        const right = runOf(sheet, `Page\u00a0${page + 1}/${sheet.pages}`, LOOKS.footer);
        const width = sheet.measure(right.text, right);
        drawText(sheet, right.text, LEFT + TEXT_WIDTH - width, baseline, right);
      },
      "Pagination",
    );
  }
}
