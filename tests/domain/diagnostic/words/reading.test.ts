import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { medianOf, type ReadingInput } from "@/domain/diagnostic/words/reading";
import { measureOf, NO_DATA, SECRET } from "@/domain/measure";
import { SEED } from "../../seed";
import { readingOf, VALUES } from "../example-entry";

/** Deaths of 2024 in the bassin de vie of Landerneau: 342 for 39 849 inhabitants (Insee). */
const LANDERNEAU = { count: 342, population: 39_849, per: 1000 };
/** 38 998 deaths for 3 573 784 inhabitants in the 135 bassins that touch Bretagne. */
const BRETAGNE = (38_998 / 3_573_784) * 1000;
const rate = ({ count, population, per } = LANDERNEAU) => measureOf((count / population) * per);
const deaths = (changes: Partial<ReadingInput> = {}) =>
  readingOf({
    measure: rate(),
    behind: LANDERNEAU,
    polarity: "neutral",
    reference: BRETAGNE,
    isInSet: false,
    ...changes,
  });

describe("a rate with a count behind it", () => {
  /*
   * R 4.2.2: byar <- function(o, p, per, z) per / p * c(
   *   o * (1 - 1 / (9 * o) - z / (3 * sqrt(o)))^3,
   *   (o + 1) * (1 - 1 / (9 * (o + 1)) + z / (3 * sqrt(o + 1)))^3)
   * 342 / 39849 * 1000                        8.5823985545434
   * byar(342, 39849, 1000, qnorm(0.975))      7.69678601675577 9.54195664531762
   * byar(342, 39849, 1000, qnorm(0.999))      7.21921583100933 10.11575615447928
   */
  test("interval of Byar, at both levels", () => {
    const { interval, measure, count } = deaths();
    expect(measure).toEqual({ state: "value", value: expect.closeTo(8.5823985545434, 12) });
    expect(count).toBe(342);
    expect(interval!.low).toBeCloseTo(7.69678601675577, 10);
    expect(interval!.high).toBeCloseTo(9.54195664531762, 10);
    const wide = deaths({ confidence: 0.998 }).interval!;
    expect([wide.low, wide.high, wide.confidence]).toEqual([
      expect.closeTo(7.21921583100933, 10),
      expect.closeTo(10.11575615447928, 10),
      0.998,
    ]);
  });

  /*
   * R 4.2.2: e <- 38998 / 3573784 * 39849     434.841977578947
   * min(1, 2 * min(ppois(342, e), ppois(341, e, lower.tail = FALSE)))   4.38091653018712e-06
   */
  test("two-sided test against the reference", () => {
    const { comparison } = deaths();
    expect(comparison).toMatchObject({ state: "tested", side: "lower", judgement: "different" });
    const { pValue } = comparison as { pValue: number };
    expect(pValue / 4.38091653018712e-6).toBeCloseTo(1, 10);
  });

  test("the judgement follows the polarity", () => {
    expect(deaths({ polarity: "lower-better" }).comparison).toMatchObject({
      judgement: "favourable",
    });
    expect(deaths({ polarity: "higher-better" }).comparison).toMatchObject({
      judgement: "unfavourable",
    });
  });

  test("a reference inside the interval, its bounds included, is similar", () => {
    const { interval } = deaths();
    for (const reference of [8, interval!.low, interval!.high])
      expect(deaths({ reference }).comparison).toMatchObject({ side: null, judgement: "similar" });
    expect(deaths({ reference: 7.69 }).comparison).toMatchObject({ side: "higher" });
  });

  test("no event at all still has an interval", () => {
    const behind = { count: 0, population: 1000, per: 1000 };
    const { interval, comparison } = deaths({ behind, measure: measureOf(0) });
    // R 4.2.2: poisson.test(0)$conf.int[2] = 3.688879454
    expect(interval).toMatchObject({ low: 0, high: expect.closeTo(3.688879454, 8) });
    expect(comparison).toMatchObject({ state: "tested", side: "lower" });
  });
});

