import type { Figure, FigureTable, MeasureText } from "../figure";
import { FIGURE_COLORS } from "../figure-colors";
import { linesOfText, TEXT_SIZE } from "../marks";
import { wrapText } from "../wrap-text";

const LINE = 18;

/** What is printed where there is too little to draw: words, never an empty chart. */
export function sentenceFigure(
  given: {
    readonly id: string;
    readonly title: string;
    readonly source: string;
    readonly width: number;
    readonly table: FigureTable;
  },
  sentence: string,
  measure: MeasureText,
): Figure {
  const { id, title, source, width, table } = given;
  const lines = wrapText(sentence, width - 8, (text) => measure(text, TEXT_SIZE.label, 400));
  return {
    id,
    title,
    width,
    height: lines.length * LINE + 8,
    marks: linesOfText(lines, 0, 16, LINE, { fill: FIGURE_COLORS.softInk }),
    alt: sentence,
    table,
    source,
  };
}
