import { barChart } from "@/charts/bar-chart";
import type { Figure, MeasureText } from "@/charts/figure";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { placeWords } from "@/domain/diagnostic/words/sentence";
import { formatNumber } from "@/domain/words/french";
import { frenchSpaces } from "../french-spaces";
import { entriesSource } from "../words/source-words";

/** Mortality by cause in the place that speaks for the subject; null where none does. */
export function causesFigure(
  { profile }: Diagnostic,
  width: number,
  measure: MeasureText,
): Figure | null {
  const entries = entriesOf(profile).filter(
    ({ indicator, lead }) => indicator.traits.cause !== null && lead?.measure.state === "value",
  );
  const [first] = entries;
  if (!first?.lead || entries.length < 2) return null;
  const { unit, decimals } = first.indicator;
  const bars = entries
    .map(({ key, indicator, lead, reference }) => {
      const value = lead!.measure.state === "value" ? lead!.measure.value : null;
      return {
        key,
        label: indicator.traits.cause!,
        value,
        valueText: formatNumber(value ?? 0, decimals),
        reference: reference.value,
      };
    })
    .sort((a, b) => b.value! - a.value! || a.label.localeCompare(b.label, "fr"));
  return barChart(
    {
      id: "mortalite-par-cause",
      title: frenchSpaces(
        `Mortalité par cause, taux standardisés : ${placeWords(first.lead.place)}`,
      ),
      year: String(first.year),
      unit,
      decimals,
      noun: { one: "cause de décès", many: "causes de décès" },
      bars,
      referenceLabel: first.reference.label,
      source: frenchSpaces(
        `${entriesSource(entries)} Les causes ne s’additionnent pas : d’autres ne sont pas représentées.`,
      ),
      width,
    },
    measure,
  );
}
