import type { Confidence, Interval } from "@/stats/interval";
import { computeRate } from "@/stats/rate";
import type { Behind } from "./figure";

/**
 * Interval of a rate from the count and the inhabitants behind it, in the unit of the rate: that
 * of `computeRate`. Null for a figure without a count, or without inhabitants.
 */
export const intervalOf = (behind: Behind | null, confidence: Confidence): Interval | null =>
  behind && behind.population > 0
    ? computeRate(behind.count, behind.population, behind.per, confidence).interval
    : null;
