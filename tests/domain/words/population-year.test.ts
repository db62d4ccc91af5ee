import { expect, test } from "vitest";
import { indexCommunes } from "@/domain/geography/commune-index";
import { populationYearWords } from "@/domain/words/population-year";

// Insee, populations légales: that of Mayotte (976) is of 2017, carried into the following years.
const atlas = {
  communes: indexCommunes(2026, ["29019", "97608", "97611"]),
  changes: { splits: [], transfers: [], carried: { year: 2017, departements: ["976"] } },
  populationYear: 2023,
};

test.each([
  [[0], "2023"],
  [[1, 2], "2017, reporté par l’Insee"],
  [[0, 1], "2023, et pour une part 2017, reporté par l’Insee"],
  [[], "2023"],
])("rows %j: %s", (rows, words) => {
  expect(populationYearWords(rows, atlas)).toBe(words);
});

test("without a carried year, the year of the atlas", () => {
  const changes = { ...atlas.changes, carried: null };
  expect(populationYearWords([1], { ...atlas, changes })).toBe("2023");
});
