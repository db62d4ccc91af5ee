/**
 * A figure, or the reason why there is none. Absence is never 0, NaN or null.
 *
 * - `value`: published (or computed from published figures), in the unit of its indicator.
 * - `secret`: withheld by the producer (secret statistique).
 * - `no-data`: the producer publishes this field, and left it empty here.
 * - `not-published`: the producer does not publish this indicator for this territory.
 */
export type Measure =
  | { readonly state: "value"; readonly value: number }
  | { readonly state: "secret" }
  | { readonly state: "no-data" }
  | { readonly state: "not-published" };

export type MeasureState = Measure["state"];

/** Order of the numeric states of a column: the index is what its `states` array holds. */
export const MEASURE_STATES = ["value", "secret", "no-data", "not-published"] as const;

export const SECRET: Measure = { state: "secret" };
export const NO_DATA: Measure = { state: "no-data" };
export const NOT_PUBLISHED: Measure = { state: "not-published" };

/** A measure holding `value`; a value that is not a finite number is a broken invariant. */
export function measureOf(value: number): Measure {
  if (!Number.isFinite(value)) throw new Error(`measureOf requires a finite number, got ${value}`);
  return { state: "value", value };
}
