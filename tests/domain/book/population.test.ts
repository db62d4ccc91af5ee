import { expect, test } from "vitest";
import { density, yearlyChange } from "@/domain/book/population";
import { measureOf, NO_DATA, NOT_COMPARABLE } from "@/domain/measure";

const valueOf = (measure: ReturnType<typeof measureOf>): number =>
  measure.state === "value" ? measure.value : Number.NaN;

test("example of the docstring", () => {
  expect(valueOf(yearlyChange(measureOf(48_000), measureOf(50_011), 6))).toBeCloseTo(0.69, 2);
});

// R 4.2.2, populations-communes.csv, the 22 communes of CA du Pays de Landerneau-Daoulas:
// ((50011 / 48394)^(1/6) - 1) * 100 → 0.54928879145717
test("CA du Pays de Landerneau-Daoulas, 2017 to 2023", () => {
  const change = yearlyChange(measureOf(48_394), measureOf(50_011), 6);
  expect(valueOf(change)).toBeCloseTo(0.54928879145717, 12);
});

test("no change from 0 inhabitants, 0 % for a stable population", () => {
  expect(yearlyChange(measureOf(0), measureOf(12), 6)).toEqual(NO_DATA);
  expect(yearlyChange(measureOf(12), measureOf(12), 6)).toEqual(measureOf(0));
  expect(yearlyChange(measureOf(12), measureOf(0), 6)).toEqual(measureOf(-100));
});

test("the reason why one of the two is absent is that of the change, and of the density", () => {
  expect(yearlyChange(NOT_COMPARABLE, measureOf(12), 6)).toEqual(NOT_COMPARABLE);
  expect(yearlyChange(measureOf(12), NO_DATA, 6)).toEqual(NO_DATA);
  expect(density(measureOf(12), NOT_COMPARABLE)).toEqual(NOT_COMPARABLE);
  expect(density(NO_DATA, measureOf(12))).toEqual(NO_DATA);
});

test("density in inhabitants by km², none without area", () => {
  expect(density(measureOf(50_011), measureOf(250.055))).toEqual(measureOf(200));
  expect(density(measureOf(10), measureOf(0))).toEqual(NO_DATA);
});
