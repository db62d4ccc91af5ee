import { capitalised, isShortUnit, plural } from "@/domain/words/french";
import { horizontalAxis, linearScale, horizontalDomain, niceTicks, type AxisScale } from "./axis";
import type { Figure, FigureTable, Mark, MeasureText } from "./figure";
import { FIGURE_COLORS as COLOR } from "./figure-colors";
import { legendMarks, type LegendEntry } from "./legend";
import { lineMark, linesOfText, onPaper, rectMark, strokeOf, textMark, TEXT_SIZE } from "./marks";
import {
  absenceTexts,
  extremesText,
  hasValue,
  unitSuffix,
  yearSuffix,
  type Noun,
} from "./words/plot-words";
import type { Quantity } from "@/domain/words/quantity";
import { formatQuantity } from "./words/quantity";
import { sentenceFigure } from "./words/sentence-figure";
import { numberOf } from "./spine/spine-row";
import { wrapText } from "./wrap-text";
import { joinSentences } from "./words/join-sentences";

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  /** Formatted value, or the words of its absence. */
  readonly valueText: string;
  /** Same category elsewhere: a tick across the bar. */
  readonly reference: number | null;
}

/** Bars of one indicator by category, in the order given. Texts are in French. */
export interface BarInput extends Quantity {
  readonly id: string;
  readonly title: string;
  readonly year: string;
  /** What a bar is: « tranche d’âge », « tranches d’âge ». */
  readonly noun: Noun;
  readonly bars: readonly Bar[];
  /** Name of the references, or empty. */
  readonly referenceLabel: string;
  readonly source: string;
  readonly width: number;
}

const STACKED_BELOW = 480;
const LINE = 16;
const BAR = 14;
const PADDING = 5;

const hasReference = (input: BarInput): boolean => input.bars.some((bar) => bar.reference !== null);

function barAlt(input: BarInput): string {
  const { bars, noun, year, referenceLabel, unit } = input;
  const values = bars.filter(hasValue).map((bar) => {
    const reference =
      bar.reference === null
        ? ""
        : ` (${referenceLabel} : ${formatQuantity(bar.reference, input)})`;
    return `${bar.label}, ${formatQuantity(bar.value, input)}${reference}`;
  });
  return joinSentences([
    `${plural(bars.length, noun.one, noun.many)}${yearSuffix(year)}${unit === "" ? "" : `, unité : ${unit}`}.`,
    ...extremesText(bars),
    ...(values.length > 0 ? [`Valeurs : ${values.join(" ; ")}.`] : []),
    ...absenceTexts(bars),
  ]);
}

function barTable(input: BarInput): FigureTable {
  const { bars, title, year, noun, referenceLabel, unit } = input;
  const compares = hasReference(input);
  const name = capitalised(noun.one);
  return {
    caption: `${title}${yearSuffix(year)}`,
    head: [name, `Valeur${unitSuffix(unit)}`, ...(compares ? [referenceLabel] : [])],
    rows: bars.map((bar) => [
      bar.label,
      bar.valueText,
      ...(compares ? [bar.reference === null ? "–" : formatQuantity(bar.reference, input)] : []),
    ]),
  };
}

interface Columns {
  readonly isStacked: boolean;
  readonly labelWidth: number;
  readonly width: number;
  readonly scale: AxisScale;
}

