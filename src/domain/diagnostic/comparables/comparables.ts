import type { Level } from "../../geography/level";
import type { ComparablesChoice } from "../notes/diagnostic-notes";
import {
  comparableVariables,
  unofferedVariables,
  likeLevel,
  type ComparableVariable,
  type UnusedVariable,
  type VariableColumn,
} from "./comparable-variable";
import type { DiagnosticBook } from "../../book/book";
import type { Subject } from "../../group/subject";

export interface Neighbour {
  readonly position: number;
  readonly code: string;
  readonly nom: string;
  /** Root mean square of the differences in standard deviations: 0 is a twin. */
  readonly distance: number;
  /** In the order of the variables used. */
  readonly values: readonly number[];
}

/** The territories of France that look most like a subject, health left out. */
export interface Comparables {
  readonly level: Level;
  /** All variables that exist here, used or not. */
  readonly offered: readonly ComparableVariable[];
  readonly used: readonly { readonly variable: ComparableVariable; readonly own: number }[];
  /** Nearest first. */
  readonly neighbours: readonly Neighbour[];
  /** Territories left out because a variable is missing there. */
  readonly incomplete: number;
  /** Variables chosen that the subject itself lacks, and why: they are not used. */
  readonly missing: readonly UnusedVariable[];
  /** Variables of the catalogue that no territory of the level has, and where they are. */
  readonly unoffered: readonly UnusedVariable[];
}

/** With fewer left, where some are missing, what is near says nothing of how people live. */
const LEAST_USED = 3;

/** A size of 0 has no logarithm, nor a place without inhabitants any share. */
const NO_INHABITANTS = "sans habitants";

const scaled = (value: number, { isLog }: ComparableVariable): number =>
  isLog ? (value > 0 ? Math.log(value) : Number.NaN) : value;

/** Mean and standard deviation (n − 1), as R's `scale`. */
function standard(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}

/** Territories that may not be neighbours: the subject itself, or the members of a perimeter. */
function excludedPositions(subject: Subject, book: DiagnosticBook): Set<number> {
  if (subject.position !== null) return new Set([subject.position]);
  const set = book.setOf(likeLevel(subject));
  const positions = new Set<number>();
  subject.zoning.zoneOf.forEach((zone, row) => {
    if (zone === 0) positions.add(set.zoning.zoneOf[row]!);
  });
  return positions;
}

/** Distance of every candidate, in standard deviations, over the columns used. */
function distances(used: readonly VariableColumn[], candidates: readonly number[]): Float64Array {
  const squares = new Float64Array(candidates.length);
  for (const { variable, values, own } of used) {
    const column = candidates.map((position) => scaled(values[position]!, variable));
    const { deviation } = standard(column);
    if (!(deviation > 0)) continue;
    const at = scaled(own, variable);
    column.forEach((value, i) => {
      squares[i]! += ((value - at) / deviation) ** 2;
    });
  }
  return squares.map((sum) => Math.sqrt(sum / used.length));
}

/**
 * « Territoires comparables »: nearest neighbours by Euclidean distance on standardised
 * socio-demographic variables, over the whole of France. Health variables are left out, so that
 * what is compared does not choose its own comparators (as Statistics Canada does for its health
 * region peer groups). A perimeter is compared with EPCI, its own members excluded.
 *
 * Ties keep the order of codes: the same choice always gives the same list.
 */
export function computeComparables(
  subject: Subject,
  book: DiagnosticBook,
  { variables, count }: ComparablesChoice,
): Comparables {
  const level = likeLevel(subject);
  const offered = comparableVariables(subject, book);
  const chosen = offered.filter(({ variable }) => variables?.includes(variable.id) ?? true);
  const used = chosen.filter(({ own, variable }) => Number.isFinite(scaled(own, variable)));
  const { noms, zoning } = book.setOf(level);
  const excluded = excludedPositions(subject, book);
  const others = [...zoning.codes.keys()].filter((position) => !excluded.has(position));
  const candidates = others.filter((position) =>
    used.every(({ values, variable }) => Number.isFinite(scaled(values[position]!, variable))),
  );
  const isTooLittle =
    used.length === 0 || (used.length < chosen.length && used.length < LEAST_USED);
  const distance = isTooLittle ? new Float64Array(0) : distances(used, candidates);
  const neighbours = [...distance.keys()]
    .sort((a, b) => distance[a]! - distance[b]! || a - b)
    .slice(0, count)
    .map((at): Neighbour => {
      const position = candidates[at]!;
      return {
        position,
        code: zoning.codes[position]!,
        nom: noms[position]!,
        distance: distance[at]!,
        values: used.map(({ values }) => values[position]!),
      };
    });
  return {
    level,
    offered: offered.map(({ variable }) => variable),
    used: used.map(({ variable, own }) => ({ variable, own })),
    neighbours,
    incomplete: others.length - candidates.length,
    missing: chosen
      .filter((column) => !used.includes(column))
      .map(({ variable, absence }) => ({ label: variable.label, why: absence || NO_INHABITANTS })),
    unoffered: unofferedVariables(subject, book),
  };
}
