import type { Judgement } from "@/domain/diagnostic/judgement";
import { isShortUnit } from "@/domain/words/french";
import { formatQuantity } from "../words/quantity";
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

/** The value with its unit, however long: for words that stand alone. Or those of its absence. */
export const rowWords = (row: SpineRow): string =>
  row.value === null ? row.valueText : formatQuantity(row.value, row);

/** The unit as a text ends with it: in the singular under 2, « 0,4 consultation par an ». */
function unitAtEnd(text: string, unit: string): string | undefined {
  if (unit === "") return undefined;
  const one = formatQuantity(1, { unit, decimals: 0 }).replace(/^1\s/u, "");
  return [unit, one].find((form) => text.endsWith(form));
}

/** A long unit leaves the column of values for the line under the label. */
export function numberOf(text: string, unit: string): string {
  const written = isShortUnit(unit) ? undefined : unitAtEnd(text, unit);
  return written === undefined ? text : text.slice(0, -written.length).trimEnd();
}

/** What stands under the label: place, unit, year, and whether a side is favourable. */
export function noteOf(row: SpineRow): string {
  const parts = [
    row.place,
    isShortUnit(row.unit) && unitAtEnd(row.valueText, row.unit) !== undefined ? "" : row.unit,
    row.year ?? "",
    row.polarity === "neutral" ? "sans sens favorable" : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}