describe("without a count", () => {
  test("a side and a position, never a judgement", () => {
    expect(readingOf().comparison).toEqual({
      state: "untested",
      side: "higher",
      judgement: "untested",
    });
    expect(readingOf({ reference: 12 }).comparison).toMatchObject({
      side: null,
      judgement: "untested",
    });
    expect(readingOf().interval).toBeNull();
  });

  test("a reference of 0 cannot be tested", () => {
    expect(deaths({ reference: 0 }).comparison).toMatchObject({
      state: "untested",
      side: "higher",
    });
  });

  test("no inhabitants, no interval", () => {
    const behind = { count: 0, population: 0, per: 1000 };
    expect(deaths({ behind, measure: NO_DATA })).toMatchObject({ interval: null, position: null });
  });
});

describe("what may not be compared, and why", () => {
  const reasonOf = (changes: Partial<ReadingInput>) => readingOf(changes).comparison;
  const impossible = (reason: string) => ({ state: "impossible", reason });

  test.each([
    [{ measure: NO_DATA }, "no-value"],
    [{ measure: SECRET, isReference: true }, "no-value"],
    [{ reference: null }, "no-reference"],
    [{ isReference: true, reference: null }, "is-reference"],
    [{ isCount: true, isReference: true }, "count"],
  ] as const)("%j", (changes, reason) => {
    expect(reasonOf(changes)).toEqual(impossible(reason));
  });

  test("a record that stops short of the reference, with where it was made", () => {
    expect(reasonOf({ searchedOnly: "en Bretagne", isReference: true })).toEqual({
      ...impossible("not-searched"),
      searched: "en Bretagne",
    });
  });

  test("nor has it a rank where a number would be ranked, or nothing is known of the set", () => {
    expect(readingOf({ isCount: true }).position).toBeNull();
    expect(readingOf({ measure: NO_DATA }).position).toBeNull();
    expect(readingOf({ set: [] }).position).toBeNull();
  });
});

describe("position", () => {
  test("rank from the highest, and quarter from the lowest", () => {
    const at = (value: number) => readingOf({ measure: measureOf(value) }).position;
    expect(at(20)).toEqual({
      rank: 1,
      count: 20,
      ties: 1,
      isAdded: false,
      quarter: 4,
      censored: null,
    });
    expect(at(1)).toEqual({
      rank: 20,
      count: 20,
      ties: 1,
      isAdded: false,
      quarter: 1,
      censored: null,
    });
    expect(at(12)).toEqual({
      rank: 9,
      count: 20,
      ties: 1,
      isAdded: false,
      quarter: 3,
      censored: null,
    });
  });

  test("a territory that is not of the set is ranked with it", () => {
    const { position } = readingOf({ measure: measureOf(0), isInSet: false });
    expect(position).toEqual({
      rank: 21,
      count: 21,
      ties: 1,
      isAdded: true,
      censored: null,
      quarter: 1,
    });
  });

  test("no quarter of fewer than twenty values, nor where more than a quarter is missing", () => {
    const quarterOf = (set: readonly number[], setSize: number) =>
      readingOf({ measure: measureOf(1), set, setSize }).position!.quarter;
    expect(quarterOf(VALUES.slice(0, 19), 19)).toBeNull();
    expect(quarterOf(VALUES, 20)).toBe(1);
    expect(quarterOf(VALUES, 26)).toBe(1);
    expect(quarterOf(VALUES, 27)).toBeNull();
  });

  test("no end quarter where ties fill it: half of them at 0 is not the lowest quarter", () => {
    const set = [0, 0, 0, 0, 0, 6, 7, 8, 9, 10].flatMap((value) => [
      value,
      value + 0.1 * Math.sign(value),
    ]);
    const quarterOf = (value: number) =>
      readingOf({ measure: measureOf(value), set, setSize: 20 }).position!.quarter;
    expect(quarterOf(0)).toBeNull();
    expect(quarterOf(10)).toBe(4);
    expect(quarterOf(6)).toBe(3);
  });

  test("ranks and quarters agree with each other for any values", () => {
    const values = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(values, (set) => {
        const positions = set
          .toSorted((a, b) => a - b)
          .map(
            (value) => readingOf({ measure: measureOf(value), set, setSize: set.length }).position!,
          );
        positions.forEach(({ rank, count, ties, quarter }, i) => {
          expect(count).toBe(set.length);
          expect(rank + ties - 1).toBeLessThanOrEqual(count);
          // Those at the very top or the very bottom of a set of ties are in no end quarter.
          const beyond = { 4: rank - 1, 1: count - rank - ties + 1 };
          const inEnd = quarter === 4 || quarter === 1 ? beyond[quarter] / count : 0;
          expect(inEnd).toBeLessThanOrEqual(0.4);
          const next = positions[i + 1] ?? { rank, quarter };
          expect(next.rank).toBeLessThanOrEqual(rank);
          expect(next.quarter ?? 4).toBeGreaterThanOrEqual(
            next.quarter === null ? 0 : (quarter ?? 0),
          );
        });
      }),
      { seed: SEED },
    );
  });
});

