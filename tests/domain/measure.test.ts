import { expect, test } from "vitest";
import {
  MEASURE_STATES,
  measureOf,
  NO_DATA,
  NOT_COMPARABLE,
  NOT_LOADED,
  NOT_PUBLISHED,
  SECRET,
} from "@/domain/measure";

test("0 is a value, not an absence", () => {
  expect(measureOf(0)).toEqual({ state: "value", value: 0 });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  "%d is no figure",
  (value) => {
    expect(() => measureOf(value)).toThrow(`measureOf requires a finite number, got ${value}`);
  },
);

test("the order of the states is the one that files and columns use", () => {
  const states = [measureOf(1), SECRET, NO_DATA, NOT_PUBLISHED, NOT_COMPARABLE, NOT_LOADED].map(
    ({ state }) => state,
  );
  expect(states).toEqual([...MEASURE_STATES]);
});
