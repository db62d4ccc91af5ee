import { expect, test } from "vitest";
import * as read from "@/domain/json/column-value";
import { attempt, Refusal } from "@/domain/json/refusal";

const refusalOf = (reading: () => unknown): string | null => {
  const outcome = attempt(reading);
  return outcome instanceof Refusal ? `${outcome.path}: ${outcome.expected}` : null;
};

test("a column is given back as it is, without a copy", () => {
  const column = [0, 5, 10];
  expect(read.numbers(column, "a", 0, 10, 3)).toBe(column);
  expect(read.integers(column, "a", 0, 10)).toBe(column);
  expect([...read.integersOrNaN([1, null, 2], "a", 0, 9, 3)]).toEqual([1, Number.NaN, 2]);
});

test.each<[string | null, () => unknown]>([
  ["a[1]: nombre de 0 à 10", () => read.numbers([1, 11], "a", 0, 10)],
  ["a[0]: nombre de 0 à 10", () => read.numbers([Number.NaN], "a", 0, 10)],
  ["a: liste de 3", () => read.numbers([1, 2], "a", 0, 10, 3)],
  ["a: liste", () => read.texts({ length: 1, 0: "x" }, "a")],
  ["a[2]: entier de 0 à 9", () => read.integers([1, 2, 2.5], "a", 0, 9)],
  ["a[1]: code distinct", () => read.codes(["01", "01"], "a")],
  ["a[0]: code distinct", () => read.codes([""], "a")],
  ["a: nombre", () => read.number(Number.POSITIVE_INFINITY, "a")],
  ["a: entier de 1900 à 2200", () => read.year(23, "a")],
  ["a: texte", () => read.text(5, "a")],
  ["a: x | y", () => read.oneOf("z", "a", ["x", "y"])],
  ["racine: objet", () => read.field([], "nom")],
  [null, () => read.field({}, "constructor", "a")],
])("%s", (refused, reading) => {
  expect(refusalOf(reading)).toBe(refused);
});

test("names that a prototype has are no fields", () => {
  expect(read.field({}, "constructor")).toBeUndefined();
  expect(read.field({ nom: 1 }, "nom")).toBe(1);
});
