import type { MeasureText } from "../figure";
import { TEXT_SIZE } from "../marks";
import { numberOf, type SpineRow } from "./spine-row";
import { wrapText } from "../wrap-text";

/** Where the columns of a spine chart stand, CSS pixels. */
export interface SpineColumns {
  readonly width: number;
  /** The axis under the label rather than beside it. */
  readonly isStacked: boolean;
  readonly labelWidth: number;
  /** Right edges: numbers are aligned on their last digit. */
  readonly valueRight: number;
  readonly referenceRight: number;
  readonly referenceWidth: number;
  readonly spineX: number;
  readonly spineWidth: number;
}

const STACKED_BELOW = 520;
const GAP = 14;
/** Half of a mark and its edge: a value at the end of its axis stays inside the figure. */
const OVERHANG = 8;

/** Columns as narrow as their numbers allow: the axis and the labels share the rest. */
export function spineColumns(
  rows: readonly SpineRow[],
  referenceLabel: string,
  width: number,
  measure: MeasureText,
): SpineColumns {
  const widest = (texts: readonly string[], size: number, weight: 400 | 600): number =>
    Math.max(0, ...texts.map((text) => measure(text, size, weight)));
  const isStacked = width < STACKED_BELOW;
  const numbers = rows
    .filter((row) => isStacked || row.value !== null)
    .map((row) => numberOf(row.valueText, row.unit));
  const references = rows
    .filter((row) => row.reference !== null)
    .map((row) => numberOf(row.referenceText, row.unit));
  if (isStacked) {
    const under = references.map((text) => `${referenceLabel} : ${text}`);
    const right = Math.min(
      width * 0.45,
      Math.max(widest(numbers, TEXT_SIZE.label, 600), widest(under, TEXT_SIZE.note, 400)),
    );
    return {
      width,
      isStacked,
      labelWidth: width - right - GAP,
      valueRight: width,
      referenceRight: width,
      referenceWidth: right,
      spineX: OVERHANG,
      spineWidth: width - 2 * OVERHANG,
    };
  }
  const valueWidth = Math.max(42, widest(numbers, TEXT_SIZE.label, 600));
  // The name of the reference on two lines at most, as far as it can be.
  const name = (text: string): number => measure(text, TEXT_SIZE.note, 400);
  const words = referenceLabel.split(/[ \-–/]/);
  let referenceWidth = Math.max(
    42,
    widest(references, TEXT_SIZE.label, 400),
    Math.min(120, widest(words, TEXT_SIZE.note, 400) + 6),
  );
  while (referenceWidth < 120 && wrapText(referenceLabel, referenceWidth, name).length > 2)
    referenceWidth += 4;
  const rest = width - valueWidth - referenceWidth - 3 * GAP - 2 * OVERHANG;
  const labelWidth = Math.round(rest * 0.46);
  const valueRight = labelWidth + GAP + valueWidth;
  const referenceRight = valueRight + GAP + referenceWidth;
  return {
    width,
    isStacked,
    labelWidth,
    valueRight,
    referenceRight,
    referenceWidth,
    spineX: referenceRight + GAP + OVERHANG,
    spineWidth: rest - labelWidth,
  };
}
