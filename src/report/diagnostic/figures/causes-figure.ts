import { barChart } from "@/charts/bar-chart";
import type { Figure, MeasureText } from "@/charts/figure";
import type { Diagnostic } from "@/domain/diagnostic/diagnostic";
import { entriesOf } from "@/domain/diagnostic/profile/profile";
import { placeWords, shortLabel } from "@/domain/diagnostic/words/sentence";
import { formatNumber } from "@/domain/words/french";
import { capital, frenchSpaces } from "../french-spaces";
import { entriesSource } from "../words/source-words";

/** Causes of death, among the other mortality indicators. */
const CAUSES = new Set([
  "mortalite_tumeurs",
  "mortalite_circulatoire",
  "mortalite_respiratoire",
  "mortalite_digestif",
  "mortalite_endocriniennes",
  "mortalite_troubles_mentaux",
  "mortalite_causes_externes",
]);

const causeOf = (label: string): string =>
  capital(label.replace(/^Mortalité par /, "").replace(/ \(taux standardisé\)$/, ""));

/** Mortality by cause in the place that speaks for the subject; null where none does. */
export function causesFigure(
  { profile }: Diagnostic,
  width: number,
  measure: MeasureText,
): Figure | null {
  const entries = entriesOf(profile).filter(
    ({ key, lead }) => CAUSES.has(key) && lead?.measure.state === "value",
  );
  const [first] = entries;
  if (!first?.lead || entries.length < 2) return null;
  const { unit, decimals } = first.indicator;
  const bars = entries
    .map(({ key, indicator, lead, reference }) => {
      const value = lead!.measure.state === "value" ? lead!.measure.value : null;
      return {
        key,
        label: causeOf(shortLabel(indicator)),
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
        `${entriesSource(entries)} Sans intervalle : aucun écart n’est testé. Les causes ne s’additionnent pas : d’autres ne sont pas représentées.`,
      ),
      width,
    },
    measure,
  );
}
