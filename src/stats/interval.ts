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
 * @example zOf(0.95) // 1.959963984540054
 */
export function zOf(confidence: Confidence): number {
  switch (confidence) {
    case 0.95:
      return 1.959963984540054;
    case 0.998:
      return 3.090232306167813;
  }
}

/**
 * The same interval in another unit.
 *
 * @param factor positive
 *
 * @example scaleInterval({ low: 1, high: 3, confidence: 0.95 }, 10) // { low: 10, high: 30, … }
 */
export const scaleInterval = (interval: Interval, factor: number): Interval => ({
  low: interval.low * factor,
  high: interval.high * factor,
  confidence: interval.confidence,
});
