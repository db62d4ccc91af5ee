import { formatNumber, formatShort, plural } from "@/domain/words/french";
import { horizontalAxis, linearScale, horizontalDomain, niceTicks, type AxisScale } from "./axis";
import { dotPlotAlt, dotPlotTable, type DotPlotData, type DotRow } from "./words/dot-plot-words";
import type { Figure, Mark, MeasureText } from "./figure";
import { FIGURE_COLORS as COLOR } from "./figure-colors";
import { legendMarks, type LegendEntry } from "./legend";
import { lineMark, linesOfText, onPaper, strokeOf, textMark, TEXT_SIZE } from "./marks";
import { absenceTexts, byValue, hasValue, type Valued } from "./words/plot-words";
import { formatQuantity } from "./words/quantity";
import { sentenceFigure } from "./words/sentence-figure";
import { numberOf } from "./spine/spine-row";
import { layoutTierLabels, type TierLabel } from "./tier-labels";
import { wrapText } from "./wrap-text";

export interface DotPlotInput extends DotPlotData {
  readonly id: string;
  readonly source: string;
  readonly width: number;
}

const MOST_ROWS = 40;
/** Beyond: as many of the lowest and of the highest. */
const EACH_END = 15;
/** Names listed for one reason of absence; the table has them all. */
const MOST_ABSENT = 12;
const LINE = 15;
const ROW_PADDING = 5;
const LARGEST_DOT = 9;
/** A commune of 150 inhabitants beside a town of 16 000 must still be seen. */
const SMALLEST_DOT = 2.5;
/** Population of the smallest dot that is not enlarged, for the largest one. */
const TRUE_SHARE = (SMALLEST_DOT / LARGEST_DOT) ** 2;
const DOT = 4;

interface Shown {
  readonly rows: readonly Valued<DotRow>[];
  /** Rows left out, after how many of those shown. */
  readonly left: { readonly count: number; readonly after: number } | null;
}

function shownRows(rows: readonly DotRow[]): Shown {
  const sorted = byValue(rows);
  if (sorted.length <= MOST_ROWS) return { rows: sorted, left: null };
  return {
    rows: [...sorted.slice(0, EACH_END), ...sorted.slice(-EACH_END)],
    left: { count: sorted.length - 2 * EACH_END, after: EACH_END },
  };
}

/** Radius of a dot of area proportional to a population, never too small to be seen. */
type Radius = (population: number | null) => number;

function radiusOf(rows: readonly DotRow[]): { radius: Radius; largest: number } {
  const largest = Math.max(0, ...rows.map((row) => row.population ?? 0));
  const radius: Radius = (population) =>
    largest === 0 || population === null
      ? DOT
      : Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt(population / largest));
  return { radius, largest };
}

/** A power of ten, its double or its fivefold, at most `value`. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([5, 2].find((factor) => factor * power <= value) ?? 1) * power;
}

/** Two digits, rounded up: « 1 300 ». */
function roundAbove(value: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
  return Math.ceil(value / unit) * unit;
}

function sizeLegend(rows: readonly DotRow[], largest: number, radius: Radius): LegendEntry[] {
  if (largest < 10) return [];
  const big = roundBelow(largest);
  const least = TRUE_SHARE * largest;
  const isEnlarged = rows.some(({ population }) => population !== null && population < least);
  const limit = isEnlarged ? ` à partir de ${formatNumber(roundAbove(least))} hab.` : "";
  return [big / 5, big].map((population, i) => ({
    keyWidth: 2 * radius(population),
    draw: (cx, cy) => [
      {
        kind: "circle",
        cx,
        cy,
        r: radius(population),
        fill: COLOR.softInk,
        stroke: null,
        label: "",
      },
    ],
    words: `${formatNumber(population)} hab.${i === 1 ? `, aire proportionnelle${limit}` : ""}`,
  }));
}

interface Columns {
  readonly labelWidth: number;
  readonly valueRight: number;
  readonly scale: AxisScale;
}

function drawRow(
  row: Valued<DotRow>,
  top: number,
  { labelWidth, valueRight, scale }: Columns,
  input: DotPlotInput,
  radius: Radius,
  measure: MeasureText,
): { marks: Mark[]; height: number } {
  const weight = row.isOwn ? 600 : 400;
  const label = wrapText(row.label, labelWidth, (t) => measure(t, TEXT_SIZE.note, weight));
  const height = label.length * LINE + ROW_PADDING;
  const y = top + height / 2;
  const color = row.isOwn ? COLOR.own : COLOR.softInk;
  const r = radius(row.population);
  const words = `${row.label} : ${formatQuantity(row.value, input)}`;
  const people =
    row.population === null ? "" : `, ${plural(row.population, "habitant", "habitants")}`;
  const marks: Mark[] = [
    ...linesOfText(label, 0, y - (label.length * LINE) / 2 + 11.5, LINE, {
      size: TEXT_SIZE.note,
      weight,
      ...(row.isOwn && { fill: COLOR.own }),
    }),
    lineMark(labelWidth + 8, y, scale.at(scale.high), y, strokeOf(COLOR.hairline, 0.75, [1, 3])),
    {
      kind: "circle",
      cx: scale.at(row.value),
      cy: y,
      r,
      fill: color,
      // An edge of paper would eat up the smallest dots.
      stroke: r < DOT - 1 ? null : strokeOf(COLOR.paper),
      label: words + people,
    },
    textMark(valueRight, y + 4, numberOf(row.valueText, input.unit), {
      size: TEXT_SIZE.note,
      weight,
      anchor: "end",
    }),
  ];
  return { marks, height };
}

