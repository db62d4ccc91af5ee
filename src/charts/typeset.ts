import type { Figure, Mark } from "./figure";

/**
 * A name as it is printed: the data keep straight apostrophes, the page has typographic ones.
 *
 * @example typesetName("Côtes-d'Armor") // "Côtes-d’Armor"
 */
export const typesetName = (name: string): string => name.replace(/(?<=\p{L})'(?=\p{L})/gu, "’");

function typesetMark(mark: Mark): Mark {
  switch (mark.kind) {
    case "text":
      return { ...mark, text: typesetName(mark.text) };
    case "circle":
      return { ...mark, label: typesetName(mark.label) };
    case "rect":
    case "line":
    case "path":
      return mark;
  }
}

/** A figure, the names in its drawing, its words and its table as they are printed. */
export const typesetFigure = (figure: Figure): Figure => ({
  ...figure,
  title: typesetName(figure.title),
  alt: typesetName(figure.alt),
  marks: figure.marks.map(typesetMark),
  table: {
    caption: typesetName(figure.table.caption),
    head: figure.table.head.map(typesetName),
    rows: figure.table.rows.map((row) => row.map(typesetName)),
  },
});
