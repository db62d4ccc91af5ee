import type { PublishedLevel } from "../geography/level";
import type { Counted, Indicator, RatioOfYear } from "../indicator/indicator";
import { MEASURE_STATES, measureOf, NO_DATA, type Measure } from "../measure";
import { measureAt, measureIn, type Column } from "./column";

/** Column of a series, or of an indicator, of a level and a year. */
export type CountedColumn = (id: string, level: PublishedLevel, year: number) => Column | null;

/** What a rate of a year is made from; null for what is not made of two counts, or not that year. */
export const ratioOf = (
  { aggregation }: Pick<Indicator, "aggregation">,
  year: number,
): RatioOfYear | null =>
  aggregation.rule === "ratio-of-sums"
    ? (aggregation.years.find((each) => each.year === year) ?? null)
    : null;

/** Sums of the counts of a rate, or why one of them has none. */
export interface RatioSums {
  readonly numerator: Measure;
  readonly denominator: Measure;
  /** Null where the rate asks for no coverage. */
  readonly counted: Measure | null;
  readonly whole: Measure | null;
}

/** Share of the whole that is counted (0–1); null where no coverage is asked, or it is not known. */
export function coverageOf({ counted, whole }: RatioSums): number | null {
  if (counted?.state !== "value" || whole?.state !== "value" || !(whole.value > 0)) return null;
  return counted.value / whole.value;
}

/** Is too little counted for a rate to stand? */
export function isUnderCoverage({ coverage }: RatioOfYear, sums: RatioSums): boolean {
  if (!coverage) return false;
  const share = coverageOf(sums);
  return share === null || share < coverage.atLeast;
}

/**
 * Rate from the sums of its counts: numerator ÷ denominator × per. An absent count leaves the rate
 * absent for the same reason; nothing counted, or too little of the whole, leaves no data.
 */
export function rateFrom(ratio: RatioOfYear, sums: RatioSums): Measure {
  const { numerator, denominator } = sums;
  if (numerator.state !== "value") return numerator;
  if (denominator.state !== "value") return denominator;
  if (!(denominator.value > 0) || isUnderCoverage(ratio, sums)) return NO_DATA;
  return measureOf((numerator.value / denominator.value) * ratio.per);
}

/** Reads the counts of a rate at positions of a level, whose columns are found once. */
function sumsReader(
  { numerator, denominator, coverage }: RatioOfYear,
  level: PublishedLevel,
  columnAt: CountedColumn,
): (position: number) => RatioSums {
  const find = ({ id, year }: Counted): Column | null => columnAt(id, level, year);
  const [over, under] = [find(numerator), find(denominator)];
  const counted = coverage && find(coverage.counted);
  const whole = coverage && find(coverage.whole);
  return (position) => ({
    numerator: measureIn(over, position),
    denominator: measureIn(under, position),
    counted: coverage && measureIn(counted, position),
    whole: coverage && measureIn(whole, position),
  });
}

/** Counts of a rate at the position of a territory. */
export const sumsAt = (
  ratio: RatioOfYear,
  level: PublishedLevel,
  position: number,
  columnAt: CountedColumn,
): RatioSums => sumsReader(ratio, level, columnAt)(position);

/**
 * Column of a rate: from counts where they give one, as its producer published it elsewhere. Null
 * while its counts are not there and nothing is published.
 */
export function ratioColumn(
  id: string,
  ratio: RatioOfYear,
  level: PublishedLevel,
  published: Column | null,
  columnAt: CountedColumn,
): Column | null {
  const counts = columnAt(ratio.numerator.id, level, ratio.numerator.year);
  if (!counts) return published;
  const read = sumsReader(ratio, level, columnAt);
  const states = new Uint8Array(counts.states.length);
  const values = new Float64Array(counts.states.length);
  for (let at = 0; at < states.length; at++) {
    const made = rateFrom(ratio, read(at));
    const given = made.state !== "value" && published ? measureAt(published, at) : made;
    // A table that holds nothing of a place does not say that its producer publishes nothing.
    const isUntold = given.state === "not-published" && made.state === "not-loaded";
    const measure = isUntold ? made : given;
    states[at] = MEASURE_STATES.indexOf(measure.state);
    if (measure.state === "value") values[at] = measure.value;
  }
  return { indicator: id, level, year: ratio.year, values, states };
}
