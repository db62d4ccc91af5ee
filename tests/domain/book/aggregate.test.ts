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
const mean = { rule: "weighted-mean", weight: "poids" } as const;

test("a sum, and a mean by its weight: (2 × 1 + 5 × 3) ÷ 4", () => {
  expect(aggregate("x", { rule: "sum" }, pieces(0, 1), columnAt)).toEqual(measureOf(7));
  expect(aggregate("x", mean, pieces(0, 1), columnAt)).toEqual(measureOf(4.25));
});

test("one piece without a value leaves none, and says which kind of absence", () => {
  expect(aggregate("x", { rule: "sum" }, pieces(0, 2), columnAt)).toEqual(NO_DATA);
  expect(aggregate("x", mean, pieces(3, 1), columnAt)).toEqual(NO_DATA);
  expect(aggregate("x", mean, pieces(2, 4), columnAt)).toEqual(NOT_PUBLISHED);
  expect(aggregate("inconnu", mean, pieces(0), columnAt)).toEqual(NOT_PUBLISHED);
});

test("no rule, no figure; weights of 0 make no mean", () => {
  expect(aggregate("x", { rule: "none" }, pieces(0, 1), columnAt)).toEqual(NOT_PUBLISHED);
  const empty = { rule: "weighted-mean", weight: "rien" } as const;
  expect(aggregate("x", empty, pieces(0, 1), columnAt)).toEqual(NO_DATA);
});
