import * as fc from "fast-check";
import { expect, test } from "vitest";
import { computeDirectRate, ESP_2013, type DirectRate } from "@/stats/direct-rate";
import { computeRate } from "@/stats/rate";

const SEED = 20261121;

function shown(rate: DirectRate): Extract<DirectRate, { state: "value" }> {
  if (rate.state !== "value") throw new Error("shown requires a rate");
  return rate;
}

/** The version of the OHID package: 0–4 to 85–89, then 90 and over. */
const ESP_19 = [...ESP_2013.slice(0, 18), ESP_2013[18] + ESP_2013[19]];

test("example of the docstring", () => {
  const rate = shown(computeDirectRate([8, 12], [4000, 1000], [60, 40], 1000, 0.95));
  expect(rate.value).toBeCloseTo(6, 12);
});

// Documentation of esp2013 in the R package PHEindicatormethods (OHID), 19 classes
test("European Standard Population 2013, as OHID publishes it", () => {
  expect(ESP_2013.reduce<number>((a, b) => a + b, 0)).toBe(100_000);
  expect(ESP_19).toEqual([
    5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000,
    2500, 1500, 1000,
  ]);
});

// PHEindicatormethods, DSR vignette, last example: phe_dsr(df3, dths, pop)
// → value 8283.016, lowercl 6570.819, uppercl 10289.65. More digits and 99.8 %, R 4.2.2:
// O <- sum(x); v <- sum(x * w / n) / sum(w) * 1e5; s <- sqrt(sum(x * (w / n)^2) / sum(w)^2 / O)
// v + s * (byar(O) - O) * 1e5
test("Dobson, as OHID publishes it", () => {
  const deaths = [1, 1, 0, 0, 0, 1, 1, 3, 3, 3, 3, 10, 10, 10, 10, 8, 8, 8, 8];
  const populations = [30, 35, 35, 35, 40, 40, 45, 50, 50, 50, 60, 60, 70, 75, 70, 60, 20, 20, 15];
  const at95 = shown(computeDirectRate(deaths, populations, ESP_19, 100_000, 0.95));
  expect(at95.value).toBeCloseTo(8283.015873015873, 8);
  expect(at95.interval.low).toBeCloseTo(6570.818797803672, 8);
  expect(at95.interval.high).toBeCloseTo(10289.64763882161, 8);
  const at998 = shown(computeDirectRate(deaths, populations, ESP_19, 100_000, 0.998));
  expect(at998.interval.low).toBeCloseTo(5709.72192610624, 8);
  expect(at998.interval.high).toBeCloseTo(11530.09886786735, 8);
});

// Same R lines: x = c(8, 12), n = c(4000, 1000), w = c(60, 40), per 1000
test("few classes, as in R", () => {
  const { interval } = shown(computeDirectRate([8, 12], [4000, 1000], [60, 40], 1000, 0.95));
  expect(interval.low).toBeCloseTo(3.476214493386727, 11);
  expect(interval.high).toBeCloseTo(9.528724545472411, 11);
});

test("not shown below 10 events in all, even with an empty class", () => {
  expect(computeDirectRate([4, 5], [0, 50], [1, 1], 1000, 0.95)).toEqual({
    state: "too-few",
    events: 9,
  });
  expect(computeDirectRate([5, 5], [40, 50], [1, 1], 1000, 0.95).state).toBe("value");
});

// Same R lines give a low bound of −31.97 for x = c(1, 9), n = c(10, 10000), w = c(1, 1)
test("no bound below 0", () => {
  const rate = shown(computeDirectRate([1, 9], [10, 10_000], [1, 1], 1000, 0.95));
  expect(rate.value).toBeCloseTo(50.45, 11);
  expect(rate.interval.low).toBe(0);
});

const counts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 20, maxLength: 20 });
const people = fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 20, maxLength: 20 });

test("the interval surrounds the rate, 99.8 % surrounds 95 %", () => {
  fc.assert(
    fc.property(counts, people, (events, populations) => {
      const total = events.reduce((a, b) => a + b, 0);
      fc.pre(total >= 10);
      const at95 = shown(computeDirectRate(events, populations, ESP_2013, 1000, 0.95));
      const at998 = shown(computeDirectRate(events, populations, ESP_2013, 1000, 0.998));
      const [inner, outer] = [at95.interval, at998.interval];
      const bounds = [0, outer.low, inner.low, at95.value, inner.high, outer.high];
      expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    }),
    { seed: SEED },
  );
});

test("its own population as weights gives the crude rate and its interval", () => {
  fc.assert(
    fc.property(counts, people, (events, populations) => {
      const total = events.reduce((a, b) => a + b, 0);
      fc.pre(total >= 10);
      const direct = shown(computeDirectRate(events, populations, populations, 1000, 0.95));
      const inhabitants = populations.reduce((a, b) => a + b, 0);
      const crude = computeRate(total, inhabitants, 1000, 0.95);
      expect(direct.value / crude.value).toBeCloseTo(1, 11);
      expect(direct.interval.low / crude.interval.low).toBeCloseTo(1, 9);
      expect(direct.interval.high / crude.interval.high).toBeCloseTo(1, 9);
    }),
    { seed: SEED },
  );
});

test("broken calls throw", () => {
  expect(() => computeDirectRate([1], [1, 2], [1, 2], 1000, 0.95)).toThrow("got 1 ; 2 ; 2");
  expect(() => computeDirectRate([], [], [], 1000, 0.95)).toThrow("the same classes");
  expect(() => computeDirectRate([-1], [1], [1], 1000, 0.95)).toThrow("0 or more, got -1");
  expect(() => computeDirectRate([9, 9], [0, 5], [1, 1], 1000, 0.95)).toThrow("got 0 in class 0");
  expect(() => computeDirectRate([9, 9], [5, 5], [0, 0], 1000, 0.95)).toThrow("positive weight");
  expect(() => computeDirectRate([9], [5], [1], 0, 0.95)).toThrow("positive per, got 0");
});
