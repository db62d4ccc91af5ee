import { weightedMean } from "@/stats/weighted-mean";
import type { Column } from "./column";
import type { AggregationRule } from "../indicator/indicator";
import type { Level } from "../geography/level";
import { MEASURE_STATES, measureOf, NO_DATA, NOT_PUBLISHED, type Measure } from "../measure";
import type { Piece } from "./pieces";

/** Column of an indicator, or of a weight, at the level of a piece. */
export type ColumnAt = (id: string, level: Level) => Column | null;

/**
 * Values of pieces in one list. Where one of them has none, why: not published for it, or withheld
 * or empty there, which of a sum says no more than that it cannot be made.
 */
function valuesOf(
  id: string,
  pieces: readonly Piece[],
  columnAt: ColumnAt,
): readonly number[] | Measure {
  const values: number[] = [];
  let absence: Measure | null = null;
  for (const { level, positions } of pieces) {
    const column = columnAt(id, level);
    if (!column) return NOT_PUBLISHED;
    for (const position of positions) {
      const state = MEASURE_STATES[column.states[position]!] ?? "not-published";
      if (state === "not-published") return NOT_PUBLISHED;
      if (state === "value") values.push(column.values[position]!);
      else absence = NO_DATA;
    }
  }
  return absence ?? values;
}

const isList = (found: readonly number[] | Measure): found is readonly number[] =>
  Array.isArray(found);

/**
 * Figure of a territory from the whole territories that make it up, by the rule of its indicator:
 * their sum, or their mean weighted as the catalogue says. A mean of some of them would be another
 * figure: one piece without a value leaves none.
 */
export function aggregate(
  id: string,
  rule: AggregationRule,
  pieces: readonly Piece[],
  columnAt: ColumnAt,
): Measure {
  if (rule.rule !== "sum" && rule.rule !== "weighted-mean") return NOT_PUBLISHED;
  const values = valuesOf(id, pieces, columnAt);
  if (!isList(values)) return values;
  if (rule.rule === "sum") return measureOf(values.reduce((sum, value) => sum + value, 0));
  const weights = valuesOf(rule.weight, pieces, columnAt);
  if (!isList(weights)) return weights;
  return weights.some((weight) => weight > 0) ? measureOf(weightedMean(values, weights)) : NO_DATA;
}
