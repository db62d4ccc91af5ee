import * as fc from "fast-check";
import { expect, test } from "vitest";
import { requireProportion, wilsonInterval } from "@/stats/wilson-interval";

const SEED = 20261121;

test("example of the docstring", () => {
  const { low, high, confidence } = wilsonInterval(0, 20, 0.95);
  expect([low, confidence]).toEqual([0, 0.95]);
  expect(high).toBeCloseTo(0.16112515805281938, 14);
});

// R 4.2.2: sprintf("%.16g", prop.test(x, n, conf.level = c, correct = FALSE)$conf.int)
// 81 of 263 and 15 of 148: also table I of Newcombe 1998, Statistics in Medicine 17:857–872,
// method 3 → 0.2553 to 0.3662 and 0.0624 to 0.1605
test("bounds, as in R", () => {
  const values = [
    [81, 263, 0.95, 0.2552885198782743, 0.3662095769828002],
    [15, 148, 0.95, 0.06238639953073628, 0.160487241723308],
    [15, 148, 0.998, 0.04738368050657232, 0.2036455309019902],
    [20, 20, 0.95, 0.8388748419471806, 1],
  ] as const;
  for (const [count, total, confidence, low, high] of values) {
    const interval = wilsonInterval(count, total, confidence);
    expect(interval.low).toBeCloseTo(low, 13);
    expect(interval.high).toBeCloseTo(high, 13);
  }
});

// At 15 of 15 the formula itself rounds to just below 1.
test("all of them reach 1 exactly, none of them 0", () => {
  for (const total of [1, 15, 28, 1000]) {
    expect(wilsonInterval(total, total, 0.95).high).toBe(1);
    expect(wilsonInterval(0, total, 0.998).low).toBe(0);
  }
});

const counts = fc
  .integer({ min: 1, max: 1e7 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

test("inside 0–1, around the proportion, 99.8 % around 95 %", () => {
  fc.assert(
    fc.property(counts, ([count, total]) => {
      const at95 = wilsonInterval(count, total, 0.95);
      const at998 = wilsonInterval(count, total, 0.998);
      const shares = [0, at998.low, at95.low, count / total, at95.high, at998.high, 1];
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    }),
    { seed: SEED },
  );
});

test("narrower with more people at the same proportion; the complement mirrors it", () => {
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 100 }), ([count, total], times) => {
      const small = wilsonInterval(count, total, 0.95);
      const large = wilsonInterval(count * times, total * times, 0.95);
      expect(large.high - large.low).toBeLessThan(small.high - small.low);
      const mirror = wilsonInterval(total - count, total, 0.95);
      expect(mirror.low).toBeCloseTo(1 - small.high, 12);
      expect(mirror.high).toBeCloseTo(1 - small.low, 12);
    }),
    { seed: SEED },
  );
});

test("broken calls throw", () => {
  expect(() => wilsonInterval(0, 0, 0.95)).toThrow(
    "wilsonInterval requires a positive total, got 0",
  );
  expect(() => wilsonInterval(3, 2, 0.95)).toThrow("between 0 and 2, got 3");
  expect(() => wilsonInterval(-1, 2, 0.95)).toThrow("between 0 and 2, got -1");
  expect(() => requireProportion("caller", Number.NaN, 2)).toThrow("caller requires a count");
});
