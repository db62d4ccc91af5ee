import type { TrendPoint } from "@/stats/fingertips-trend";
import { formatList, plural } from "@/domain/words/french";
import type { FigureTable } from "../figure";
import { formatNumber } from "@/domain/words/french";
import type { Quantity } from "@/domain/words/quantity";
import { formatQuantity } from "./quantity";
import { joinSentences } from "./join-sentences";

/** One line of a trend chart. */
export interface TrendSeries {
  readonly label: string;
  /** The territory itself; the other series are what it is compared with. */
  readonly isSubject: boolean;
  /** Ascending years. */
  readonly points: readonly TrendPoint[];
  /** Years between the points whose figure does not exist: the line is dashed across them. */
  readonly absentYears: readonly number[];
}

/** Absent years between the first and the last point: those that the line crosses. */
export const gapYears = ({ points, absentYears }: TrendSeries): number[] =>
  absentYears
    .filter((year) => year > (points[0]?.year ?? year) && year < (points.at(-1)?.year ?? year))
    .toSorted((a, b) => a - b);

function evolution({ label, points }: TrendSeries, quantity: Quantity): string {
  const [first, last] = [points[0]!, points.at(-1)!];
  const from = `de ${formatQuantity(first.value, quantity)} en ${first.year}`;
  const to = `à ${formatQuantity(last.value, quantity)} en ${last.year}`;
  const same =
    formatNumber(first.value, quantity.decimals) === formatNumber(last.value, quantity.decimals);
  return same
    ? `${label} : ${formatQuantity(first.value, quantity)} en ${first.year} comme en ${last.year}.`
    : `${label} : ${from} ${to}.`;
}

function extremes({ points }: TrendSeries, quantity: Quantity): string[] {
  const byValue = points.toSorted((a, b) => a.value - b.value || a.year - b.year);
  const [low, high] = [byValue[0]!, byValue.at(-1)!];
  if (points.length < 3 || low.value === high.value) return [];
  return [
    `Minimum : ${formatQuantity(low.value, quantity)} en ${low.year} ; maximum : ${formatQuantity(high.value, quantity)} en ${high.year}.`,
  ];
}

const gapSentence = ({ label }: TrendSeries, gaps: readonly number[]): string =>
  `${label} : pas de valeur en ${formatList(gaps.map(String))}, la ligne est en tirets.`;

const singlePoint = ({ label, points: [point] }: TrendSeries, quantity: Quantity): string =>
  point
    ? `${label} : une seule année, ${formatQuantity(point.value, quantity)} en ${point.year}.`
    : `${label} : aucune valeur.`;

/** What the lines are once each is divided by its figure of one year. */
export const indexWords = (year: number): string => `indice, base 100 en ${year}`;

/**
 * What a trend says, in sentences: from when to when, lowest and highest, what is missing.
 *
 * @param indexYear where the lines are indices, the year in which each is 100
 */
export function trendAlt(
  series: readonly TrendSeries[],
  quantity: Quantity,
  indexYear: number | null,
): string {
  const ordered = series.toSorted((a, b) => Number(b.isSubject) - Number(a.isSubject));
  const sentences = ordered.flatMap((line) => {
    if (line.points.length < 2) return [singlePoint(line, quantity)];
    const gaps = gapYears(line);
    return [
      evolution(line, quantity),
      ...(line.isSubject ? extremes(line, quantity) : []),
      ...(gaps.length > 0 ? [gapSentence(line, gaps)] : []),
    ];
  });
  const scale = indexYear === null ? "" : `Valeurs en ${indexWords(indexYear)}.`;
  return joinSentences([scale, ...sentences]);
}

/** Instead of a chart, when the territory has less than two years. */
export function trendFigureSentence(subject: TrendSeries | undefined, quantity: Quantity): string {
  const point = subject?.points[0];
  if (!subject || !point)
    return "Aucune valeur publiée pour ce territoire : pas d’évolution à montrer.";
  return `${subject.label} : ${formatQuantity(point.value, quantity)} en ${point.year}. Une seule année est publiée : pas d’évolution à montrer.`;
}

/** All the figures behind a trend: one row per year, absent years included. */
export function trendTable(
  title: string,
  series: readonly TrendSeries[],
  quantity: Quantity,
): FigureTable {
  const years = [
    ...new Set(series.flatMap((line) => [...line.points.map((p) => p.year), ...line.absentYears])),
  ].sort((a, b) => a - b);
  const hasInterval = (line: TrendSeries): boolean => line.points.some((p) => p.low !== null);
  const unit = quantity.unit === "" ? "" : ` (${quantity.unit})`;
  const number = (value: number | null | undefined): string =>
    value == null ? "–" : formatNumber(value, quantity.decimals);
  return {
    caption: `${title}, ${plural(years.length, "année", "années")}`,
    head: [
      "Année",
      ...series.flatMap((line) => [
        `${line.label}${unit}`,
        ...(hasInterval(line) ? [`${line.label}, intervalle de confiance`] : []),
      ]),
    ],
    rows: years.map((year) => [
      String(year),
      ...series.flatMap((line) => {
        const point = line.points.find((p) => p.year === year);
        const value = point ? number(point.value) : "sans donnée";
        const interval =
          point && point.low !== null ? `${number(point.low)} à ${number(point.high)}` : "–";
        return hasInterval(line) ? [value, interval] : [value];
      }),
    ]),
  };
}
