import { formatNumber, formatShort, isShortUnit, plural } from "@/domain/words/french";
import type { WeightedSpread } from "@/stats/weighted-spread";
import { horizontalAxis, linearScale, horizontalDomain, niceTicks, type AxisScale } from "./axis";
import type { Figure, FigureTable, Mark, MeasureText } from "./figure";
import { FIGURE_COLORS as COLOR } from "./figure-colors";
import { legendMarks } from "./legend";
import { lineMark, linesOfText, onPaper, rectMark, strokeOf, textMark, TEXT_SIZE } from "./marks";
import { unitSuffix, yearSuffix, type Noun } from "./words/plot-words";
import type { Quantity } from "@/domain/words/quantity";
import { formatQuantity } from "./words/quantity";
import { sentenceFigure } from "./words/sentence-figure";
import { layoutTierLabels } from "./tier-labels";
import { wrapText } from "./wrap-text";
import { joinSentences } from "./words/join-sentences";

export interface SpreadRow {
  readonly key: string;
  readonly label: string;
  /** Null: no member has a value. */
  readonly spread: WeightedSpread | null;
  /** Members with a value. */
  readonly count: number;
  /** Said in place of the strip. */
  readonly absenceText: string;
  /** The territory itself. */
  readonly isOwn: boolean;
}

/** How values vary inside several places. Texts are in French. */
export interface SpreadInput extends Quantity {
  readonly id: string;
  readonly title: string;
  readonly year: string;
  /** What varies inside a place: « commune », « communes ». */
  readonly noun: Noun;
  readonly rows: readonly SpreadRow[];
  /** A level with a meaning of its own: « seuil de sous-densité », 2.5. */
  readonly threshold: { readonly label: string; readonly value: number } | null;
  readonly source: string;
  readonly width: number;
}

const LINE = 16;
const NOTE_LINE = 14;
const STRIP = 14;
const PADDING = 7;
const STACKED_BELOW = 480;

function spreadAlt(input: SpreadInput): string {
  const number = (value: number): string => formatShort(value, input);
  const unit = isShortUnit(input.unit) ? "" : unitSuffix(input.unit);
  const ordered = input.rows.toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn));
  const places = ordered.map(({ label, spread, count, absenceText }) => {
    if (!spread) return `${label} : ${absenceText}.`;
    const { min, q1, mediane, q3, max } = spread;
    const members = plural(count, input.noun.one, input.noun.many);
    if (min === max) return `${label} (${members}) : une seule valeur, ${number(min)}.`;
    return `${label} (${members}) : médiane ${number(mediane)}, moitié centrale de ${number(q1)} à ${number(q3)}, de ${number(min)} à ${number(max)} en tout.`;
  });
  return joinSentences([
    `Dispersion entre ${input.noun.many}${yearSuffix(input.year)}${unit}.`,
    ...places,
  ]);
}

function spreadTable({ title, year, unit, decimals, noun, rows }: SpreadInput): FigureTable {
  return {
    caption: `${title}${yearSuffix(year)}${unitSuffix(unit)}`,
    head: [
      "Territoire",
      `Nombre de ${noun.many}`,
      "Minimum",
      "1er quartile",
      "Médiane",
      "3e quartile",
      "Maximum",
    ],
    rows: rows.map(({ label, count, spread, absenceText }) => [
      label,
      formatNumber(count),
      ...(spread
        ? [spread.min, spread.q1, spread.mediane, spread.q3, spread.max].map((value) =>
            formatNumber(value, decimals),
          )
        : Array.from({ length: 5 }, () => absenceText)),
    ]),
  };
}

/** A light strip from end to end, its central half darker, the median as a white-edged line. */
function stripMarks(
  { label, isOwn }: SpreadRow,
  spread: WeightedSpread,
  scale: AxisScale,
  y: number,
  input: SpreadInput,
): Mark[] {
  const { min, q1, mediane, q3, max } = spread;
  const [light, dark] = isOwn ? [COLOR.ownSoft, COLOR.own] : [COLOR.bandOuter, COLOR.bandInner];
  const at = scale.at;
  const x = at(mediane);
  const half = STRIP / 2;
  const words = `${label} : médiane ${formatQuantity(mediane, input)}`;
  // Never thinner than a line: a place of equal values still shows.
  const band = (from: number, to: number, fill: string): Mark => {
    const wide = Math.max(2, at(to) - at(from));
    return rectMark((at(from) + at(to) - wide) / 2, y - half, wide, STRIP, fill);
  };
  return [
    band(min, max, light),
    band(q1, q3, dark),
    lineMark(x, y - half - 2, x, y + half + 2, strokeOf(COLOR.paper, 4)),
    lineMark(x, y - half - 2, x, y + half + 2, strokeOf(COLOR.ink, 2)),
    { kind: "circle", cx: x, cy: y, r: half, fill: null, stroke: null, label: words },
  ];
}

/** Top and bottom of the part of a row where its strip is drawn. */
type Band = readonly [top: number, bottom: number];

/** A vertical line cut to the strips: where names stand above them, it would run through these. */
const cutTo =
  (bands: readonly Band[]) =>
  (mark: Mark): readonly Mark[] =>
    mark.kind === "line" ? bands.map(([y1, y2]) => ({ ...mark, y1, y2 })) : [mark];