function drawBar(
  bar: Bar,
  top: number,
  { isStacked, labelWidth, width, scale }: Columns,
  input: BarInput,
  measure: MeasureText,
): { marks: Mark[]; height: number } {
  const label = wrapText(bar.label, labelWidth, (t) => measure(t, TEXT_SIZE.label, 400));
  const labelHeight = label.length * LINE;
  const height = (isStacked ? labelHeight + BAR + 4 : Math.max(labelHeight, BAR + 2)) + 2 * PADDING;
  const labelTop = isStacked ? top + PADDING : top + (height - labelHeight) / 2;
  const y = isStacked ? top + PADDING + labelHeight + 2 + BAR / 2 : top + height / 2;
  const texts: Mark[] = linesOfText(label, 0, labelTop + 12.5, LINE);
  const textY = isStacked ? top + PADDING + 12.5 : y + 4.5;
  const end = { anchor: "end" } as const;
  if (!hasValue(bar)) {
    const words = { size: TEXT_SIZE.note, fill: COLOR.softInk } as const;
    texts.push(
      isStacked
        ? textMark(width, textY, bar.valueText, { ...words, ...end })
        : textMark(scale.at(Math.max(0, scale.low)) + 6, textY, bar.valueText, words),
    );
    return {
      marks: onPaper(texts, measure),
      height: isStacked ? labelHeight + 2 * PADDING : height,
    };
  }
  const zero = scale.at(0);
  const x = scale.at(bar.value);
  const words = `${bar.label} : ${formatQuantity(bar.value, input)}`;
  texts.push(textMark(width, textY, numberOf(bar.valueText, input.unit), { ...end, weight: 600 }));
  const marks: Mark[] = [
    ...onPaper(texts, measure),
    rectMark(Math.min(zero, x), y - BAR / 2, Math.abs(x - zero), BAR, COLOR.own),
    // A rectangle has no label: an unpainted circle at its end takes the pointer.
    { kind: "circle", cx: x, cy: y, r: BAR / 2, fill: null, stroke: null, label: words },
  ];
  if (bar.reference !== null) marks.push(...referenceTick(scale.at(bar.reference), y));
  return { marks, height };
}

/** Dark on white, so that it shows over a bar as well as beside it. */
const referenceTick = (x: number, y: number): Mark[] => [
  lineMark(x, y - BAR / 2 - 3, x, y + BAR / 2 + 3, strokeOf(COLOR.paper, 4)),
  lineMark(x, y - BAR / 2 - 3, x, y + BAR / 2 + 3, strokeOf(COLOR.ink, 2)),
];

/**
 * Horizontal bars from zero, one per category in the order given, with an optional tick for a
 * reference. Negative values go to the left.
 */
export function barChart(input: BarInput, measure: MeasureText): Figure {
  const { id, title, source, width, bars, referenceLabel } = input;
  const [table, alt] = [barTable(input), barAlt(input)];
  const withValue = bars.filter(hasValue);
  if (withValue.length === 0)
    return sentenceFigure({ id, title, source, width, table }, alt, measure);
  const label = (text: string): number => measure(text, TEXT_SIZE.label, 400);
  const numbers = withValue.map((bar) => measure(numberOf(bar.valueText, input.unit), 13, 600));
  const valueWidth = Math.max(...numbers);
  const absenceWidth = Math.max(
    0,
    ...bars.filter((b) => !hasValue(b)).map((b) => label(b.valueText)),
  );
  const isStacked = width < STACKED_BELOW;
  const labelWidth = isStacked
    ? width - Math.max(valueWidth, absenceWidth) - 12
    : Math.min(Math.max(...bars.map((bar) => label(bar.label))) + 2, width * 0.38);
  const plotLeft = isStacked ? 4 : labelWidth + 16;
  const plotRight = width - (isStacked ? 4 : valueWidth + 16);
  const count = Math.max(2, Math.round((plotRight - plotLeft) / 80));
  const shown = withValue.flatMap(({ value, reference }) => [value, reference]);
  const domain = horizontalDomain([0, ...shown.filter((value) => value !== null)], count);
  const scale = linearScale(domain.low, domain.high, plotLeft, plotRight);
  const columns: Columns = { isStacked, labelWidth, width, scale };
  const drawn: Mark[] = [];
  let y = 0;
  for (const bar of bars) {
    const { marks, height } = drawBar(bar, y, columns, input, measure);
    drawn.push(...marks);
    y += height;
  }
  const ticks = niceTicks(domain.low, domain.high, count);
  const axis = isStacked
    ? [lineMark(scale.at(0), 0, scale.at(0), y, strokeOf(COLOR.hairline))]
    : horizontalAxis(scale, ticks, [0, y], width, measure);
  y += isStacked ? 4 : 22;
  const entries: LegendEntry[] = hasReference(input)
    ? [{ keyWidth: 8, draw: (x, cy) => referenceTick(x, cy).slice(1), words: referenceLabel }]
    : [];
  if (input.unit !== "" && !isShortUnit(input.unit))
    entries.push({ keyWidth: 0, draw: () => [], words: `Unité : ${input.unit}` });
  const legend = legendMarks(entries, y + 6, width, measure);
  const height = y + (legend.height === 0 ? 2 : legend.height + 12);
  const marks = [...axis, ...drawn, ...legend.marks];
  return { id, title, width, height, marks, alt, table, source };
}
