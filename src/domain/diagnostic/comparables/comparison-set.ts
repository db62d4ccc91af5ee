import { knownValues, type Column } from "../../book/column";
import { plural } from "../../words/french";
import type { Level } from "../../geography/level";
import { levelName } from "../../words/level-name";
import type { DiagnosticBook } from "../../book/book";
import { positionsIn, type Reference } from "../reference";

/** Below this number of territories in an area, those of France stand in. */
export const MIN_SET = 5;

/** Below this number of values a quarter holds fewer than five: none is said. */
export const MIN_QUARTER = 20;

/** With a larger share of the set unknown, a quarter would be that of the known ones: the rule of the spine chart. */
export const MAX_MISSING = 0.25;

/** Territories of one level among which a figure takes its rank and its quarter. */
export interface ComparisonSet {
  /** « 61 EPCI de Bretagne ». */
  readonly label: string;
  readonly level: Level;
  readonly positions: readonly number[];
}

const labelOf = (count: number, level: Level, { kind, afterDe }: Reference): string => {
  const { one, many } = levelName(level);
  if (kind === "comparables") {
    const adjective = plural(count, "comparable", "comparables").split("\u00a0")[1]!;
    return `${plural(count, one, many)} ${adjective}`;
  }
  return `${plural(count, one, many)} ${afterDe}`;
};

/**
 * Territories of a level in the area of a reference; where they are fewer than five, those of
 * France.
 */
export function comparisonSet(
  reference: Reference,
  level: Level,
  book: DiagnosticBook,
  neighbours: readonly number[],
): ComparisonSet {
  const positions =
    reference.kind === "comparables" ? neighbours : positionsIn(reference, level, book);
  if (positions.length >= MIN_SET)
    return { label: labelOf(positions.length, level, reference), level, positions };
  const all = [...book.setOf(level).zoning.codes.keys()];
  const { one, many } = levelName(level);
  return { label: `${plural(all.length, one, many)} de France`, level, positions: all };
}

/** Values of a set, in its order, those without a figure left out. */
export const valuesOf = (column: Column, { positions }: ComparisonSet): number[] =>
  knownValues(column, positions);