interface Columns {
  readonly isStacked: boolean;
  readonly labelWidth: number;
  readonly width: number;
  readonly scale: AxisScale;
}

function drawRow(
  row: SpreadRow,
  top: number,
  { isStacked, labelWidth, width, scale }: Columns,
  input: SpreadInput,
  measure: MeasureText,
): { marks: readonly Mark[]; texts: readonly Mark[]; height: number; band: Band } {
  const weight = row.isOwn ? 600 : 400;
  const label = wrapText(row.label, labelWidth, (t) => measure(t, TEXT_SIZE.label, weight));
  const members = plural(row.count, input.noun.one, input.noun.many);
  const soft = { size: TEXT_SIZE.tick, fill: COLOR.softInk } as const;
  const textHeight = label.length * LINE + (isStacked ? 0 : NOTE_LINE);
  const strip = isStacked ? STRIP + 6 : 0;
  const height = Math.max(textHeight, STRIP + 4) + strip + 2 * PADDING;
  const y = isStacked ? top + PADDING + textHeight + strip / 2 + 1 : top + height / 2;
  const labelTop = top + PADDING + 12;
  const texts: Mark[] = [
    ...linesOfText(label, 0, labelTop, LINE, { weight, ...(row.isOwn && { fill: COLOR.own }) }),
    isStacked
      ? textMark(width, labelTop, members, { ...soft, anchor: "end" })
      : textMark(0, labelTop + label.length * LINE - 2, members, soft),
  ];
  if (!row.spread)
    texts.push(
      textMark(scale.at(scale.low), y + 4, row.absenceText, {
        size: TEXT_SIZE.note,
        fill: COLOR.softInk,
      }),
    );
  const marks = row.spread ? stripMarks(row, row.spread, scale, y, input) : [];
  const reach = STRIP / 2 + 4;
  return { marks, texts: onPaper(texts, measure), height, band: [y - reach, y + reach] };
}

/**
 * Spread of an indicator inside several places, on one axis: minimum, quartiles, median, maximum,
 * the territory's own strip in its colour.
 */
export function spreadStrip(input: SpreadInput, measure: MeasureText): Figure {
  const { id, title, source, width, rows, threshold } = input;
  const [table, alt] = [spreadTable(input), spreadAlt(input)];
  const spreads = rows.flatMap(({ spread }) => (spread ? [spread] : []));
  if (spreads.length === 0)
    return sentenceFigure({ id, title, source, width, table }, alt, measure);
  const isStacked = width < STACKED_BELOW;
  const labelWidth = isStacked ? width - 100 : Math.round(width * 0.32);
  const [left, right] = [isStacked ? 10 : labelWidth + 24, width - 12];
  const count = Math.max(2, Math.round((right - left) / 80));
  const ends = spreads.flatMap(({ min, max }) => [min, max]);
  const domain = horizontalDomain(threshold ? [...ends, threshold.value] : ends, count);
  const scale = linearScale(domain.low, domain.high, left, right);
  const labels = layoutTierLabels(
    threshold
      ? [
          {
            x: scale.at(threshold.value),
            text: `${threshold.label} : ${formatShort(threshold.value, input)}`,
            weight: 600,
            color: COLOR.ink,
            stroke: strokeOf(COLOR.ink, 1.25, [5, 3]),
          },
        ]
      : [],
    width,
    measure,
  );
  const [strips, texts, bands]: [Mark[], Mark[], Band[]] = [[], [], []];
  let y = labels.height;
  for (const row of rows) {
    const drawn = drawRow(row, y, { isStacked, labelWidth, width, scale }, input, measure);
    strips.push(...drawn.marks);
    texts.push(...drawn.texts);
    bands.push(drawn.band);
    y += drawn.height;
  }
  const axis = horizontalAxis(
    scale,
    niceTicks(domain.low, domain.high, count),
    [labels.height, y],
    width,
    measure,
  );
  const { lines, names } = labels.draw(y);
  const unit = input.unit === "" ? "" : ` ; unité : ${input.unit}`;
  const words = `du minimum au maximum, moitié centrale plus foncée, trait : médiane${unit}`;
  const legend = legendMarks(
    [
      {
        keyWidth: 36,
        draw: (x, cy) => [
          rectMark(x - 18, cy - 5, 36, 10, COLOR.bandOuter),
          rectMark(x - 8, cy - 5, 18, 10, COLOR.bandInner),
          lineMark(x + 1, cy - 6, x + 1, cy + 6, strokeOf(COLOR.ink, 2)),
        ],
        words,
      },
    ],
    y + 26,
    width,
    measure,
  );
  const height = y + 26 + legend.height + 6;
  // The threshold crosses the strips, never the words.
  const cut = isStacked ? cutTo(bands) : (mark: Mark): readonly Mark[] => [mark];
  const [grid, marked] = [axis.flatMap(cut), lines.flatMap(cut)];
  const marks = [...grid, ...strips, ...marked, ...names, ...texts, ...legend.marks];
  return { id, title, width, height, marks, alt, table, source };
}
