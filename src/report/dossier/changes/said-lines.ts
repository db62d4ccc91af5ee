import { oneLine, paragraphsOf } from "../clean-text";
import type { Dossier, DossierBlock, DossierTable, Inline } from "../dossier";

/** A line of a document: a row of a table, a paragraph, what a figure shows. */
export interface SaidLine {
  /** Heading of the chapter. */
  readonly chapter: string;
  /** What the line is: the table and the first cell of the row, the label of a box; empty: a text. */
  readonly place: string;
  readonly text: string;
}

/** What a document said, and when it was made. */
export interface SaidDocument {
  /** « 30 novembre 2026 à 10:42 ». */
  readonly when: string;
  readonly lines: readonly SaidLine[];
}

type Bare = Omit<SaidLine, "chapter">;

const textOf = (content: readonly Inline[]): string =>
  oneLine(content.map(({ text }) => text).join(""));

const rowsOf = ({ caption, head, rows }: DossierTable): Bare[] =>
  rows.map(([first = "", ...cells]) => ({
    place: oneLine(`${caption} : ${first}`),
    text: cells.map((cell, at) => oneLine(`${head[at + 1] ?? ""} : ${cell}`)).join(" ; "),
  }));

function linesOf(block: DossierBlock): Bare[] {
  switch (block.kind) {
    case "heading":
      return [{ place: "", text: oneLine(block.text) }];
    case "paragraph":
      return [{ place: "", text: textOf(block.content) }];
    case "list":
      return block.items.map((item) => ({ place: "", text: textOf(item) }));
    case "table":
      return rowsOf(block);
    case "figure":
      return [{ place: oneLine(block.figure.title), text: oneLine(block.figure.alt) }];
    case "field":
      return paragraphsOf(block.text).map((text) => ({ place: oneLine(block.label), text }));
    case "page-break":
      return [];
  }
}

/** Everything that a document says, line by line; what is only blank is left out. */
export function saidLines({ title, subtitle, cover, author, blocks }: Dossier): SaidLine[] {
  let chapter = "Couverture";
  const front = [
    ["Titre", title],
    ["Territoire", subtitle],
    ...cover.map((line) => ["", line] as const),
    ["Auteur", author],
  ] as const;
  const first = front.map(([place, text]) => ({ chapter, place, text: oneLine(text) }));
  const others = blocks.flatMap((block) => {
    if (block.kind === "heading" && block.level === 1) chapter = oneLine(block.text);
    return linesOf(block).map((line) => ({ chapter, ...line }));
  });
  return [...first, ...others].filter(({ text }) => text !== "");
}
