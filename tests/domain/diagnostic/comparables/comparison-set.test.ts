import { expect, test } from "vitest";
import { columnFrom } from "@/domain/book/column";
import { comparisonSet, valuesOf } from "@/domain/diagnostic/comparables/comparison-set";
import { chooseReference, referencesOf } from "@/domain/diagnostic/reference";
import { measureOf, NO_DATA, SECRET } from "@/domain/measure";
import { visible } from "../example-entry";
import { LANDERNEAU, realFigures, realSubject } from "../real-profile";

const figures = await realFigures();
const references = referencesOf(realSubject(figures, "epci", LANDERNEAU), figures);
const setOf = (
  key: string,
  level: Parameters<typeof comparisonSet>[1],
  neighbours: number[] = [],
) => comparisonSet(chooseReference(references, key), level, figures, neighbours);

test("territories of the area, with the words that name them", () => {
  expect(visible(setOf("region:53", "epci").label)).toBe("61~EPCI de Bretagne");
  expect(visible(setOf("departement:29", "commune").label)).toBe("277~communes du Finistère");
  expect(visible(setOf("france", "commune").label)).toMatch(/^34_\d{3}~communes de France$/);
});

test("fewer than five are too few: those of France", () => {
  const set = setOf("region:53", "departement");
  expect(visible(set.label)).toBe("101~départements de France");
  expect(set.positions).toHaveLength(101);
});

test("comparables", () => {
  const set = setOf("comparables", "epci", [5, 3, 9, 1, 7]);
  expect(visible(set.label)).toBe("5~EPCI comparables");
  expect(set.positions).toEqual([5, 3, 9, 1, 7]);
  expect(visible(setOf("comparables", "epci", [5, 3]).label)).toBe("1_255~EPCI de France");
});

test("absences are not values", () => {
  const column = columnFrom("x", "epci", 2023, [measureOf(4), NO_DATA, SECRET, measureOf(0)]);
  const set = { label: "", level: "epci", positions: [3, 2, 1, 0, 9] } as const;
  expect(valuesOf(column, set)).toEqual([0, 4]);
});