test("a figure is judged only with an interval, whatever it is", () => {
  const input = fc.record({
    count: fc.nat(500),
    population: fc.nat(5000),
    isCounted: fc.boolean(),
    reference: fc.option(fc.double({ min: -1, max: 200, noNaN: true })),
  });
  fc.assert(
    fc.property(input, ({ count, population, isCounted, reference }) => {
      const behind = isCounted ? { count, population, per: 1000 } : null;
      const measure = population > 0 ? measureOf((count / population) * 1000) : NO_DATA;
      const { comparison, interval } = readingOf({ behind, measure, reference, isInSet: false });
      const tested = comparison.state === "tested" ? comparison : null;
      const { low, high } = interval ?? { low: Number.NaN, high: Number.NaN };
      const isInside = low <= reference! && reference! <= high;
      expect(tested !== null && interval === null).toBe(false);
      expect(tested === null || (tested.judgement === "similar") === isInside).toBe(true);
      expect(tested?.pValue ?? 0).toBeGreaterThanOrEqual(0);
      expect(tested?.pValue ?? 1).toBeLessThanOrEqual(1);
    }),
    { seed: SEED },
  );
});

test("median of any order, none of nothing", () => {
  expect(medianOf([9, 1, 5])).toBe(5);
  expect(medianOf([4, 1, 3, 2])).toBe(2.5);
  expect(medianOf([10, 9, 100])).toBe(10);
  expect(medianOf([])).toBeNull();
});

// Rules of the approximate ICM (README of the figures): nothing is said within 5 points of 100.
describe("an index against its fixed reference", () => {
  const icm = (count: number, expected: number) =>
    readingOf({
      measure: measureOf((100 * count) / expected),
      behind: { count, population: expected, per: 100 },
      reference: 100,
      judgedBeyond: 5,
      polarity: "lower-better",
    });

  test("has the interval of Byar on observed ÷ expected", () => {
    // CA du Pays de Landerneau-Daoulas, computed apart from `deces-attendus-communes.csv`.
    const { interval } = icm(448, 471.39);
    expect(interval?.low).toBeCloseTo(86.4, 1);
    expect(interval?.high).toBeCloseTo(104.3, 1);
  });

  test("says a side only where the interval leaves 100 out, 5 points or more away", () => {
    expect(icm(120, 96.5).comparison).toMatchObject({ state: "tested", judgement: "unfavourable" });
    // 108, interval 97.8 to 119.
    expect(icm(400, 370).comparison).toMatchObject({ state: "tested", judgement: "similar" });
    // 104, interval 103.4 to 104.7: chance alone would tell a side, the method does not.
    expect(icm(104_000, 100_000).comparison).toEqual({
      state: "impossible",
      reason: "too-close",
    });
  });

  test("is never ranked", () => {
    expect(icm(120, 96.5).position).toBeNull();
  });
});