function tierLabels(
  { references, threshold }: DotPlotInput,
  scale: AxisScale,
  quantity: DotPlotInput,
): TierLabel[] {
  const text = (label: string, value: number): string =>
    `${label} : ${formatShort(value, quantity)}`;
  const lines = references.map(({ label, value }): TierLabel => ({
    x: scale.at(value),
    text: text(label, value),
    weight: 400,
    color: COLOR.softInk,
    stroke: strokeOf(COLOR.reference, 1.25),
  }));
  if (!threshold) return lines;
  return [
    ...lines,
    {
      x: scale.at(threshold.value),
      text: text(threshold.label, threshold.value),
      weight: 600,
      color: COLOR.ink,
      stroke: strokeOf(COLOR.ink, 1.25, [5, 3]),
    },
  ];
}

/**
 * Communes (or other members) of a territory, one per row from the lowest value to the highest,
 * with references and a threshold as vertical lines; beyond 40, the 15 lowest and the 15 highest.
 * Rows without value are named under the drawing with their words.
 */
export function dotPlot(input: DotPlotInput, measure: MeasureText): Figure {
  const { id, title, source, width, rows, references, threshold, noun } = input;
  const table = dotPlotTable(input);
  const alt = dotPlotAlt(input);
  const { rows: shown, left } = shownRows(rows);
  if (shown.length === 0) return sentenceFigure({ id, title, source, width, table }, alt, measure);
  const note = (text: string): number => measure(text, TEXT_SIZE.note, 600);
  const labelWidth = Math.min(
    Math.max(...shown.map((row) => note(row.label))) + 2,
    width * (width < 520 ? 0.36 : 0.32),
  );
  const valueWidth = Math.max(...shown.map((row) => note(numberOf(row.valueText, input.unit))));
  const marked = [...references, ...(threshold ? [threshold] : [])].map(({ value }) => value);
  const plotLeft = labelWidth + 20;
  const plotRight = width - valueWidth - 20;
  const count = Math.max(2, Math.round((plotRight - plotLeft) / 70));
  const domain = horizontalDomain(
    [...rows.filter(hasValue).map(({ value }) => value), ...marked],
    count,
  );
  const scale = linearScale(domain.low, domain.high, plotLeft, plotRight);
  const columns: Columns = { labelWidth, valueRight: width, scale };
  const { radius, largest } = radiusOf(shown);
  const labels = layoutTierLabels(tierLabels(input, scale, input), width, measure);
  const top = labels.height + 6;
  const drawn: Mark[] = [];
  let y = top;
  shown.forEach((row, i) => {
    if (left && i === left.after) {
      const words = `… et ${plural(left.count, `autre ${noun.one}`, `autres ${noun.many}`)}`;
      const text = textMark(0, y + 15, words, { size: TEXT_SIZE.note, fill: COLOR.softInk });
      drawn.push(...onPaper([text], measure));
      y += 24;
    }
    const { marks, height } = drawRow(row, y, columns, input, radius, measure);
    drawn.push(...marks);
    y += height;
  });
  const { lines, names } = labels.draw(y + 2);
  const axis = horizontalAxis(
    scale,
    niceTicks(domain.low, domain.high, count),
    [top, y + 2],
    width,
    measure,
  );
  const marks: Mark[] = [...axis, ...lines, ...names, ...drawn];
  y += 26;
  const foot = [
    ...(input.unit === "" ? [] : [`Unité : ${input.unit}.`]),
    ...absenceTexts(rows, MOST_ABSENT),
  ];
  for (const text of foot) {
    const wrapped = wrapText(text, width, (t) => measure(t, TEXT_SIZE.note, 400));
    marks.push(
      ...linesOfText(wrapped, 0, y + 11, LINE, { size: TEXT_SIZE.note, fill: COLOR.softInk }),
    );
    y += wrapped.length * LINE;
  }
  const legend = legendMarks(sizeLegend(shown, largest, radius), y + 4, width, measure);
  const height = y + legend.height + 8;
  return { id, title, width, height, marks: [...marks, ...legend.marks], alt, table, source };
}
