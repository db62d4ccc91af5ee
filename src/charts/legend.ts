import type { Mark, MeasureText } from "./figure";
import { FIGURE_COLORS } from "./figure-colors";
import { linesOfText, TEXT_SIZE } from "./marks";
import { wrapText } from "./wrap-text";

/** A key: its drawing, centred on a point, and what it means. */
export interface LegendEntry {
  readonly keyWidth: number;
  readonly draw: (cx: number, cy: number) => readonly Mark[];
  readonly words: string;
}

const LINE = 17;
const KEY_GAP = 6;
const ENTRY_GAP = 18;

/** Keys one after the other, on as many lines as the width asks for. */
export function legendMarks(
  entries: readonly LegendEntry[],
  top: number,
  width: number,
  measure: MeasureText,
): { readonly marks: Mark[]; readonly height: number } {
  const marks: Mark[] = [];
  let [x, line] = [0, 0];
  for (const { keyWidth, draw, words } of entries) {
    const before = keyWidth + KEY_GAP;
    const lines = wrapText(words, width - before, (text) => measure(text, TEXT_SIZE.note, 400));
    const wide = Math.max(...lines.map((text) => measure(text, TEXT_SIZE.note, 400)), 0);
    if (x > 0 && x + before + wide > width) {
      x = 0;
      line++;
    }
    const y = top + line * LINE;
    marks.push(...draw(x + keyWidth / 2, y + LINE / 2));
    marks.push(
      ...linesOfText(lines, x + before, y + LINE / 2 + 4, LINE, {
        size: TEXT_SIZE.note,
        fill: FIGURE_COLORS.softInk,
      }),
    );
    x += before + wide + ENTRY_GAP;
    line += lines.length - 1;
  }
  return { marks, height: entries.length === 0 ? 0 : (line + 1) * LINE };
}
