import { fingertipsTrend, type TrendPoint } from "@/stats/fingertips-trend";

/** A published series and what may be said of it. */
export interface FigureTrend {
  readonly points: readonly TrendPoint[];
  readonly test:
    | { readonly state: "rising" | "falling" | "none" }
    /** Fewer than five years. */
    | { readonly state: "too-few-points" }
    /** The producer gives no interval. */
    | { readonly state: "no-interval" };
}

/** Two points make no trend. */
const MIN_POINTS = 3;

/** Trend of a series of at least three years (Fingertips test); null below. */
export function readTrend(points: readonly TrendPoint[]): FigureTrend | null {
  if (points.length < MIN_POINTS) return null;
  const trend = fingertipsTrend(points);
  const state = trend.state === "not-computable" ? trend.reason : trend.state;
  return { points, test: { state } };
}
