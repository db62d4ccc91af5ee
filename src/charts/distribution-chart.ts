import { formatNumber, formatShort, isShortUnit, plural } from "@/domain/words/french";
import type { Bin } from "@/stats/histogram";
import { quantile } from "@/stats/quantile";
import { horizontalAxis, linearScale, horizontalDomain, niceTicks, type AxisScale } from "./axis";
import {
  distributionAlt,
  distributionSentence,
  distributionTable,
  type DistributionData,
  type Quartiles,
} from "./words/distribution-words";
import type { Figure, Mark, MeasureText } from "./figure";
import { FIGURE_COLORS as COLOR } from "./figure-colors";
import { judgementMarks, shapeMarks } from "./mark-shape";
import { lineMark, linesOfText, rectMark, strokeOf, textMark, TEXT_SIZE } from "./marks";
import { formatQuantity } from "./words/quantity";
import { roundBins } from "./round-bins";
import { sentenceFigure } from "./words/sentence-figure";
import { spreadApart } from "./spread-apart";
import { numberOf } from "./spine/spine-row";
import { swarmHeights } from "./swarm";
import { layoutTierLabels, type TierLabel } from "./tier-labels";
import { wrapText } from "./wrap-text";

export interface DistributionInput extends DistributionData {
  readonly id: string;
  readonly source: string;
  readonly width: number;
}

const FEWEST = 4;

/** Beyond, dots would be a heap: bars. */
const MOST_DOTS = 60;
const BAR_ROOM = 96;
const MARGIN = 12;

function quartilesOf(values: readonly number[]): Quartiles {
  const sorted = Float64Array.from(values).sort();
  const [min, q1, median, q3, max] = [0, 0.25, 0.5, 0.75, 1].map((p) => quantile(sorted, p));
  return { min: min!, q1: q1!, median: median!, q3: q3!, max: max! };
}

/** About the square root of the count, within what the width can show. */
const binCountOf = (count: number, width: number): number =>
  Math.max(6, Math.min(40, Math.round(Math.sqrt(count)), Math.floor(width / 9)));

interface Shape {
  readonly height: number;
  /** Of the mark of the territory, above the axis. */
  readonly ownLift: number;
  readonly draw: (base: number) => Mark[];
}

function bars(bins: readonly Bin[], scale: AxisScale): Shape {
  const most = Math.max(...bins.map((bin) => bin.count));
  const draw = (base: number): Mark[] =>
    bins.flatMap(({ from, to, count }) => {
      if (count === 0) return [];
      const [left, right] = [scale.at(from), scale.at(to)];
      // A bar of one territory among 1,255 still shows.
      const height = Math.max(1, (count / most) * BAR_ROOM);
      return [
        rectMark(left + 0.5, base - height, Math.max(1, right - left - 1), height, COLOR.bandInner),
      ];
    });
  return { height: BAR_ROOM, ownLift: 0, draw };
}

function dots(input: DistributionInput, scale: AxisScale): Shape {
  const r = input.values.length > 30 ? 3.5 : 4.5;
  const positions = input.values.map((value) => scale.at(value));
  const heights = swarmHeights(positions, 2 * r + 1);
  // The territory takes the place of its own dot: the highest of those with its value.
  const own = positions
    .map((_, i) => i)
    .filter((i) => input.values[i] === input.subject.value)
    .sort((a, b) => heights[b]! - heights[a]!)[0];
  const draw = (base: number): Mark[] =>
    positions.flatMap((cx, i): Mark[] => {
      if (i === own) return [];
      const at = { cx, cy: base - r - 1 - heights[i]!, r };
      const stroke = strokeOf(COLOR.similar, 0.75);
      const label = formatQuantity(input.values[i]!, input);
      return [{ kind: "circle", ...at, fill: COLOR.bandInner, stroke, label }];
    });
  return {
    height: Math.max(...heights) + 2 * r + 2,
    ownLift: own === undefined ? 0 : r + 1 + heights[own]!,
    draw,
  };
}

/** The territory first, then the reference, each on its own level. */
function tierLabels(
  { subject, reference, ...quantity }: DistributionInput,
  scale: AxisScale,
  lift: number,
): TierLabel[] {
  const number = numberOf(subject.valueText, quantity.unit);
  const own = { text: `${subject.label} : ${number}`, weight: 600 } as const;
  const labels: TierLabel[] =
    subject.value === null
      ? // Words without a position: at the left, tied to nothing.
        [{ ...own, x: 0, color: COLOR.ink, stroke: strokeOf(COLOR.paper, 0) }]
      : [
          {
            ...own,
            x: scale.at(subject.value),
            color: COLOR.own,
            stroke: strokeOf(COLOR.own),
            lift,
          },
        ];
  if (reference)
    labels.push({
      x: scale.at(reference.value),
      text: `${reference.label} : ${formatShort(reference.value, quantity)}`,
      weight: 400,
      color: COLOR.softInk,
      stroke: strokeOf(COLOR.reference, 1.25),
    });
  return labels;
}

