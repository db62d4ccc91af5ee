import { rateOfCount } from "@/domain/book/count-rate";
import type { Indicator } from "@/domain/indicator/indicator";
import type { IndicatorTraits } from "@/domain/indicator/traits";
import { realFigures } from "../diagnostic/real-profile";

/** Indicators of the embedded catalogue, and the rates made from its counts. */
export async function realIndicators(): Promise<readonly Indicator[]> {
  const { catalogue, atlas } = (await realFigures()).files;
  return catalogue.indicators.flatMap((indicator) => {
    const rate = rateOfCount(indicator, atlas.populationYear);
    return rate ? [indicator, rate.indicator] : [indicator];
  });
}

/** Reader of the traits of an embedded indicator, or of a rate made from a count. */
export async function realTraits(): Promise<(id: string) => IndicatorTraits> {
  const indicators = await realIndicators();
  return (id) => {
    const found = indicators.find((indicator) => indicator.id === id);
    if (!found) throw new Error(`realTraits requires a known indicator, got ${id}`);
    return found.traits;
  };
}
