import { printedGap, printedValue } from "../book/rounding";
import { formatMeasure } from "../words/french";
import type { Indicator } from "../indicator/indicator";
import { measureOf } from "../measure";

/** How far a figure is from its reference, in the way that suits its unit. */
export interface Gap {
  /** `percent`: relative; `points`: between two percentages; `unit`: in the unit itself. */
  readonly kind: "percent" | "points" | "unit";
  /** Signed: positive above the reference. */
  readonly value: number;
}

/** A gap as printed figures show it: 0 when they are printed alike. */
export interface ShownGap extends Gap {
  /** The figures differ, by less than is printed. */
  readonly isHidden: boolean;
}

/** Differences of these are said in their own unit. */
const OWN_UNIT = new Set(["ans", "‰"]);

function kindOf(reference: number, { unit }: Pick<Indicator, "unit">): Gap["kind"] {
  if (unit.startsWith("%")) return "points";
  return OWN_UNIT.has(unit) || reference === 0 ? "unit" : "percent";
}

/**
 * Gap between a value and a reference: in points between percentages, in the unit itself for years
 * and for a reference of 0, otherwise relative: (value − reference) / |reference| × 100.
 *
 * @example gapOf(2.1, 2.9, { unit: "" }) // { kind: "percent", value: -27.6 }
 */
export function gapOf(value: number, reference: number, indicator: Pick<Indicator, "unit">): Gap {
  const difference = value - reference;
  const kind = kindOf(reference, indicator);
  return {
    kind,
    value: kind === "percent" ? (difference / Math.abs(reference)) * 100 : difference,
  };
}

/**
 * The gap that a reader finds between two printed figures. Differences are those of the printed
 * figures, so that 0,64 − 0,55 is 0,09. A percentage keeps the exact figures, nearer to the truth
 * than 0,1 beside 0,2, save where nothing is left to be seen: printed alike, there is no gap;
 * beside a printed 0, there is no percentage. Its direction is always that of the printed figures,
 * because rounding never reverses an order.
 *
 * @example shownGap(1.65, 1.64, { unit: "‰", decimals: 1 }) // { kind: "unit", value: 0.1, … }
 */
export function shownGap(
  value: number,
  reference: number,
  indicator: Pick<Indicator, "unit" | "decimals">,
): ShownGap {
  const { decimals } = indicator;
  const difference = printedGap(value, reference, decimals);
  const kind = kindOf(printedValue(reference, decimals), indicator);
  const isRelative = kind === "percent" && difference !== 0;
  return {
    ...(isRelative ? gapOf(value, reference, indicator) : { kind, value: difference }),
    isHidden: difference === 0 && value !== reference,
  };
}

/** Where two figures are printed alike. */
export const equalWords = ({ isHidden }: ShownGap): string =>
  isHidden ? "égal à l’arrondi près" : "égal";

/** A relative gap between two figures that still differ once printed. */
const SMALLEST_GAP = "moins de 1\u00a0%";

/** « points de ‰ »: « 1,4 ‰ » would read as a relative gap. */
const unitOf = (kind: Gap["kind"], unit: string): string => {
  if (kind === "points") return "points";
  return unit === "‰" ? "points de\u00a0‰" : unit;
};

/**
 * Without its sign: « 28 % », « moins de 1 % », « 2,3 points », « 1,2 an », « 1,4 point de ‰ ».
 * Null where there is no gap.
 */
export function formatGap(
  { kind, value }: Gap,
  { unit, decimals }: Pick<Indicator, "unit" | "decimals">,
): string | null {
  if (value === 0) return null;
  const size = measureOf(Math.abs(value));
  if (kind !== "percent")
    return formatMeasure(size, { unit: unitOf(kind, unit), decimals: Math.max(1, decimals) });
  return printedValue(value, 0) === 0
    ? SMALLEST_GAP
    : formatMeasure(size, { unit: "%", decimals: 0 });
}
