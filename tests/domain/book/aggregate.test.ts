import { expect, test } from "vitest";
import { aggregate } from "@/domain/book/aggregate";
import { columnFrom } from "@/domain/book/column";
import { measureOf, NO_DATA, NOT_PUBLISHED, SECRET, type Measure } from "@/domain/measure";

const pieces = (...positions: number[]) => [{ level: "epci" as const, positions }];
const measures: Measure[] = [measureOf(2), measureOf(5), SECRET, NO_DATA, NOT_PUBLISHED];
const columnAt = (id: string) =>
  id === "poids"
    ? columnFrom(id, "epci", 2023, [1, 3, 1, 1, 1].map(measureOf))
    : id === "rien"
      ? columnFrom(id, "epci", 2023, [0, 0, 0, 0, 0].map(measureOf))
      : id === "x"
        ? columnFrom(id, "epci", 2023, measures)
        : null;
const from = { columnAt, splits: [] };
const of = (id: string) => ({ id, year: 2023 });
const mean = { rule: "weighted-mean", weight: "poids" } as const;

test("a sum, and a mean by its weight: (2 × 1 + 5 × 3) ÷ 4", () => {
  expect(aggregate(of("x"), { rule: "sum" }, pieces(0, 1), from)).toEqual(measureOf(7));
  expect(aggregate(of("x"), mean, pieces(0, 1), from)).toEqual(measureOf(4.25));
});

test("one piece without a value leaves none, and says which kind of absence", () => {
  expect(aggregate(of("x"), { rule: "sum" }, pieces(0, 2), from)).toEqual(NO_DATA);
  expect(aggregate(of("x"), mean, pieces(3, 1), from)).toEqual(NO_DATA);
  expect(aggregate(of("x"), mean, pieces(2, 4), from)).toEqual(NOT_PUBLISHED);
  expect(aggregate(of("inconnu"), mean, pieces(0), from)).toEqual(NOT_PUBLISHED);
});

test("no rule, no figure; weights of 0 make no mean", () => {
  expect(aggregate(of("x"), { rule: "none" }, pieces(0, 1), from)).toEqual(NOT_PUBLISHED);
  const empty = { rule: "weighted-mean", weight: "rien" } as const;
  expect(aggregate(of("x"), empty, pieces(0, 1), from)).toEqual(NO_DATA);
});

test("a ratio of sums, never a mean of ratios; too little counted leaves none", () => {
  const given: Record<string, readonly Measure[]> = {
    // 10 of 100 and 90 of 300: 25 %, where the mean of 10 % and 30 % is 20 %.
    cases: [10, 90, 1, 0].map(measureOf),
    people: [100, 300, 0, 50].map(measureOf),
    counted: [100, 299, 1, 50].map(measureOf),
    whole: [100, 300, 100, 50].map(measureOf),
  };
  const countsAt = (id: string, _: unknown, year: number) =>
    year === 2022 && given[id] ? columnFrom(id, "epci", 2022, given[id]) : null;
  const counts = { columnAt: countsAt, splits: [] };
  const counted = (id: string) => ({ id, year: 2022 });
  const ratio = (atLeast: number | null) =>
    ({
      rule: "ratio-of-sums",
      years: [
        {
          year: 2023,
          numerator: counted("cases"),
          denominator: counted("people"),
          per: 100,
          coverage:
            atLeast === null
              ? null
              : { counted: counted("counted"), whole: counted("whole"), atLeast },
        },
      ],
    }) as const;
  expect(aggregate(of("x"), ratio(null), pieces(0, 1), counts)).toEqual(measureOf(25));
  expect(aggregate(of("x"), ratio(0.995), pieces(0, 1), counts)).toEqual(measureOf(25));
  expect(aggregate(of("x"), ratio(0.999), pieces(0, 1), counts)).toEqual(NO_DATA);
  expect(aggregate(of("x"), ratio(null), pieces(2), counts)).toEqual(NO_DATA);
  expect(aggregate({ id: "x", year: 2022 }, ratio(null), pieces(0), counts)).toEqual(NOT_PUBLISHED);
});
