import { weightedMean } from "@/stats/weighted-mean";
import type { Column } from "./column";
import type { AggregationRule, Counted, RatioOfYear } from "../indicator/indicator";
import type { Level } from "../geography/level";
import type { Split } from "../geography/commune-changes";
import {
  MEASURE_STATES,
  measureOf,
  NO_DATA,
  NOT_COMPARABLE,
  NOT_PUBLISHED,
  type Measure,
} from "../measure";
import type { Piece } from "./pieces";
import { rateFrom, type RatioSums } from "./ratio";
import { wholeFamilies } from "./whole-families";

/** Column of an indicator, of a count or of a weight, at the level of a piece. */
export type ColumnAt = (id: string, level: Level, year: number) => Column | null;

/** What pieces are added up from: columns, and the communes that others left. */
export interface AddedFrom {
  readonly columnAt: ColumnAt;
  readonly splits: readonly Split[];
}

const NO_FAMILY: ReadonlySet<number> = new Set();

/**
 * Values of pieces in one list. Where one of them has none, why: not published for it, of another area
 * (a commune without the rest of its family), or withheld or empty there, which of a sum says no more
 * than that it cannot be made.
 */
function valuesOf(
  { id, year }: Counted,
  pieces: readonly Piece[],
  { columnAt, splits }: AddedFrom,
): readonly number[] | Measure {
  const values: number[] = [];
  let absence: Measure | null = null;
  for (const { level, positions } of pieces) {
    const column = columnAt(id, level, year);
    if (!column) return NOT_PUBLISHED;
    const added = level === "commune" ? wholeFamilies(column, positions, splits) : NO_FAMILY;
    for (const position of positions) {
      const state = MEASURE_STATES[column.states[position]!] ?? "not-published";
      if (state === "not-published") return NOT_PUBLISHED;
      if (state === "value" || added.has(position)) values.push(column.values[position]!);
      else absence ??= state === "not-comparable" ? NOT_COMPARABLE : NO_DATA;
    }
  }
  return absence ?? values;
}

const isList = (found: readonly number[] | Measure): found is readonly number[] =>
  Array.isArray(found);

function sumOf(counted: Counted, pieces: readonly Piece[], from: AddedFrom): Measure {
  const values = valuesOf(counted, pieces, from);
  return isList(values) ? measureOf(values.reduce((sum, value) => sum + value, 0)) : values;
}

/** Counts of a rate, added over the pieces of a territory. */
export const sumsOver = (
  { numerator, denominator, coverage }: RatioOfYear,
  pieces: readonly Piece[],
  from: AddedFrom,
): RatioSums => ({
  numerator: sumOf(numerator, pieces, from),
  denominator: sumOf(denominator, pieces, from),
  counted: coverage && sumOf(coverage.counted, pieces, from),
  whole: coverage && sumOf(coverage.whole, pieces, from),
});

/**
 * Figure of a territory from the whole territories that make it up, by the rule of its indicator:
 * their sum, the ratio of the sums of two counts, or their mean weighted as the catalogue says. A
 * mean of some of them would be another figure: one piece without a value leaves none.
 *
 * @param of the indicator and the year of the figure
 */
export function aggregate(
  of: Counted,
  rule: AggregationRule,
  pieces: readonly Piece[],
  from: AddedFrom,
): Measure {
  switch (rule.rule) {
    case "none":
      return NOT_PUBLISHED;
    case "sum":
      return sumOf(of, pieces, from);
    case "ratio-of-sums": {
      const ratio = rule.years.find(({ year }) => year === of.year);
      return ratio ? rateFrom(ratio, sumsOver(ratio, pieces, from)) : NOT_PUBLISHED;
    }
    case "weighted-mean": {
      const values = valuesOf(of, pieces, from);
      if (!isList(values)) return values;
      const weights = valuesOf({ id: rule.weight, year: of.year }, pieces, from);
      if (!isList(weights)) return weights;
      return weights.some((weight) => weight > 0)
        ? measureOf(weightedMean(values, weights))
        : NO_DATA;
    }
  }
}
