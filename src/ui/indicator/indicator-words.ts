import { formatYears } from "@/domain/indicator/indicator-offer";
import type { Indicator } from "@/domain/indicator/indicator";

/** « démographie » → « Démographie ». */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const KINDS = { count: "effectif", rate: "taux" } as const;

/** « % · taux · 2022, 2023 · DREES », without what the indicator does not have. */
export function indicatorFacts(indicator: Indicator, years: readonly number[]): string {
  const facts = [indicator.unit, KINDS[indicator.kind], formatYears(years), indicator.producer];
  return facts.filter((fact) => fact !== "").join(" · ");
}
