import type { Figure, Mark, MeasureText } from "../figure";
import { FIGURE_COLORS as COLOR } from "../figure-colors";
import { judgementStyle } from "../judgement";
import { judgementMarks } from "../mark-shape";
import { lineMark, linesOfText, rectMark, strokeOf, textMark, TEXT_SIZE } from "../marks";
import { sentenceFigure } from "../words/sentence-figure";
import { spineHeader, spineLegend } from "./spine-furniture";
import { spineColumns, type SpineColumns } from "./spine-columns";
import { noteOf, numberOf, rowWords, type SpineRow } from "./spine-row";
import { spineScale, spineShare, type SpineScale } from "./spine-scale";
import { spineAlt, spineTable } from "./spine-words";
import { wrapText } from "../wrap-text";

export interface SpineInput {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly SpineRow[];
  /** « Bretagne », « France ». */
  readonly referenceLabel: string;
  readonly source: string;
  readonly width: number;
}

const LINE = 17;
const NOTE_LINE = 15;
const PADDING = 7;
/** Room of the bands, half above and half below the line of the value. */
const BAND = 14;

const soft = { size: TEXT_SIZE.note, fill: COLOR.softInk } as const;

/** Bands, reference, whisker and mark of one row, centred on `y`. */
function drawScale(
  row: SpineRow,
  scale: SpineScale,
  { spineX, spineWidth }: SpineColumns,
  y: number,
): Mark[] {
  const at = (value: number): number => spineX + spineShare(scale, value) * spineWidth;
  const band = (from: number, to: number, fill: string): Mark => {
    const [left, right] = [at(from), at(to)].sort((a, b) => a - b) as [number, number];
    return rectMark(left, y - BAND / 2, right - left, BAND, fill);
  };
  const { min, q1, q3, max } = scale.bands;
  const whisker = row.interval
    ? [lineMark(at(row.interval.low), y, at(row.interval.high), y, strokeOf(COLOR.ink, 1.25))]
    : [];
  const { words } = judgementStyle(row.judgement);
  return [
    band(min, max, COLOR.bandOuter),
    band(q1, q3, COLOR.bandInner),
    lineMark(at(row.reference!), y - 11, at(row.reference!), y + 11, strokeOf(COLOR.reference)),
    ...whisker,
    ...judgementMarks(
      row.judgement,
      [at(row.value!), y],
      `${row.label} : ${rowWords(row)}, ${words}`,
    ),
  ];
}

/** Words where the axis is withheld: the judgement keeps its mark. */
function drawWithheld(
  row: SpineRow,
  reason: string,
  { spineX, spineWidth }: SpineColumns,
  y: number,
  measure: MeasureText,
): Mark[] {
  const words = `${judgementStyle(row.judgement).words} – ${reason}`;
  const lines = wrapText(words, spineWidth - 20, (text) => measure(text, TEXT_SIZE.note, 400));
  const top = y + 4 - ((lines.length - 1) * NOTE_LINE) / 2;
  return [
    ...judgementMarks(row.judgement, [spineX + 6, y]),
    ...linesOfText(lines, spineX + 20, top, NOTE_LINE, soft),
  ];
}

interface DrawnRow {
  readonly marks: Mark[];
  readonly height: number;
}

function drawRow(
  row: SpineRow,
  top: number,
  columns: SpineColumns,
  referenceLabel: string,
  measure: MeasureText,
): DrawnRow {
  const { labelWidth, isStacked, valueRight, referenceRight } = columns;
  const label = wrapText(row.label, labelWidth, (t) => measure(t, TEXT_SIZE.label, 400));
  const note = wrapText(noteOf(row), labelWidth, (t) => measure(t, TEXT_SIZE.note, 400));
  const value = numberOf(row.valueText, row.unit);
  const reference = numberOf(row.referenceText, row.unit);
  const labelHeight = label.length * LINE + note.length * NOTE_LINE;
  const scale = row.value === null ? null : spineScale(row);
  const isWithheld = scale !== null && "withheld" in scale;
  const texts = Math.max(labelHeight, isStacked ? LINE + NOTE_LINE : LINE * (isWithheld ? 2 : 1));
  const spineHeight =
    isStacked && scale !== null ? (isWithheld ? 2 * NOTE_LINE + 6 : BAND + 12) : 0;
  const height = texts + spineHeight + 2 * PADDING;
  const middle = top + PADDING + texts / 2;
  const labelTop = isStacked ? top + PADDING : middle - labelHeight / 2;
  const spineY = isStacked ? top + PADDING + texts + spineHeight / 2 : middle;
  const valueY = isStacked ? top + PADDING + 13 : middle + 4.5;
  const right = { anchor: "end" } as const;
  const marks: Mark[] = [
    ...linesOfText(label, 0, labelTop + 13, LINE),
    ...linesOfText(note, 0, labelTop + label.length * LINE + 11, NOTE_LINE, soft),
  ];
  if (scale !== null) marks.push(textMark(valueRight, valueY, value, { ...right, weight: 600 }));
  else if (isStacked) marks.push(textMark(valueRight, valueY, value, { ...soft, ...right }));
  else marks.push(textMark(columns.spineX, valueY, value, soft));
  if (row.reference !== null)
    marks.push(
      isStacked
        ? textMark(referenceRight, valueY + NOTE_LINE, `${referenceLabel} : ${reference}`, {
            ...soft,
            ...right,
          })
        : textMark(referenceRight, valueY, reference, { ...right, fill: COLOR.softInk }),
    );
  if (scale !== null)
    marks.push(
      ...("withheld" in scale
        ? drawWithheld(row, scale.withheld, columns, spineY, measure)
        : drawScale(row, scale, columns, spineY)),
    );
  marks.push(
    lineMark(0, top + height, columns.width, top + height, strokeOf(COLOR.hairline, 0.75)),
  );
  return { marks, height };
}

/**
 * Profile of a territory (« graphique en épine »): one row per indicator, each on its own axis
 * centred on the reference, over the distribution of a comparison set, with the judgement in the
 * colour and the shape of its mark. Below 520 px the axis goes under its label.
 */
export function spineChart(input: SpineInput, measure: MeasureText): Figure {
  const { id, title, rows, referenceLabel, source, width } = input;
  const table = spineTable(title, rows, referenceLabel);
  const alt = spineAlt(rows, referenceLabel);
  if (rows.length === 0) return sentenceFigure({ id, title, source, width, table }, alt, measure);
  const columns = spineColumns(rows, referenceLabel, width, measure);
  const header = spineHeader(rows, referenceLabel, columns, measure);
  const marks = [...header.marks];
  let y = header.height;
  for (const row of rows) {
    const drawn = drawRow(row, y, columns, referenceLabel, measure);
    marks.push(...drawn.marks);
    y += drawn.height;
  }
  const legend = spineLegend(rows, referenceLabel, y + 10, width, measure);
  const height = y + (legend.height === 0 ? 2 : legend.height + 14);
  return { id, title, width, height, marks: [...marks, ...legend.marks], alt, table, source };
}
