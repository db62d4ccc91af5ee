import { quantile } from "@/stats/quantile";
import type { Polarity } from "@/domain/indicator/indicator";

/** What the axis of one row of a spine chart is made from, all in the unit of the indicator. */
export interface SpineValues {
  readonly value: number | null;
  readonly reference: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /**
   * Values of the comparison set, any order: territories without value are left out. Null: an index
   * that is read beside its reference alone, and never ranked.
   */
  readonly set: readonly number[] | null;
  /** Territories in the set, with or without value. */
  readonly setSize: number;
  readonly polarity: Polarity;
}

/** Distribution of the set, always in order of value: the drawing decides left and right. */
export interface SpineBands {
  readonly min: number;
  readonly q1: number;
  readonly q3: number;
  readonly max: number;
}

export interface SpineScale {
  /** Ends of the axis; the reference is exactly halfway. */
  readonly low: number;
  readonly high: number;
  readonly bands: SpineBands;
  /** High values on the left, so that right is always the favourable side. */
  readonly reversed: boolean;
}

/** No axis, and why, in French. */
export interface SpineWithheld {
  readonly withheld: string;
}

const SMALLEST_SET = 5;
/** Share of the set without value beyond which its distribution says little of it. */
const LARGEST_MISSING_SHARE = 0.25;

/**
 * Axis of one row of a spine chart (« graphique en épine »): centred on the reference, half as wide
 * as the largest distance from the reference to the minimum or maximum of the set, or to the value
 * and its interval, so that nothing leaves it. Bands: minimum, quartiles (type 7), maximum.
 *
 * Withheld when the set has less than 5 territories, or more than a quarter of them without value.
 * Source: OHID Fingertips (`fingertipscharts::area_profiles`).
 *
 * @throws when a number is not finite, or the set holds more values than territories
 *
 * @example spineScale({ value: 4, reference: 3, interval: null, set: [1, 2, 3, 4, 5], setSize: 5, polarity: "neutral" }) // low 1, high 5
 */
export function spineScale(row: SpineValues): SpineScale | SpineWithheld {
  const { value, reference, interval, set, setSize, polarity } = row;
  const shown = [value, reference, interval?.low, interval?.high].filter((n) => n != null);
  const wrong = [...(set ?? []), ...shown].find((number) => !Number.isFinite(number));
  if (wrong !== undefined) throw new Error(`spineScale requires finite numbers, got ${wrong}`);
  if (set && set.length > setSize)
    throw new Error(`spineScale requires at most ${setSize} values, got ${set.length}`);
  if (reference === null) return { withheld: "pas de valeur de référence" };
  if (!set) return { withheld: "repères non affichés : un indice ne se classe pas" };
  if (setSize < SMALLEST_SET) return { withheld: "repères non affichés : moins de 5 territoires" };
  if ((setSize - set.length) / setSize > LARGEST_MISSING_SHARE)
    return { withheld: "repères non affichés : plus d’un quart des territoires sans valeur" };
  const sorted = Float64Array.from(set).sort();
  const bands: SpineBands = {
    min: sorted[0]!,
    q1: quantile(sorted, 0.25),
    q3: quantile(sorted, 0.75),
    max: sorted.at(-1)!,
  };
  const half = Math.max(
    ...[bands.min, bands.max, ...shown].map((number) => Math.abs(number - reference)),
  );
  if (half === 0) return { withheld: "tous les territoires ont la même valeur" };
  return {
    low: reference - half,
    high: reference + half,
    bands,
    reversed: polarity === "lower-better",
  };
}

/**
 * Where a value falls along the axis: 0 at its left end, 1 at its right end, 0.5 on the reference.
 *
 * @example spineShare({ low: 1, high: 5, bands, reversed: true }, 2) // 0.75
 */
export function spineShare(scale: SpineScale, value: number): number {
  const share = (value - scale.low) / (scale.high - scale.low);
  return scale.reversed ? 1 - share : share;
}
