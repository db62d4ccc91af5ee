import { describe, expect, test } from "vitest";
import { columnFrom, measureAt } from "@/domain/book/column";
import {
  coverageOf,
  isUnderCoverage,
  rateFrom,
  ratioColumn,
  ratioOf,
  sumsAt,
} from "@/domain/book/ratio";
import type { RatioOfYear } from "@/domain/indicator/indicator";
import {
  measureOf,
  NO_DATA,
  NOT_LOADED,
  NOT_PUBLISHED,
  SECRET,
  type Measure,
} from "@/domain/measure";

const RATIO: RatioOfYear = {
  year: 2022,
  numerator: { id: "pop_75_plus", year: 2022 },
  denominator: { id: "pop_rp", year: 2022 },
  per: 100,
  coverage: {
    counted: { id: "pop_rp", year: 2022 },
    whole: { id: "pop_legale", year: 2022 },
    atLeast: 0.995,
  },
};

// One territory counted whole, one at 81.65 % (242500320, README of the figures), one withheld.
const COUNTS: Record<string, readonly Measure[]> = {
  pop_75_plus: [measureOf(120), measureOf(80), SECRET, measureOf(5)],
  pop_rp: [measureOf(1000), measureOf(816.5), measureOf(500), measureOf(0)],
  pop_legale: [measureOf(1000), measureOf(1000), measureOf(500), measureOf(0)],
};
const columnAt = (id: string) => (COUNTS[id] ? columnFrom(id, "epci", 2022, COUNTS[id]) : null);
const sums = (at: number) => sumsAt(RATIO, "epci", at, columnAt);

describe("a rate from its counts", () => {
  test("numerator ÷ denominator × per", () => {
    expect(rateFrom(RATIO, sums(0))).toEqual(measureOf(12));
  });

  test("too little counted: none, whatever the rate would be", () => {
    expect(coverageOf(sums(1))).toBeCloseTo(0.8165, 10);
    expect(isUnderCoverage(RATIO, sums(1))).toBe(true);
    expect(rateFrom(RATIO, sums(1))).toEqual(NO_DATA);
    expect(rateFrom({ ...RATIO, coverage: null }, sums(1))).toMatchObject({ state: "value" });
  });

  test("an absent count leaves the rate absent for the same reason; nobody leaves no data", () => {
    expect(rateFrom(RATIO, sums(2))).toEqual(SECRET);
    expect(rateFrom(RATIO, sums(3))).toEqual(NO_DATA);
    expect(rateFrom(RATIO, sumsAt(RATIO, "epci", 9, columnAt))).toEqual(NOT_PUBLISHED);
  });
});

describe("its column", () => {
  const published = columnFrom("part_75_plus", "epci", 2022, [
    measureOf(99),
    measureOf(11.2),
    NOT_PUBLISHED,
    NOT_PUBLISHED,
  ]);
  const measures = (of: Parameters<typeof ratioColumn>[3]) => {
    const column = ratioColumn("part_75_plus", RATIO, "epci", of, columnAt)!;
    return [0, 1, 2, 3].map((at) => measureAt(column, at));
  };

  test("counts first, the published value where they give none", () => {
    expect(measures(published)).toEqual([
      measureOf(12),
      measureOf(11.2),
      NOT_PUBLISHED,
      NOT_PUBLISHED,
    ]);
    expect(measures(null)).toEqual([measureOf(12), NO_DATA, SECRET, NO_DATA]);
  });

  test("without its counts, what is published, or none", () => {
    const nothing = () => null;
    expect(ratioColumn("part_75_plus", RATIO, "epci", published, nothing)).toBe(published);
    expect(ratioColumn("part_75_plus", RATIO, "epci", null, nothing)).toBeNull();
  });
});

test("counts that the atlas has not taken are not said unpublished", () => {
  const column = (state: Measure) => columnFrom("x", "epci", 2022, [state]);
  const made = (published: Measure): Measure =>
    measureAt(
      ratioColumn("part_75_plus", RATIO, "epci", column(published), () => column(NOT_LOADED))!,
      0,
    );
  expect(made(NOT_PUBLISHED)).toEqual(NOT_LOADED);
  expect(made(measureOf(11.2))).toEqual(measureOf(11.2));
  expect(made(SECRET)).toEqual(SECRET);
});

test("the counts of a year, never of another", () => {
  const aggregation = { rule: "ratio-of-sums", years: [RATIO] } as const;
  expect(ratioOf({ aggregation }, 2022)).toBe(RATIO);
  expect(ratioOf({ aggregation }, 2021)).toBeNull();
  expect(ratioOf({ aggregation: { rule: "sum" } }, 2022)).toBeNull();
});
