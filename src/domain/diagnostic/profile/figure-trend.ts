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

/** Trend of a series of at least two years (Fingertips test); null below. */
export function readTrend(points: readonly TrendPoint[]): FigureTrend | null {
  if (points.length < 2) return null;
  const trend = fingertipsTrend(points);
  const state = trend.state === "not-computable" ? trend.reason : trend.state;
  return { points, test: { state } };
}
