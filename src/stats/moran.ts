import { seededRandom, shuffle } from "./random";

/** Neighbours of each unit by position, each pair listed from both sides; weights are equal. */
export type Neighbours = readonly (readonly number[])[];

export interface PermutationOptions {
  /** How many times values are dealt out again among the units, 1 or more. */
  readonly permutations: number;
  readonly seed: number;
}

export interface Moran {
  /** 1 alike, about 0 as by chance, −1 unlike; no unit. */
  readonly i: number;
  /** What chance gives on average: −1 / (n − 1). */
  readonly expected: number;
  /** Share of the dealings, the observed one among them, whose index is as high: 0–1. */
  readonly pValue: number;
  readonly permutations: number;
}

/** Below this share of its scale, a difference between two indices is rounding. */
export const TIE = 1e-12;

/**
 * Do neighbours look alike? Moran's index (« indice de Moran »): sum, over units, of the deviation
 * from the mean times the mean deviation of the neighbours, over the sum of squared deviations.
 *
 * Variant: row-standardised weights; units without neighbours left out of everything, the mean
 * among it, as `spdep::moran.test` on the other units alone. Test: permutations of all values,
 * one-sided towards likeness, (1 + number as high) / (1 + permutations), as `spdep::moran.mc`.
 * Source: Moran 1950, Biometrika 37; Cliff and Ord 1981, Spatial Processes, p. 17 and 63.
 *
 * @throws on pairs not listed from both sides, no unit with neighbours, values all equal
 *
 * @example computeMoran([1, 2, 3, 4], [[1], [0, 2], [1, 3], [2]], { permutations: 99, seed: 1 }).i // 0.4
 */
export function computeMoran(
  values: ArrayLike<number>,
  neighbours: Neighbours,
  { permutations, seed }: PermutationOptions,
): Moran {
  requirePermutations("computeMoran", permutations);
  const { units, deviations, sumOfSquares } = deviationsOf("computeMoran", values, neighbours);
  const index = (z: Float64Array): number =>
    units.reduce((sum, unit) => sum + z[unit]! * meanOf(z, neighbours[unit]!), 0) / sumOfSquares;
  const i = index(deviations);
  const random = seededRandom(seed);
  const dealt = deviations.slice();
  const deck = Float64Array.from(units, (unit) => deviations[unit]!);
  let asHigh = 1;
  for (let round = 0; round < permutations; round++) {
    shuffle(deck, random);
    units.forEach((unit, card) => (dealt[unit] = deck[card]!));
    if (index(dealt) >= i - TIE) asHigh++;
  }
  return {
    i,
    expected: -1 / (units.length - 1),
    pValue: asHigh / (permutations + 1),
    permutations,
  };
}

export function requirePermutations(caller: string, permutations: number): void {
  if (!(Number.isInteger(permutations) && permutations >= 1))
    throw new Error(`${caller} requires at least one permutation, got ${permutations}`);
}

/** Mean over some units: the spatial lag, with row-standardised weights. */
export function meanOf(z: Float64Array, units: readonly number[]): number {
  const mean = units.reduce((sum, unit) => sum + z[unit]!, 0) / units.length;
  if (!Number.isFinite(mean)) throw new Error(`meanOf requires units with a value, got ${mean}`);
  return mean;
}

interface Deviations {
  /** Positions of the units that have neighbours. */
  readonly units: readonly number[];
  /** By position; 0 where the unit has no neighbour. */
  readonly deviations: Float64Array;
  readonly sumOfSquares: number;
}

/** Deviations from the mean of the units that have neighbours, once the graph is checked. */
export function deviationsOf(
  caller: string,
  values: ArrayLike<number>,
  neighbours: Neighbours,
): Deviations {
  if (values.length !== neighbours.length)
    throw new Error(`${caller} requires one list of neighbours by value, got ${neighbours.length}`);
  requirePairs(caller, neighbours);
  const units = Array.from(neighbours.keys()).filter((unit) => neighbours[unit]!.length > 0);
  if (units.length === 0) throw new Error(`${caller} requires units with neighbours, got none`);
  const mean = units.reduce((sum, unit) => sum + values[unit]!, 0) / units.length;
  if (!Number.isFinite(mean)) throw new Error(`${caller} requires finite values, got ${mean}`);
  const deviations = new Float64Array(values.length);
  for (const unit of units) deviations[unit] = values[unit]! - mean;
  const sumOfSquares = deviations.reduce((sum, z) => sum + z * z, 0);
  // Of 0.1 three times, the mean is not quite 0.1.
  const isConstant = units.every((unit) => values[unit] === values[units[0]!]);
  if (isConstant) throw new Error(`${caller} requires values that differ`);
  return { units, deviations, sumOfSquares };
}

function requirePairs(caller: string, neighbours: Neighbours): void {
  const sets = neighbours.map((list) => new Set(list));
  neighbours.forEach((list, unit) => {
    if (sets[unit]!.size !== list.length || sets[unit]!.has(unit))
      throw new Error(`${caller} requires distinct neighbours other than itself, at unit ${unit}`);
    const single = list.findIndex((other) => !sets[other]?.has(unit));
    if (single >= 0)
      throw new Error(
        `${caller} requires pairs listed from both sides, got ${unit} to ${list[single]}`,
      );
  });
}
