import { formatList } from "@/domain/words/french";
import type { Mark, MeasureText } from "../figure";
import { FIGURE_COLORS as COLOR } from "../figure-colors";
import { JUDGEMENTS, judgementStyle } from "../judgement";
import { legendMarks, type LegendEntry } from "../legend";
import { judgementMarks } from "../mark-shape";
import { lineMark, linesOfText, pathOf, rectMark, strokeOf, textMark, TEXT_SIZE } from "../marks";
import type { SpineColumns } from "./spine-columns";
import type { SpineRow } from "./spine-row";
import { spineScale } from "./spine-scale";
import { wrapText } from "../wrap-text";

const LINE = 15;
const style = { size: TEXT_SIZE.note, fill: COLOR.softInk } as const;

/** A thin arrow, drawn: the font of the page has none. */
function arrow(x: number, y: number, direction: 1 | -1): Mark {
  const tip = x + direction * 10;
  const d =
    pathOf([
      [x, y],
      [tip, y],
    ]) +
    pathOf([
      [tip - direction * 3.5, y - 3],
      [tip, y],
      [tip - direction * 3.5, y + 3],
    ]);
  return { kind: "path", d, fill: null, stroke: strokeOf(COLOR.softInk) };
}

const isDrawn = (row: SpineRow): boolean => row.value !== null && !("withheld" in spineScale(row));

/** What left and right mean, for the rows that are drawn. */
function sidesOf(rows: readonly SpineRow[]): { left: string; right: string; aside: string } {
  const drawn = rows.filter(isDrawn);
  const neutral = drawn.filter((row) => row.polarity === "neutral").length;
  if (drawn.length === 0) return { left: "", right: "", aside: "" };
  if (neutral === drawn.length) return { left: "plus bas", right: "plus élevé", aside: "" };
  const aside = neutral === 0 ? "" : "sans sens favorable : plus bas à gauche, plus élevé à droite";
  return { left: "moins favorable", right: "plus favorable", aside };
}

/** Names of the columns, and the two sides of the axis. */
export function spineHeader(
  rows: readonly SpineRow[],
  referenceLabel: string,
  columns: SpineColumns,
  measure: MeasureText,
): { readonly marks: Mark[]; readonly height: number } {
  const note = (text: string): number => measure(text, TEXT_SIZE.note, 400);
  const { isStacked, spineX, spineWidth, width } = columns;
  const sides = sidesOf(rows);
  const names = isStacked ? [] : wrapText(referenceLabel, columns.referenceWidth, note);
  const asideX = isStacked ? 0 : spineX - 8;
  const aside = wrapText(sides.aside, width - asideX, note);
  const sideLines = sides.left === "" ? 0 : 1 + aside.length;
  const lines = Math.max(names.length, sideLines);
  const height = lines * LINE + (lines === 0 ? 0 : 8);
  const bottom = lines * LINE - 3;
  const marks: Mark[] = [];
  if (!isStacked) {
    marks.push(textMark(columns.valueRight, bottom, "Valeur", { ...style, anchor: "end" }));
    const top = bottom - (names.length - 1) * LINE;
    marks.push(
      ...linesOfText(names, columns.referenceRight, top, LINE, { ...style, anchor: "end" }),
    );
  }
  if (sides.left !== "") {
    const [left, right] = [isStacked ? 0 : spineX - 8, spineX + spineWidth + 8];
    marks.push(...linesOfText(aside, asideX, bottom - aside.length * LINE, LINE, style));
    marks.push(arrow(left + 10, bottom - 4, -1), textMark(left + 16, bottom, sides.left, style));
    marks.push(
      arrow(right - 10, bottom - 4, 1),
      textMark(right - 16, bottom, sides.right, { ...style, anchor: "end" }),
    );
  }
  if (lines > 0) marks.push(lineMark(0, height, width, height, strokeOf(COLOR.hairline)));
  return { marks, height };
}

/** Keys of what is really drawn. */
export function spineLegend(
  rows: readonly SpineRow[],
  referenceLabel: string,
  top: number,
  width: number,
  measure: MeasureText,
): { readonly marks: Mark[]; readonly height: number } {
  const withValue = rows.filter((row) => row.value !== null);
  const entries: LegendEntry[] = JUDGEMENTS.filter((judgement) =>
    withValue.some((row) => row.judgement === judgement),
  ).map((judgement) => ({
    keyWidth: 12,
    draw: (x, y) => judgementMarks(judgement, [x, y]),
    words: judgementStyle(judgement).words,
  }));
  const drawn = rows.filter(isDrawn);
  if (drawn.length > 0) {
    const sets = formatList([...new Set(drawn.map((row) => row.setLabel))]);
    entries.push(
      {
        keyWidth: 10,
        draw: (x, y) => [lineMark(x, y - 7, x, y + 7, strokeOf(COLOR.reference))],
        words: referenceLabel,
      },
      {
        keyWidth: 36,
        draw: (x, y) => [
          rectMark(x - 18, y - 5, 36, 10, COLOR.bandOuter),
          rectMark(x - 8, y - 5, 18, 10, COLOR.bandInner),
        ],
        words: `du minimum au maximum, moitié centrale plus foncée : ${sets}`,
      },
    );
  }
  if (drawn.some((row) => row.interval !== null))
    entries.push({
      keyWidth: 24,
      draw: (x, y) => [lineMark(x - 12, y, x + 12, y, strokeOf(COLOR.ink, 1.25))],
      words: "intervalle de confiance",
    });
  return legendMarks(entries, top, width, measure);
}
