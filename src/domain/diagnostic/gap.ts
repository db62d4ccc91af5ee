import { formatNumber } from "../words/french";
import type { Indicator } from "../indicator/indicator";

/** How far a figure is from its reference, in the way that suits its unit. */
export interface Gap {
  /** `percent`: relative; `points`: between two percentages; `unit`: in the unit itself. */
  readonly kind: "percent" | "points" | "unit";
  /** Signed: positive above the reference. */
  readonly value: number;
}

/** Differences of these are said in their own unit. */
const OWN_UNIT = new Set(["ans", "‰"]);

/**
 * Gap between a value and a reference: in points between percentages, in the unit itself for years
 * and for a reference of 0, otherwise relative: (value − reference) / |reference| × 100.
 *
 * @example gapOf(2.1, 2.9, { unit: "" }) // { kind: "percent", value: -27.6 }
 */
export function gapOf(value: number, reference: number, { unit }: Pick<Indicator, "unit">): Gap {
  const difference = value - reference;
  if (unit.startsWith("%")) return { kind: "points", value: difference };
  if (OWN_UNIT.has(unit) || reference === 0) return { kind: "unit", value: difference };
  return { kind: "percent", value: (difference / Math.abs(reference)) * 100 };
}

/** Of a number as it is printed. */
const shown = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/**
 * The gap that a reader finds between two printed figures: differences are those of the rounded
 * figures, so that 0,64 − 0,55 is 0,09; percentages keep the exact figures.
 */
export function shownGap(
  value: number,
  reference: number,
  indicator: Pick<Indicator, "unit" | "decimals">,
): Gap {
  const { decimals } = indicator;
  const exact = gapOf(value, reference, indicator);
  return exact.kind === "percent"
    ? exact
    : gapOf(shown(value, decimals), shown(reference, decimals), indicator);
}

/**
 * Without its sign: « 28 % », « 2,3 points », « 1,2 an », « 1,4 point de ‰ », which alone would read
 * as a relative gap. Null when it rounds to nothing.
 */
export function formatGap({ kind, value }: Gap, { unit, decimals }: Indicator): string | null {
  const size = Math.abs(value);
  const digits = kind === "percent" ? 0 : Math.max(1, decimals);
  const number = formatNumber(size, digits);
  if (Number(size.toFixed(digits)) === 0) return null;
  const points = size < 2 ? "point" : "points";
  switch (kind) {
    case "percent":
      return `${number}\u00a0%`;
    case "points":
      return `${number}\u00a0${points}`;
    case "unit":
      if (unit === "‰") return `${number}\u00a0${points} de\u00a0‰`;
      return `${number}\u00a0${unit === "ans" && size < 2 ? "an" : unit}`.trim();
  }
}
