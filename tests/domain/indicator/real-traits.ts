import type { Indicator } from "@/domain/indicator/indicator";
import type { IndicatorTraits } from "@/domain/indicator/traits";
import { realFigures } from "../diagnostic/real-profile";

/** Indicators of the embedded catalogue. */
export async function realIndicators(): Promise<readonly Indicator[]> {
  return (await realFigures()).files.catalogue.indicators;
}

/** Reader of the traits of an embedded indicator. */
export async function realTraits(): Promise<(id: string) => IndicatorTraits> {
  const indicators = await realIndicators();
  return (id) => {
    const found = indicators.find((indicator) => indicator.id === id);
    if (!found) throw new Error(`realTraits requires a known indicator, got ${id}`);
    return found.traits;
  };
}
