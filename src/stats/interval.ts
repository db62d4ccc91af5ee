/** Level of confidence: 95 %, or 99.8 % where many territories are read together. */
export type Confidence = 0.95 | 0.998;

/** « Intervalle de confiance »: both bounds in the unit of the value that they surround. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly confidence: Confidence;
}

/** A value that never travels without its interval, both in the same unit. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * Half-width of a two-sided interval of the standard normal law, in standard deviations: its
 * quantiles 0.975 and 0.999.
 *
 * Source: R `qnorm`; the two levels are those of the OHID Fingertips technical guidance,
 * https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods/
 *
 * @throws on another level, which only unchecked data can bring here
 *
 * @example zOf(0.95) // 1.959963984540054
 */
export function zOf(confidence: Confidence): number {
  switch (confidence) {
    case 0.95:
      return 1.959963984540054;
    case 0.998:
      return 3.090232306167813;
    default:
      throw new Error(`zOf requires a confidence of 0.95 or 0.998, got ${String(confidence)}`);
  }
}

/**
 * The same interval in another unit.
 *
 * @param factor positive
 * @throws when the factor is not positive and finite, or a bound is not finite
 *
 * @example scaleInterval({ low: 1, high: 3, confidence: 0.95 }, 10) // { low: 10, high: 30, … }
 */
export function scaleInterval(interval: Interval, factor: number): Interval {
  const { low, high, confidence } = interval;
  if (!(factor > 0 && factor < Infinity))
    throw new Error(`scaleInterval requires a finite positive factor, got ${factor}`);
  if (!Number.isFinite(low) || !Number.isFinite(high))
    throw new Error(`scaleInterval requires finite bounds, got ${low} to ${high}`);
  zOf(confidence);
  return { low: low * factor, high: high * factor, confidence };
}
