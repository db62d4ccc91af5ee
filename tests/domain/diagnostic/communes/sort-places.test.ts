import { expect, test } from "vitest";
import type { TablePlace } from "@/domain/diagnostic/communes/commune-tables";
import { sortPlaces } from "@/domain/diagnostic/communes/sort-places";
import { measureOf, NOT_PUBLISHED } from "@/domain/measure";

const place = (
  nom: string,
  epci: string,
  population: number,
  value: number | null,
): TablePlace => ({
  kind: "commune",
  code: nom,
  nom,
  epci,
  population,
  measures: [value === null ? NOT_PUBLISHED : measureOf(value)],
});
const PLACES = [
  place("Éloyes", "B", 10, 2),
  place("Zuydcoote", "A", 30, null),
  place("Ergué", "B", 20, 0),
  place("Aber", "A", 20, 2),
];
const names = (order: Parameters<typeof sortPlaces>[1]): string[] =>
  sortPlaces(PLACES, order).map(({ nom }) => nom);

test("by name as French sorts, by EPCI then by name", () => {
  expect(names({ by: "nom", descending: false })).toEqual(["Aber", "Éloyes", "Ergué", "Zuydcoote"]);
  expect(names({ by: "nom", descending: true })).toEqual(["Zuydcoote", "Ergué", "Éloyes", "Aber"]);
  expect(names({ by: "epci", descending: false })).toEqual([
    "Aber",
    "Zuydcoote",
    "Éloyes",
    "Ergué",
  ]);
});

test("by a figure, zero is one; what has none is last both ways, and ties go by name", () => {
  expect(names({ by: 0, descending: false })).toEqual(["Ergué", "Aber", "Éloyes", "Zuydcoote"]);
  expect(names({ by: 0, descending: true })).toEqual(["Aber", "Éloyes", "Ergué", "Zuydcoote"]);
  expect(names({ by: "people", descending: true })).toEqual([
    "Zuydcoote",
    "Aber",
    "Ergué",
    "Éloyes",
  ]);
});
