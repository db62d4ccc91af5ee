import { ticks as d3Ticks } from "d3-array";
import { formatNumber } from "@/domain/words/french";
import type { Mark, MeasureText } from "./figure";
import { FIGURE_COLORS } from "./figure-colors";
import { lineMark, strokeOf, textMark, TEXT_SIZE } from "./marks";

export interface Domain {
  readonly low: number;
  readonly high: number;
}

/** A linear scale: values of the domain to positions, both ends included. */
export interface AxisScale extends Domain {
  readonly at: (value: number) => number;
}

export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** @throws when the domain is empty or upside down */
export function linearScale(low: number, high: number, from: number, to: number): AxisScale {
  if (!(low < high)) throw new Error(`linearScale requires low < high, got ${low} and ${high}`);
  return { low, high, at: (value) => from + ((value - low) / (high - low)) * (to - from) };
}

/** Decimals that tell neighbouring ticks apart: the floating noise of 0.1 + 0.2 is none. */
function decimalsOfStep(step: number): number {
  for (let decimals = 0; decimals < 8; decimals++)
    if (Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-6) return decimals;
  return 8;
}

/**
 * Round values of a domain, about `count` of them, written in French with the decimals that tell
 * them apart.
 *
 * @example niceTicks(0, 1, 4).map((tick) => tick.text) // ["0,0", "0,2", "0,4", "0,6", "0,8", "1,0"]
 */
export function niceTicks(low: number, high: number, count: number): Tick[] {
  const values = d3Ticks(low, high, count);
  const step = values.length > 1 ? values[1]! - values[0]! : 1;
  const decimals = values.length > 1 ? decimalsOfStep(step) : 0;
  return values.map((value) => ({ value, text: formatNumber(value, decimals) }));
}

/**
 * Smallest domain of round bounds that holds the values. Equal values get room on both sides.
 *
 * @throws without values, or when one of them is not finite
 */
export function niceDomain(values: readonly number[], count: number): Domain {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!Number.isFinite(low) || !Number.isFinite(high))
    throw new Error("niceDomain requires finite numbers");
  const pad = low === high ? Math.abs(low) * 0.1 || 1 : 0;
  const rounded = d3Ticks(low - pad, high + pad, count);
  const step = rounded.length > 1 ? rounded[1]! - rounded[0]! : high - low + 2 * pad;
  const first = rounded[0] ?? low - pad;
  const last = rounded.at(-1) ?? high + pad;
  return {
    low: first > low - pad ? tidy(first - step, step) : first,
    high: last < high + pad ? tidy(last + step, step) : last,
  };
}

/** Steps of the ends of a horizontal axis: finer than its ticks where there is little room. */
const FINEST = 8;

/** Domain of a horizontal axis with about `count` ticks. */
export const horizontalDomain = (values: readonly number[], count: number): Domain =>
  niceDomain(values, Math.max(count, FINEST));

/** 0.30000000000000004 is 0.3. */
const tidy = (value: number, step: number): number => {
  const scale = 10 ** (decimalsOfStep(step) + 2);
  return Math.round(value * scale) / scale;
};

/**
 * Horizontal axis: hairlines from top to bottom, the zero darker, numbers under them, as near as
 * the edges of the figure allow.
 */
export function horizontalAxis(
  scale: AxisScale,
  ticks: readonly Tick[],
  [top, bottom]: readonly [top: number, bottom: number],
  width: number,
  measure: MeasureText,
): Mark[] {
  return ticks.flatMap(({ value, text }) => {
    const x = scale.at(value);
    const half = measure(text, TEXT_SIZE.tick, 400) / 2;
    const color = value === 0 ? FIGURE_COLORS.reference : FIGURE_COLORS.hairline;
    return [
      lineMark(x, top, x, bottom, strokeOf(color)),
      textMark(Math.max(half, Math.min(width - half, x)), bottom + 14, text, {
        size: TEXT_SIZE.tick,
        fill: FIGURE_COLORS.softInk,
        anchor: "middle",
      }),
    ];
  });
}
