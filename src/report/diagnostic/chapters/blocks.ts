import type { Figure } from "@/charts/figure";
import { typesetFigure } from "@/charts/typeset";
import type { Align, DossierBlock, Inline } from "../../dossier/dossier";
import { capital, frenchSpaces } from "../french-spaces";

/** A run of text: of the page, with French spaces, or of the user, as it is. */
export const say = (text: string): Inline => ({ text: frenchSpaces(text) });
export const bold = (text: string): Inline => ({ text: frenchSpaces(text), isBold: true });
export const asWritten = (text: string): Inline => ({ text });

export const heading = (level: 1 | 2 | 3, text: string): DossierBlock => ({
  kind: "heading",
  level,
  text: frenchSpaces(text),
});

const paragraph =
  (style: "body" | "lead" | "note") =>
  (text: string): DossierBlock => ({ kind: "paragraph", style, content: [say(text)] });

export const body = paragraph("body");
export const lead = paragraph("lead");
export const note = paragraph("note");

/** A line of the page that ends in words of the user. */
export const saidOf = (
  words: string,
  written: string,
  style: "body" | "note" = "body",
): DossierBlock => ({
  kind: "paragraph",
  style,
  content: [say(words), asWritten(written)],
});

/** A list, or nothing without items. */
export const bulletList = (items: readonly (readonly Inline[])[]): DossierBlock[] =>
  items.length === 0 ? [] : [{ kind: "list", items }];

export const textList = (items: readonly string[]): DossierBlock[] =>
  bulletList(items.map((item) => [say(item)]));

/** Figures that exist, with French spaces in the words around them. */
export const figures = (...all: readonly (Figure | null)[]): DossierBlock[] =>
  all.flatMap((figure) =>
    figure
      ? [
          {
            kind: "figure" as const,
            figure: {
              ...typesetFigure(figure),
              title: capital(frenchSpaces(figure.title)),
              alt: frenchSpaces(figure.alt),
              source: frenchSpaces(figure.source),
            },
          },
        ]
      : [],
  );

export interface DossierColumn {
  readonly head: string;
  /** The head has words of the user: it stays as it is. */
  readonly isWritten?: boolean;
  /** Share of the width; they need not sum to one. */
  readonly width: number;
  readonly align?: Align;
}

/** A table of the page, or the sentence that stands for it without rows. */
export const table = (
  caption: string,
  columns: readonly DossierColumn[],
  rows: readonly (readonly string[])[],
  sentence: string,
): DossierBlock =>
  writtenTable(
    caption,
    columns,
    rows.map((cells) => cells.map(frenchSpaces)),
    sentence,
  );

/** A table of what the user wrote, to the letter. Empty cells have a dash. */
export function writtenTable(
  caption: string,
  columns: readonly DossierColumn[],
  rows: readonly (readonly string[])[],
  sentence: string,
): DossierBlock {
  if (rows.length === 0) return body(sentence);
  const sum = columns.reduce((total, { width }) => total + width, 0);
  return {
    kind: "table",
    caption: frenchSpaces(caption),
    head: columns.map(({ head, isWritten }) => (isWritten ? head : frenchSpaces(head))),
    rows: rows.map((cells) => cells.map((cell) => (cell.trim() === "" ? "–" : cell))),
    widths: columns.map(({ width }) => width / sum),
    align: columns.map(({ align }) => align ?? "left"),
  };
}

/** A place to write in, with what was written as it is. */
export const fieldBlock = (label: string, hint: string, text: string): DossierBlock => ({
  kind: "field",
  label,
  hint: frenchSpaces(hint),
  text,
});
