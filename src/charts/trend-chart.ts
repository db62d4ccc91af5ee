import { niceDomain, niceTicks, linearScale, type AxisScale } from "./axis";
import type { Figure, Mark, MeasureText } from "./figure";
import { FIGURE_COLORS as COLOR } from "./figure-colors";
import { legendMarks } from "./legend";
import type { Point } from "@/geo/point";
import { lineMark, linesOfText, pathOf, strokeOf, textMark, TEXT_SIZE } from "./marks";
import { formatQuantity } from "./words/quantity";
import { sentenceFigure } from "./words/sentence-figure";
import { spreadApart } from "./spread-apart";
import type { TrendPoint } from "@/stats/fingertips-trend";
import {
  gapYears,
  indexWords,
  trendAlt,
  trendFigureSentence,
  trendTable,
  type TrendSeries,
} from "./words/trend-words";
import { wrapText } from "./wrap-text";

export interface TrendInput {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly decimals: number;
  /** Year in which each line is 100, for indices, which have no unit; null: figures as published. */
  readonly indexYear: number | null;
  /** The territory and at most three references. */
  readonly series: readonly TrendSeries[];
  /** Counts: a vertical axis that starts at 0. */
  readonly fromZero: boolean;
  readonly source: string;
  readonly width: number;
  readonly height: number;
}

const MOST_REFERENCES = 3;
const LABEL_LINE = 14;
/** Greys of the references, the darkest first; each line is named at its end. */
const GREYS = [COLOR.reference, "#918b80", "#b3ada2"];

interface Plane {
  readonly x: AxisScale;
  readonly y: AxisScale;
}

const pointOf = ({ x, y }: Plane, year: number, value: number): Point => [x.at(year), y.at(value)];

/** Runs of points without an absent year between them. */
function runsOf(series: TrendSeries): TrendPoint[][] {
  const gaps = gapYears(series);
  const runs: TrendPoint[][] = [];
  for (const point of series.points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (!run || !last || gaps.some((year) => year > last.year && year < point.year))
      runs.push([point]);
    else run.push(point);
  }
  return runs;
}

/** Intervals as bands, interrupted where years are missing; a lone year has a bar. */
function bandMarks(series: TrendSeries, plane: Plane): Mark[] {
  return runsOf(series).flatMap((run): Mark[] => {
    const known = run.flatMap(({ year, low, high }) =>
      low === null || high === null ? [] : [{ year, low, high }],
    );
    if (known.length === 0) return [];
    if (known.length === 1) {
      const { year, low, high } = known[0]!;
      const [x, top] = pointOf(plane, year, high);
      return [lineMark(x, top, x, plane.y.at(low), strokeOf(COLOR.ownSoft, 6))];
    }
    const outline = [
      ...known.map(({ year, high }) => pointOf(plane, year, high)),
      ...known.toReversed().map(({ year, low }) => pointOf(plane, year, low)),
    ];
    return [{ kind: "path", d: pathOf(outline, true), fill: COLOR.ownSoft, stroke: null }];
  });
}

function lineMarks(series: TrendSeries, color: string, plane: Plane, input: TrendInput): Mark[] {
  const weight = series.isSubject ? 2 : 1.25;
  const runs = runsOf(series);
  const solid = runs
    .filter((run) => run.length > 1)
    .map((run): Mark => {
      const d = pathOf(run.map(({ year, value }) => pointOf(plane, year, value)));
      return { kind: "path", d, fill: null, stroke: strokeOf(color, weight) };
    });
  const gaps = runs.slice(1).map((run, i) => {
    const [before, after] = [runs[i]!.at(-1)!, run[0]!];
    const from = pointOf(plane, before.year, before.value);
    const to = pointOf(plane, after.year, after.value);
    return lineMark(...from, ...to, strokeOf(color, weight * 0.75, [5, 4]));
  });
  const dots = series.points.map(({ year, value }): Mark => {
    const [cx, cy] = pointOf(plane, year, value);
    const label = `${series.label}, ${year} : ${formatQuantity(value, input)}`;
    const r = series.isSubject ? 3.5 : 2.25;
    return { kind: "circle", cx, cy, r, fill: color, stroke: strokeOf(COLOR.paper), label };
  });
  return [...solid, ...gaps, ...dots];
}

interface EndLabel {
  readonly lines: readonly string[];
  readonly series: TrendSeries;
  readonly color: string;
}

/** Names at the right end of the lines, pushed apart, tied to their line by a hairline. */
function endLabelMarks(labels: readonly EndLabel[], plane: Plane, right: number): Mark[] {
  const wanted = labels.map(({ series }) => plane.y.at(series.points.at(-1)!.value));
  const sizes = labels.map(({ lines }) => lines.length * LABEL_LINE + 3);
  const [bottom, top] = [plane.y.at(plane.y.low), plane.y.at(plane.y.high)];
  const centres = spreadApart(wanted, sizes, top - 8, bottom + 8);
  return labels.flatMap(({ lines, series, color }, i) => {
    const last = series.points.at(-1)!;
    const [x, y] = pointOf(plane, last.year, last.value);
    const first = centres[i]! - (lines.length * LABEL_LINE) / 2 + 10.5;
    return [
      lineMark(x + 5, y, right + 9, centres[i]!, strokeOf(color, 0.75)),
      ...linesOfText(lines, right + 13, first, LABEL_LINE, {
        size: TEXT_SIZE.note,
        weight: series.isSubject ? 600 : 400,
        fill: series.isSubject ? COLOR.own : COLOR.softInk,
      }),
    ];
  });
}

