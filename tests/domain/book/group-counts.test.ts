import { expect, test } from "vitest";
import { groupCounts } from "@/domain/book/group-counts";
import { measureOf } from "@/domain/measure";
import { groupOf, LANDERNEAU, realFigures } from "../diagnostic/real-profile";

const book = await realFigures();
const { files } = book;

test("the same files are read once", () => {
  expect(groupCounts(files)).toBe(groupCounts(files));
  expect(groupCounts({ ...files, columns: new Map() })).not.toBe(groupCounts(files));
});

// Insee, populations légales 2022 (methods.md); official area of 2021, comparateur 2024.
test("former population and area of a group, from the files of figures", () => {
  const counts = groupCounts(files);
  const { zoning } = groupOf(book, "x", [LANDERNEAU]);
  expect(counts(zoning, "population", 2022)).toEqual(measureOf(49_868));
  expect(counts(zoning, "surface_km2", 2021)).toEqual(measureOf(371.37));
  expect(counts(zoning, "population", 1999)).toBeNull();
});