function subjectMarks({ subject }: DistributionInput, scale: AxisScale, y: number): Mark[] {
  if (subject.value === null) return [];
  const label = `${subject.label} : ${subject.valueText}`;
  const at = [scale.at(subject.value), y] as const;
  return subject.judgement
    ? judgementMarks(subject.judgement, at, label)
    : shapeMarks("diamond", at, COLOR.own, label);
}

/** What is drawn, under the drawing: the set, the year, the unit, and what a dot or a bar is. */
function captionOf(
  { setLabel, values, setSize, year, unit }: DistributionInput,
  hasBars: boolean,
): string {
  const count =
    values.length === setSize
      ? plural(setSize, "territoire", "territoires")
      : `${formatNumber(values.length)} avec une valeur sur ${formatNumber(setSize)}`;
  const shape = hasBars ? "hauteur des barres : nombre de territoires" : "un point par territoire";
  return [`${setLabel} (${count})`, year, isShortUnit(unit) ? "" : unit, shape]
    .filter((part) => part !== "")
    .join(" · ");
}

/** Quartiles as ticks under the numbers of the axis, named. */
function quartileMarks(
  { q1, median, q3 }: Quartiles,
  scale: AxisScale,
  top: number,
  width: number,
  measure: MeasureText,
): Mark[] {
  const named = [
    { text: "1er quartile", value: q1 },
    { text: "médiane", value: median },
    { text: "3e quartile", value: q3 },
  ];
  const sizes = named.map(({ text }) => measure(text, TEXT_SIZE.tick, 400) + 10);
  const centres = spreadApart(
    named.map(({ value }) => scale.at(value)),
    sizes,
    0,
    width,
  );
  const stroke = strokeOf(COLOR.reference);
  return [
    rectMark(scale.at(q1), top + 2, scale.at(q3) - scale.at(q1), 4, COLOR.bandInner),
    ...named.flatMap(({ text, value }, i) => [
      lineMark(scale.at(value), top, scale.at(value), top + 8, stroke),
      lineMark(scale.at(value), top + 8, centres[i]!, top + 14, strokeOf(COLOR.reference, 0.75)),
      textMark(centres[i]!, top + 25, text, {
        size: TEXT_SIZE.tick,
        fill: COLOR.softInk,
        anchor: "middle",
      }),
    ]),
  ];
}

/**
 * Where a territory stands among others: one dot per territory up to 60, bars beyond, with the
 * territory marked and named, the reference as a line, and the quartiles under the axis.
 *
 * @throws when a value is not finite
 */
export function distributionChart(input: DistributionInput, measure: MeasureText): Figure {
  const { id, title, source, width, values, subject, reference } = input;
  const wrong = values.find((value) => !Number.isFinite(value));
  if (wrong !== undefined)
    throw new Error(`distributionChart requires finite numbers, got ${wrong}`);
  const isFlat = values.every((value) => value === values[0]);
  if (values.length < FEWEST || isFlat) {
    const table = distributionTable(input, null, []);
    const given = { id, title, source, width, table };
    return sentenceFigure(given, distributionSentence(input), measure);
  }
  const quartiles = quartilesOf(values);
  const shown = [quartiles.min, quartiles.max, subject.value, reference?.value];
  const count = Math.max(3, Math.round(width / 90));
  const bins =
    values.length > MOST_DOTS
      ? roundBins(values, binCountOf(values.length, width), input.decimals)
      : [];
  const domain = horizontalDomain(
    [...shown, bins[0]?.from, bins.at(-1)?.to].filter((value) => value != null),
    count,
  );
  const scale = linearScale(domain.low, domain.high, MARGIN, width - MARGIN);
  const shape = bins.length > 0 ? bars(bins, scale) : dots(input, scale);
  const labels = layoutTierLabels(tierLabels(input, scale, shape.ownLift), width, measure);
  const base = labels.height + 8 + shape.height;
  const { lines, names } = labels.draw(base);
  const axis = horizontalAxis(
    scale,
    niceTicks(domain.low, domain.high, count),
    [base, base + 5],
    width,
    measure,
  );
  const note = (text: string): number => measure(text, TEXT_SIZE.note, 400);
  const caption = wrapText(captionOf(input, bins.length > 0), width, note);
  const captionY = base + 72;
  const marks: Mark[] = [
    // Behind the dots, over the bars.
    ...(bins.length > 0 ? [...shape.draw(base), ...lines] : [...lines, ...shape.draw(base)]),
    lineMark(MARGIN, base, width - MARGIN, base, strokeOf(COLOR.reference)),
    ...axis,
    ...quartileMarks(quartiles, scale, base + 24, width, measure),
    ...linesOfText(caption, 0, captionY, 15, { size: TEXT_SIZE.note, fill: COLOR.softInk }),
    ...names,
    ...subjectMarks(input, scale, base - shape.ownLift),
  ];
  return {
    id,
    title,
    width,
    height: captionY + (caption.length - 1) * 15 + 6,
    marks,
    alt: distributionAlt(input, quartiles),
    table: distributionTable(input, quartiles, bins),
    source,
  };
}
