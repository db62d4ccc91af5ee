import { distributionChart } from "@/charts/distribution-chart";
import type { Figure, MeasureText } from "@/charts/figure";
import type { ProfileEntry } from "@/domain/diagnostic/profile/profile-entry";
import { formatMeasure } from "@/domain/words/french";
import { shownJudgement, whereWords } from "../words/entry-words";
import { frenchSpaces } from "../french-spaces";

/**
 * Where the subject, or the place that speaks for it, stands among the territories of its
 * comparison set. Null for a count, and where nothing speaks for the subject.
 */
export function distributionFigure(
  entry: ProfileEntry,
  width: number,
  measure: MeasureText,
): Figure | null {
  const { indicator, lead, set, setValues, reference, year } = entry;
  if (!lead || indicator.kind === "count" || setValues.length === 0) return null;
  const judgement = shownJudgement(lead);
  return distributionChart(
    {
      id: `distribution-${entry.key}`,
      title: frenchSpaces(`${indicator.traits.placedLabel} : ${set.label}`),
      year: String(year),
      unit: indicator.unit,
      decimals: indicator.decimals,
      setLabel: set.label,
      values: setValues,
      setSize: set.positions.length,
      subject: {
        label: whereWords(entry, lead),
        value: lead.measure.state === "value" ? lead.measure.value : null,
        valueText: formatMeasure(lead.measure, indicator),
        judgement: judgement === "untested" ? null : judgement,
      },
      reference:
        reference.value === null || reference.how === "median"
          ? null
          : { label: reference.label, value: reference.value },
      source: frenchSpaces(`Source : ${indicator.producer}, ${indicator.dataset} (${year}).`),
      width,
    },
    measure,
  );
}
