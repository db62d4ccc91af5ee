import type { TrendPoint } from "@/stats/fingertips-trend";
import { departementOf } from "../../geography/code";
import type { Level } from "../../geography/level";
import type { Measure } from "../../measure";
import { likeLevel } from "../comparables/comparable-variable";
import type { EntryContext } from "./entry-context";
import { readTrend, type FigureTrend } from "./figure-trend";
import type { DiagnosticBook } from "../../book/book";
import { figureOf } from "../../book/figure";
import type { Indicator } from "../../indicator/indicator";
import { measureIn } from "../../book/column";
import type { Subject } from "../../group/subject";

/** No producer of the embedded series gives an interval. */
const pointOf = (year: number, measure: Measure | undefined): TrendPoint[] =>
  measure?.state === "value" ? [{ year, value: measure.value, low: null, high: null }] : [];

/** Insee carries the population of 2017 over at Mayotte: the same number is not a trend. */
const MAYOTTE = "976";

const touchesMayotte = ({ zoning }: Subject, { files }: DiagnosticBook): boolean =>
  files.atlas.communes.codes.some(
    (code, row) => zoning.zoneOf[row] === 0 && departementOf(code) === MAYOTTE,
  );

/** Series of the subject itself; null where a single year exists. */
export function ownTrend(indicator: Indicator, context: EntryContext): FigureTrend | null {
  const { subject, book } = context;
  const isPopulation = indicator.compute?.rule === "inhabitants";
  if (isPopulation && touchesMayotte(subject, book)) return null;
  const level = likeLevel(subject);
  const points = book
    .yearsAt(indicator, level)
    .flatMap((year) => pointOf(year, figureOf(subject, indicator, year, book)?.measure));
  return readTrend(points);
}

/** Series of one territory of a level; null where a single year exists. */
export function trendAt(
  indicator: Indicator,
  level: Level,
  position: number,
  book: DiagnosticBook,
): FigureTrend | null {
  const points = book
    .yearsAt(indicator, level)
    .flatMap((year) => pointOf(year, measureIn(book.column(indicator.id, level, year), position)));
  return readTrend(points);
}
