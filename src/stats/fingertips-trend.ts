/** One year of an indicator, with the bounds of its 95 % interval in the same unit. */
export interface TrendPoint {
  readonly year: number;
  readonly value: number;
  /** `null` when the source publishes no interval. */
  readonly low: number | null;
  readonly high: number | null;
}

export type Trend =
  | {
      readonly state: "rising" | "falling" | "none";
      /** Change by year, in the unit of the indicator. */
      readonly slope: number;
      readonly chiSquare: number;
    }
  | { readonly state: "not-computable"; readonly reason: "too-few-points" | "no-interval" };

/** Points of a trend, the most recent ones; fewer make none (OHID Fingertips). */
const POINTS = 5;

/** Width of a 95 % interval in standard errors: twice 1.96, as the guidance rounds it. */
const WIDTH_95 = 3.92;

/** 99.8 % quantile of chi-square with one degree of freedom: R `qchisq(0.998, 1)`. */
const CRITICAL = 9.5495;

interface Weighted {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** Weighted least squares: slope and the sum Σw·(x − x̄)², inverse of its squared error. */
function fit(points: readonly Weighted[]): { slope: number; spread: number } {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const centre = points.reduce((sum, { x, weight }) => sum + x * weight, 0) / total;
  // From the first value, not from the mean: equal values then give a slope of exactly 0.
  const origin = points[0]!.y;
  let [spread, product] = [0, 0];
  for (const { x, y, weight } of points) {
    spread += weight * (x - centre) ** 2;
    product += weight * (x - centre) * (y - origin);
  }
  return { slope: product / spread, spread };
}

/** Years count from the first one, for the sake of rounding. `null` without a usable interval. */
function weigh(point: TrendPoint, firstYear: number): Weighted | null {
  const { year, value, low, high } = point;
  if (low === null || high === null || low === high) return null;
  return { x: year - firstYear, y: value, weight: (WIDTH_95 / (high - low)) ** 2 };
}

/** Every point, older ones included: a wrong one is a bug of the caller wherever it stands. */
function requirePoints(points: readonly TrendPoint[]): void {
  points.forEach(({ year, value, low, high }, i) => {
    if (!Number.isFinite(value))
      throw new Error(`fingertipsTrend requires finite values, got ${value} in ${year}`);
    if (![low ?? 0, high ?? 0].every(Number.isFinite) || low === undefined || high === undefined)
      throw new Error(`fingertipsTrend requires finite bounds, got ${low} to ${high} in ${year}`);
    if (low !== null && high !== null && low > high)
      throw new Error(`fingertipsTrend requires ordered bounds, got ${low} to ${high} in ${year}`);
    if (!Number.isFinite(year) || (i > 0 && year <= points[i - 1]!.year))
      throw new Error(`fingertipsTrend requires ascending years, got ${year}`);
  });
}

/**
 * Recent trend (« tendance ») over the last five points, whatever the years between them: slope
 * weighted by 1/SE², SE = (high − low)/3.92, and χ² = (slope/SE of the slope)². Rising or falling
 * when χ² is above 9.5495 and no single point, left out, changes the sign of the slope.
 *
 * Variant: SE² of the slope = 1/Σw·(x − x̄)², the errors being those of the intervals; R `lm`
 * rescales it by the residual variance. `none` says that no trend was shown. Source: OHID
 * Fingertips technical guidance,
 * https://fingertips.phe.org.uk/profile/guidance/supporting-information/PH-methods/
 *
 * @param points years strictly ascending; points without a value are left out by the caller
 * @throws when the years do not ascend, or the bounds are upside down or not finite
 *
 * @example fingertipsTrend([]) // { state: "not-computable", reason: "too-few-points" }
 */
export function fingertipsTrend(points: readonly TrendPoint[]): Trend {
  requirePoints(points);
  if (points.length < POINTS) return { state: "not-computable", reason: "too-few-points" };
  const last = points.slice(-POINTS);
  const weighted = last.map((point) => weigh(point, last[0]!.year)).filter((p) => p !== null);
  if (weighted.length < POINTS) return { state: "not-computable", reason: "no-interval" };
  const { slope, spread } = fit(weighted);
  const chiSquare = slope * slope * spread;
  const isSteady = weighted.every(
    (_, out) => Math.sign(fit(weighted.filter((__, i) => i !== out)).slope) === Math.sign(slope),
  );
  if (!(chiSquare > CRITICAL && isSteady)) return { state: "none", slope, chiSquare };
  return { state: slope > 0 ? "rising" : "falling", slope, chiSquare };
}
