/**
 * A figure, or the reason why there is none. Absence is never 0, NaN or null.
 *
 * - `value`: published (or computed from published figures), in the unit of its indicator.
 * - `secret`: withheld by the producer (secret statistique).
 * - `no-data`: the producer publishes this field, and left it empty here.
 * - `not-published`: the producer does not publish this indicator at this level, or for this
 *   territory.
 * - `not-comparable`: two dates, or a figure of the past, describe another area under the same code.
 * - `not-loaded`: the atlas does not hold it; where it is published is said where that is known.
 */
export type Measure =
  | { readonly state: "value"; readonly value: number }
  | { readonly state: "secret" }
  | { readonly state: "no-data" }
  | { readonly state: "not-published" }
  | { readonly state: "not-comparable" }
  | { readonly state: "not-loaded" };

export type MeasureState = Measure["state"];

/** Why a figure is not there. */
export type Absence = Exclude<MeasureState, "value">;

/** Order of the numeric states of a column: the index is what its `states` array holds. */
export const MEASURE_STATES = [
  "value",
  "secret",
  "no-data",
  "not-published",
  "not-comparable",
  "not-loaded",
] as const;

/** The absences, in the order in which a legend, a table and a list of reasons give them. */
export const ABSENCES: readonly Absence[] = MEASURE_STATES.filter((state) => state !== "value");

export const SECRET: Measure = { state: "secret" };
export const NO_DATA: Measure = { state: "no-data" };
export const NOT_PUBLISHED: Measure = { state: "not-published" };
export const NOT_COMPARABLE: Measure = { state: "not-comparable" };
export const NOT_LOADED: Measure = { state: "not-loaded" };

/** A measure holding `value`; a value that is not a finite number is a broken invariant. */
export function measureOf(value: number): Measure {
  if (!Number.isFinite(value)) throw new Error(`measureOf requires a finite number, got ${value}`);
  return { state: "value", value };
}
