import { knownValues, lengthOf, measureAt, valueAt, type Column } from "@/domain/book/column";
import type { Classing } from "@/domain/etude";
import type { Indicator, Polarity } from "@/domain/indicator/indicator";
import type { Absence } from "@/domain/measure";
import { classOf, type Classes } from "@/stats/classes/classes";
import { classify, type Classification } from "@/stats/classes/classify";
import { shortfallOf, type Shortfall } from "@/stats/classes/shortfall";
import { scaleRadius } from "@/stats/scale-radius";
import type { Ramp } from "./ramp";
import { bareSlots, slotOfAbsence, slotOfClass } from "./slots";

/** Radius of the circle of the largest count, CSS pixels. */
export const MAX_RADIUS = 30;

/** What the map draws of an indicator, territory by territory. */
export interface Thematic {
  /** Slot of each territory of the level. */
  readonly slots: Uint8Array;
  /** Radius of each circle in CSS pixels; null for a rate. */
  readonly radii: Float32Array | null;
  /** Null for a count, or where no territory of the scope has a figure. */
  readonly classes: Classes | null;
  /** Why there are other classes than asked. */
  readonly shortfall: Shortfall | null;
  readonly ramp: Ramp;
  /** Figures of the scope, for the distribution. */
  readonly values: Float64Array;
  /** Territories of the scope without a figure, by reason. */
  readonly absences: ReadonlyMap<Absence, number>;
}

export function rampOf(polarity: Polarity): Ramp {
  switch (polarity) {
    case "higher-better":
      return "blue";
    case "lower-better":
      return "orange";
    case "neutral":
      return "neutral";
  }
}

const valuesOf = (column: Column, positions: Iterable<number>): Float64Array =>
  Float64Array.from(knownValues(column, positions));

/** Under, within and over what an index may be told from: other classes would rank territories. */
function bandOf({ reference, judgedBeyond }: Indicator): Classification | null {
  if (reference === null || judgedBeyond === null) return null;
  return { method: "manual", bounds: [reference - judgedBeyond, reference + judgedBeyond] };
}

/** Draws an indicator over the territories of the scope; the others stay muted. */
export function computeThematic(
  column: Column,
  indicator: Indicator,
  scope: readonly number[],
  classing: Classing,
): Thematic {
  const ramp = rampOf(indicator.polarity);
  const values = valuesOf(column, scope);
  const isCount = indicator.kind === "count";
  const base =
    classing.over === "france" ? valuesOf(column, Array(lengthOf(column)).keys()) : values;
  const hasBounds = classing.method !== "manual" || classing.bounds.length >= 2;
  const asked: Classification =
    bandOf(indicator) ?? (hasBounds ? classing : { method: "quantile", count: classing.count });
  const classes = isCount || values.length === 0 ? null : classify(base, asked);
  const slots = bareSlots(lengthOf(column), scope);
  const absences = new Map<Absence, number>();
  for (const position of scope) {
    const measure = measureAt(column, position);
    if (measure.state !== "value") {
      slots[position] = slotOfAbsence(measure.state);
      absences.set(measure.state, (absences.get(measure.state) ?? 0) + 1);
    } else if (classes)
      slots[position] = slotOfClass(ramp, classes.counts.length, classOf(classes, measure.value));
  }
  return {
    slots,
    radii: isCount ? radiiOf(column, scope) : null,
    classes,
    shortfall: classes && shortfallOf(base, asked, classes),
    ramp,
    values,
    absences,
  };
}

/** Radii in the scope; a territory without a figure has no circle, its ground says why. */
function radiiOf(column: Column, scope: readonly number[]): Float32Array {
  const radii = new Float32Array(lengthOf(column));
  const max = Math.max(0, ...valuesOf(column, scope));
  for (const position of scope) {
    const value = valueAt(column, position);
    if (value !== null) radii[position] = scaleRadius(Math.max(0, value), max, MAX_RADIUS);
  }
  return radii;
}
