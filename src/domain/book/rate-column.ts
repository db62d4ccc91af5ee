import { MEASURE_STATES } from "../measure";
import type { Column } from "./column";

const EMPTY = MEASURE_STATES.indexOf("no-data");

/**
 * Rate of each territory from its published count: count ÷ inhabitants × `per`. A count that is
 * absent leaves a rate absent for the same reason; a territory without inhabitants has no rate.
 *
 * @param population inhabitants of each territory, in the order of the column
 */
export function rateColumn(
  id: string,
  counts: Column,
  population: ArrayLike<number>,
  per: number,
): Column {
  const states = counts.states.map((state, at) =>
    state === 0 && !(population[at]! > 0) ? EMPTY : state,
  );
  const values = counts.values.map((count, at) =>
    states[at] === 0 ? (count / population[at]!) * per : Number.NaN,
  );
  return { ...counts, indicator: id, values, states };
}
