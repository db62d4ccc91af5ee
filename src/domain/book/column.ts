import type { PublishedLevel } from "../geography/level";
import { MEASURE_STATES, measureOf, NOT_PUBLISHED, type Measure } from "../measure";

/**
 * One indicator, one year, for every territory of a level, in the order of that level's index.
 * `values[i]` means something only where `states[i]` is 0 (`value`), and where it is `not-comparable` for
 * a commune: what it adds to a place that holds its whole family (`wholeFamilies`), or NaN.
 */
export interface Column {
  readonly indicator: string;
  readonly level: PublishedLevel;
  /** Year (millésime) of the figures. */
  readonly year: number;
  readonly values: Float64Array;
  readonly states: Uint8Array;
}

/** Figure of territory `index`; `not-published` outside the column. */
export function measureAt(column: Column, index: number): Measure {
  const state = MEASURE_STATES[column.states[index] ?? 3] ?? "not-published";
  return state === "value" ? measureOf(column.values[index] ?? Number.NaN) : { state };
}

/** Figure of a territory; `not-published` where there is no column. */
export const measureIn = (column: Column | null, index: number): Measure =>
  column ? measureAt(column, index) : NOT_PUBLISHED;

/** Value of a territory; null where it has none, whatever the reason. */
export function valueAt({ values, states }: Column, index: number): number | null {
  return states[index] === 0 ? values[index]! : null;
}

/** Number of territories of the column, those without a value counted. */
export const lengthOf = ({ states }: Column): number => states.length;

/** Values of some territories in their order, those without any left out. */
export function knownValues(column: Column, indices: Iterable<number>): number[] {
  const known: number[] = [];
  for (const index of indices) {
    const value = valueAt(column, index);
    if (value !== null) known.push(value);
  }
  return known;
}

/** Values by territory, NaN where there is none, whatever the reason. */
export const countsOf = ({ values, states }: Column): Float64Array =>
  Float64Array.from(values, (value, index) => (states[index] === 0 ? value : Number.NaN));

/** Column computed territory by territory. */
export function columnFrom(
  indicator: string,
  level: PublishedLevel,
  year: number,
  measures: readonly Measure[],
): Column {
  const values = new Float64Array(measures.length);
  const states = new Uint8Array(measures.length);
  measures.forEach((measure, index) => {
    states[index] = MEASURE_STATES.indexOf(measure.state);
    if (measure.state === "value") values[index] = measure.value;
  });
  return { indicator, level, year, values, states };
}
