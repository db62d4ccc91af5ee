import type { Judgement } from "@/domain/diagnostic/judgement";
import { isShortUnit } from "./quantity";
import type { SpineValues } from "./spine-scale";

/** One indicator of a spine chart. Texts are in French. */
export interface SpineRow extends SpineValues {
  readonly key: string;
  readonly label: string;
  /** Where the value stands when it is not the whole territory: « bassin de Landerneau »; or empty. */
  readonly place: string;
  /** Year or period of the value, as printed; absent: said elsewhere. */
  readonly year?: string | undefined;
  readonly unit: string;
  readonly decimals: number;
  /** Formatted value, or the words of its absence. */
  readonly valueText: string;
  readonly referenceText: string;
  readonly judgement: Judgement;
  /** The comparison set: « EPCI de Bretagne ». */
  readonly setLabel: string;
}

/** A long unit leaves the column of values for the line under the label. */
export function numberOf(text: string, unit: string): string {
  return unit !== "" && !isShortUnit(unit) && text.endsWith(unit)
    ? text.slice(0, -unit.length).trimEnd()
    : text;
}

/** What stands under the label: place, unit, year, and whether a side is favourable. */
export function noteOf(row: SpineRow): string {
  const parts = [
    row.place,
    row.unit !== "" && !(isShortUnit(row.unit) && row.valueText.endsWith(row.unit)) ? row.unit : "",
    row.year ?? "",
    row.polarity === "neutral" ? "sans sens favorable" : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
