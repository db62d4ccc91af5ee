import type { Indicator } from "../indicator/indicator";
import { rateOfCount, type RateOfCount } from "./count-rate";

/** An indicator as a profile reads it: published, computed, or a count reported to inhabitants. */
export interface ProfileIndicator {
  /** What is read: the rate, where the catalogue has a count. */
  readonly indicator: Indicator;
  /** As the catalogue has it. */
  readonly published: Indicator;
  readonly rate: RateOfCount | null;
  readonly isComputed: boolean;
}

export function profileIndicator(published: Indicator, populationYear: number): ProfileIndicator {
  const rate = rateOfCount(published, populationYear);
  return {
    indicator: rate?.indicator ?? published,
    published,
    rate,
    isComputed: published.compute !== null,
  };
}
