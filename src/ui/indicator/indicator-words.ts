import { formatYears, type OfferedIndicator } from "@/domain/indicator/indicator-offer";

const KINDS = { count: "effectif", rate: "taux" } as const;

/**
 * « % · taux · 2022, 2023 · DREES », without what the indicator does not have; « somme des
 * départements » ends it where the atlas makes the figure from those of a finer level.
 */
export function indicatorFacts({ indicator, years, note }: OfferedIndicator): string {
  const facts = [
    indicator.unit,
    KINDS[indicator.kind],
    formatYears(years),
    indicator.producer,
    note,
  ];
  return facts.filter((fact) => fact !== "").join(" · ");
}