/** Years written under the axis: the first and the last, others where there is room. */
function shownYears(years: readonly number[], x: AxisScale, room: number): number[] {
  const last = years.at(-1)!;
  const shown: number[] = [];
  for (const year of years) {
    const before = shown.at(-1);
    const isClear =
      (before === undefined || x.at(year) - x.at(before) >= room) &&
      (year === last || x.at(last) - x.at(year) >= room);
    if (isClear || year === last) shown.push(year);
  }
  return shown;
}

function axisMarks(years: readonly number[], plane: Plane, left: number, right: number): Mark[] {
  const style = { size: TEXT_SIZE.tick, fill: COLOR.softInk } as const;
  const bottom = plane.y.at(plane.y.low);
  const levels = niceTicks(plane.y.low, plane.y.high, 5).flatMap(({ value, text }) => {
    const y = plane.y.at(value);
    const color = value === 0 ? COLOR.reference : COLOR.hairline;
    return [
      lineMark(left, y, right, y, strokeOf(color)),
      textMark(left - 8, y + 4, text, { ...style, anchor: "end" }),
    ];
  });
  const names = shownYears(years, plane.x, 38).map((year) =>
    textMark(plane.x.at(year), bottom + 18, String(year), { ...style, anchor: "middle" }),
  );
  const notches = years.map((year) => {
    const x = plane.x.at(year);
    return lineMark(x, bottom, x, bottom + 4, strokeOf(COLOR.reference, 0.75));
  });
  return [...levels, ...notches, ...names];
}

/**
 * Trend of a territory over the years, with its interval of confidence when it has one, and up to
 * three references named at the end of their line. Absent years are crossed in dashes.
 *
 * @throws on more than three references
 */
export function trendChart(input: TrendInput, measure: MeasureText): Figure {
  const { id, title, source, width, height, series, fromZero, indexYear } = input;
  const table = trendTable(title, series, input);
  const subject = series.find((line) => line.isSubject);
  const references = series.filter((line) => !line.isSubject);
  if (references.length > MOST_REFERENCES)
    throw new Error(`trendChart requires at most 3 references, got ${references.length}`);
  if (!subject || subject.points.length < 2)
    return sentenceFigure(
      { id, title, source, width, table },
      trendFigureSentence(subject, input),
      measure,
    );
  const note = (text: string): number => measure(text, TEXT_SIZE.note, 600);
  const drawn = [...references.filter((line) => line.points.length > 0), subject];
  const labels = drawn.map((line, i): EndLabel => {
    const lines = wrapText(line.label, Math.min(150, width * 0.26), note);
    return { lines, series: line, color: line.isSubject ? COLOR.own : GREYS[i]! };
  });
  const labelWidth = Math.max(...labels.flatMap(({ lines }) => lines.map(note)));
  const values = drawn.flatMap((line) =>
    line.points.flatMap(({ value, low, high }) =>
      line.isSubject ? [value, low ?? value, high ?? value] : [value],
    ),
  );
  const domain = niceDomain(fromZero ? [0, ...values] : values, 5);
  const ticks = niceTicks(domain.low, domain.high, 5);
  const tick = (text: string): number => measure(text, TEXT_SIZE.tick, 400);
  const left = Math.max(...ticks.map(({ text }) => tick(text))) + 8;
  const right = width - labelWidth - 13;
  const axis = indexYear === null ? input.unit : indexWords(indexYear);
  const unit = axis === "" ? [] : wrapText(axis, width, note);
  const top = unit.length * 15 + 12;
  const years = [
    ...new Set(drawn.flatMap((line) => [...line.points.map((p) => p.year), ...gapYears(line)])),
  ].sort((a, b) => a - b);
  const hasBand = subject.points.some((point) => point.low !== null && point.high !== null);
  const key = legendMarks(
    hasBand
      ? [
          {
            keyWidth: 22,
            draw: (x, y) => [lineMark(x - 11, y, x + 11, y, strokeOf(COLOR.ownSoft, 10))],
            words: "intervalle de confiance",
          },
        ]
      : [],
    height - 18,
    width,
    measure,
  );
  const bottom = height - 26 - key.height;
  const plane: Plane = {
    x: linearScale(years[0]!, years.at(-1)!, left + 6, right - 6),
    y: linearScale(domain.low, domain.high, bottom, top),
  };
  const marks: Mark[] = [
    ...linesOfText(unit, 0, 12, 15, { size: TEXT_SIZE.note, fill: COLOR.softInk }),
    ...axisMarks(years, plane, left, right),
    ...bandMarks(subject, plane),
    ...labels.flatMap(({ series: line, color }) => lineMarks(line, color, plane, input)),
    ...endLabelMarks(labels, plane, right),
    ...key.marks,
  ];
  return {
    id,
    title,
    width,
    height,
    marks,
    alt: trendAlt(series, input, indexYear),
    table,
    source,
  };
}
