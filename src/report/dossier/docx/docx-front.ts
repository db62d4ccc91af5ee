import {
  Footer,
  Header,
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
import { DOCX_TEXT_WIDTH, THIN } from "./docx-styles";
import { styled } from "./docx-text";

/** Title, author and date, alone on the first page. */
export function titlePage(dossier: Dossier): FileChild[] {
  const lines = [...dossier.cover, dossier.author, formatDay(dossier.day)]
    .map(cleanText)
    .filter((line) => line.trim() !== "");
  return [
    styled(oneLine(dossier.title), "Title", {
      spacing: { before: isContentsOnCover(dossier) ? 560 : 2880 },
    }),
    styled(oneLine(dossier.subtitle), "Subtitle"),
    ...lines.map((line) => styled(line, "Couverture")),
  ];
}

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
