import {
  Footer,
  Header,
  ImageRun,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
  type FileChild,
} from "docx";
import { formatDay } from "@/domain/words/french";
import { cleanText, oneLine } from "../clean-text";
import { isContentsOnCover } from "../front-page";
import type { Dossier } from "../dossier";
import { logoRow, UNDER_LOGOS } from "../logo-row";
import { DOCX_TEXT_WIDTH, PX, THIN, twips } from "./docx-styles";
import { styled } from "./docx-text";

/** Side by side over the title: each after a tab where it starts. */
function logoLine(dossier: Dossier): FileChild[] {
  const row = logoRow(dossier);
  if (row.length === 0) return [];
  const children = row.flatMap(({ logo, width, height }, at) => {
    const nom = oneLine(logo.nom);
    const run = new ImageRun({
      type: "png",
      data: logo.png,
      transformation: { width: Math.round(width * PX), height: Math.round(height * PX) },
      altText: { name: nom, title: nom, description: nom },
    });
    return at === 0 ? [run] : [new TextRun("\t"), run];
  });
  const tabStops = row.slice(1).map(({ x }) => ({ type: TabStopType.LEFT, position: twips(x) }));
  const spacing = { before: 0, after: twips(UNDER_LOGOS), line: 240, lineRule: "auto" as const };
  return [new Paragraph({ style: "Figure", children, tabStops, spacing })];
}

/** Title, author and date, alone on the first page. */
export function titlePage(dossier: Dossier): FileChild[] {
  const lines = [...dossier.cover, dossier.author, formatDay(dossier.day)]
    .map(cleanText)
    .filter((line) => line.trim() !== "");
  const row = logoLine(dossier);
  const above = isContentsOnCover(dossier) ? 560 : 2880;
  return [
    ...row,
    styled(oneLine(dossier.title), "Title", {
      spacing: { before: row.length > 0 ? 0 : above },
    }),
    styled(oneLine(dossier.subtitle), "Subtitle"),
    ...lines.map((line) => styled(line, "Couverture")),
  ];
}

/** What stands at the head of a document of one page. */
export const sheetHead = ({ cover, title, subtitle }: Dossier): FileChild[] => [
  ...cover.map((line) => styled(oneLine(line), "Couverture")),
  styled(oneLine(title), "Title"),
  styled(oneLine(subtitle), "Subtitle"),
];

/** The chapters with their pages: the library measures them, nothing is asked at opening. */
export const tableOfContents = (dossier: Dossier): FileChild[] => [
  styled("Sommaire", "TOCHeading", { pageBreakBefore: !isContentsOnCover(dossier) }),
  new TableOfContents("Sommaire", { hyperlink: true, headingStyleRange: "1-1" }),
];

/** Longest title at the head of a page. */
const HEAD_CHARACTERS = 90;

export function header(dossier: Dossier): Header {
  const title = oneLine(dossier.title);
  const text = title.length > HEAD_CHARACTERS ? `${title.slice(0, HEAD_CHARACTERS)}…` : title;
  return new Header({ children: [styled(cleanText(text), "Pied")] });
}

export function footer(dossier: Dossier): Footer {
  const children = [
    new TextRun(oneLine(dossier.footer)),
    new TextRun({ children: ["\tPage\u00a0", PageNumber.CURRENT, "/", PageNumber.TOTAL_PAGES] }),
  ];
  const line = new Paragraph({
    style: "Pied",
    border: { top: { ...THIN, space: 6 } },
    tabStops: [{ type: TabStopType.RIGHT, position: DOCX_TEXT_WIDTH }],
    children,
  });
  return new Footer({ children: [line] });
}
