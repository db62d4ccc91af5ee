import type { Indicator } from "../indicator/indicator";

/** Rate read from a count, with the count that is behind it. */
export interface RateOfCount {
  readonly indicator: Indicator;
  /** Identifier of the count in the catalogue. */
  readonly count: string;
  readonly per: number;
}

/** Identifier of the rate made from a count. */
export const rateId = (count: string): string => `taux_${count}`;

/**
 * The rate that a published count becomes once reported to the municipal population; null for a
 * count that is not reported to inhabitants.
 *
 * @param populationYear legal year of the denominator
 */
export function rateOfCount(count: Indicator, populationYear: number): RateOfCount | null {
  if (!count.rate) return null;
  const { per, ...rest } = count.rate;
  const definition = `${count.definition} Rapporté par l’atlas à la population municipale ${populationYear}.`;
  return {
    indicator: {
      ...count,
      ...rest,
      id: rateId(count.id),
      kind: "rate",
      definition,
      aggregation: { rule: "ratio-of-sums", years: [] },
      evidence: "events",
      rate: null,
    },
    count: count.id,
    per,
  };
}
