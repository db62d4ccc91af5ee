import * as fc from "fast-check";
import { expect, test } from "vitest";
import { chiSquareQuantile } from "@/stats/chi-square";
import { fingertipsTrend, type Trend, type TrendPoint } from "@/stats/fingertips-trend";

const SEED = 20261121;

const points = (
  years: readonly number[],
  values: readonly number[],
  lows: readonly number[],
  highs: readonly number[],
): TrendPoint[] =>
  years.map((year, i) => ({ year, value: values[i]!, low: lows[i]!, high: highs[i]! }));

function computed(trend: Trend): Exclude<Trend, { state: "not-computable" }> {
  if (trend.state === "not-computable") throw new Error("computed requires a trend");
  return trend;
}

const YEARS = [2018, 2019, 2020, 2021, 2022];

test("example of the docstring", () => {
  expect(fingertipsTrend([])).toEqual({ state: "not-computable", reason: "too-few-points" });
});

// R 4.2.2: w <- 1 / ((high - low) / 3.92)^2; m <- lm(y ~ x, weights = w); s <- coef(m)[2]
// sprintf("%.16g", c(s, s^2 / summary(m)$cov.unscaled[2, 2])): the error is not rescaled
test("rising, as in R", () => {
  const rising = points(
    YEARS,
    [10, 11, 11.5, 12.4, 13],
    [9, 10.1, 10.4, 11.4, 11.8],
    [11, 11.9, 12.6, 13.4, 14.2],
  );
  const trend = computed(fingertipsTrend(rising));
  expect(trend.state).toBe("rising");
  expect(trend.slope).toBeCloseTo(0.7413021289490493, 11);
  expect(trend.chiSquare).toBeCloseTo(18.70820911078804, 9);
});

// Same R lines, x = c(2012, 2014, 2015, 2018, 2021)
test("falling, years apart, as in R", () => {
  const falling = points(
    [2012, 2014, 2015, 2018, 2021],
    [52, 49, 47.5, 44, 41],
    [49, 46.5, 44, 41, 39],
    [55, 51.5, 51, 47, 43],
  );
  const trend = computed(fingertipsTrend(falling));
  expect(trend.state).toBe("falling");
  expect(trend.slope).toBeCloseTo(-1.187487904598861, 11);
  expect(trend.chiSquare).toBeCloseTo(46.82929125606243, 9);
});

// Same R lines → slope 0.05, χ² 0.09604
test("none when χ² is small, as in R", () => {
  const flat = points(YEARS, [10, 10.2, 9.9, 10.1, 10.3], [9, 9, 9, 9, 9], [11, 11, 11, 11, 11]);
  const trend = computed(fingertipsTrend(flat));
  expect(trend.state).toBe("none");
  expect(trend.slope).toBeCloseTo(0.05, 12);
  expect(trend.chiSquare).toBeCloseTo(0.09604, 12);
});

// Same R lines → slope 1.157142857142792, χ² 90.01691999999795; without 2022 the slope is −0.1
test("none when one point makes the sign, as in R", () => {
  const lows = [9, 9, 9, 9, 13.5];
  const highs = [11, 11, 11, 11, 14.5];
  const trend = computed(fingertipsTrend(points(YEARS, [10, 9.9, 9.8, 9.7, 14], lows, highs)));
  expect(trend.state).toBe("none");
  expect(trend.slope).toBeCloseTo(1.157142857142792, 10);
  expect(trend.chiSquare).toBeCloseTo(90.01691999999795, 8);
  // Without 2022 the slope is exactly 0, which is not a rise either.
  expect(fingertipsTrend(points(YEARS, [10, 10, 10, 10, 14], lows, highs)).state).toBe("none");
});

test("equal values have a slope of exactly 0, whatever the intervals", () => {
  const values = [0.1, 0.1, 0.1, 0.1, 0.1];
  const flat = points(YEARS, values, [0.01, 0.02, 0.03, 0.05, 0.07], [0.3, 0.4, 0.5, 0.6, 0.7]);
  expect(fingertipsTrend(flat)).toEqual({ state: "none", slope: 0, chiSquare: 0 });
});

// R 4.2.2: qchisq(0.998, 1) → 9.549535706083242
test("the threshold is the 99.8 % quantile; χ² just below and just above it", () => {
  expect(chiSquareQuantile(0.998, 1)).toBeCloseTo(9.5495, 4);
  // Equal intervals of width 3.92: SE 1, Σ(x − x̄)² = 10, χ² = 10·slope².
  const line = (slope: number): TrendPoint[] =>
    YEARS.map((year, i) => ({ year, value: slope * i, low: -1.96, high: 1.96 }));
  expect(fingertipsTrend(line(Math.sqrt(0.9549)))).toMatchObject({ state: "none" });
  expect(fingertipsTrend(line(Math.sqrt(0.9551)))).toMatchObject({ state: "rising" });
});

test("only the last five points count; fewer, or one without an interval, give no trend", () => {
  const line = YEARS.map((year, i) => ({ year, value: 5 * i, low: 5 * i - 1, high: 5 * i + 1 }));
  const before = { year: 2010, value: 900, low: null, high: null };
  expect(fingertipsTrend([before, ...line])).toEqual(fingertipsTrend(line));
  expect(fingertipsTrend(line.slice(1))).toEqual({
    state: "not-computable",
    reason: "too-few-points",
  });
  const noInterval = { state: "not-computable", reason: "no-interval" };
  for (const bounds of [{ low: null }, { high: null }, { low: 0, high: 0 }])
    expect(fingertipsTrend(line.map((p, i) => (i === 3 ? { ...p, ...bounds } : p)))).toEqual(
      noInterval,
    );
});

test("reversed values reverse the trend; another unit keeps χ², another origin of years too", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 1, max: 20 })), {
        minLength: 5,
        maxLength: 8,
      }),
      fc.integer({ min: 2, max: 1000 }),
      (data, unit) => {
        const scaled = (factor: number, origin: number): TrendPoint[] =>
          data.map(([value, half], i) => {
            const [a, b] = [(value - half) * factor, (value + half) * factor];
            return {
              year: origin + i,
              value: value * factor,
              low: Math.min(a, b),
              high: Math.max(a, b),
            };
          });
        const trend = computed(fingertipsTrend(scaled(1, 2000)));
        const larger = computed(fingertipsTrend(scaled(unit, 1900)));
        expect(larger.state).toBe(trend.state);
        expect(larger.chiSquare).toBeCloseTo(trend.chiSquare, 7);
        expect(larger.slope / unit).toBeCloseTo(trend.slope, 9);
        const reversed = computed(fingertipsTrend(scaled(-1, 2000)));
        const opposite = { rising: "falling", falling: "rising", none: "none" } as const;
        expect(reversed.state).toBe(opposite[trend.state]);
        expect(reversed.slope).toBeCloseTo(-trend.slope, 12);
      },
    ),
    { seed: SEED },
  );
});

test("broken calls throw", () => {
  const line = YEARS.map((year) => ({ year, value: 1, low: 0, high: 2 }));
  expect(() => fingertipsTrend(line.toReversed())).toThrow("ascending years, got 2021");
  expect(() => fingertipsTrend([...line, line[4]!])).toThrow("ascending years, got 2022");
  expect(() => fingertipsTrend([...line, { year: 2023, value: 1, low: 3, high: 2 }])).toThrow(
    "ordered bounds, got 3 to 2 in 2023",
  );
});
