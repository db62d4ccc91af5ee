import { expect, test } from "vitest";
import { POLARITIES, wordOf } from "../../pipeline/data/catalogue-words";
import { readTable } from "../../pipeline/data/read-table";
import { realIndicators } from "../domain/indicator/real-traits";

/**
 * The direction of an indicator decides what is called a strength. It is written twice, in the
 * tables of the catalogue and here with its reason: neither can be reversed alone.
 */
const reviewed = readTable("polarites-relues.csv", ["id", "sens", "motif"]);
const indicators = await realIndicators();

test("every indicator has the direction that was reviewed", () => {
  const embedded = indicators.map(({ id, polarity }) => `${id} ${polarity}`);
  const expected = reviewed.map(({ id, sens }) => `${id} ${wordOf(POLARITIES, sens, id)}`);
  expect(embedded.toSorted()).toEqual(expected.toSorted());
});

test("a ratio without a unit says in everyday words what it counts", () => {
  const bare = indicators.filter(
    ({ unit, reference, availability }) =>
      unit === "" && reference === null && availability.length > 0,
  );
  expect(bare.map(({ id }) => id)).toEqual(["rapport_interdecile"]);
  for (const { traits } of bare) expect(traits.plainLabel).toContain("en nombre de fois");
});

test("every direction has its reason", () => {
  expect(reviewed.filter(({ motif }) => motif.trim().length < 20)).toEqual([]);
});

test("a count made into a rate goes the way of the density that its producer publishes", () => {
  const densities = indicators.filter(({ id }) => id.startsWith("densite_"));
  const both = indicators.flatMap(({ id, polarity, traits }) => {
    const same = densities.filter((density) => density.traits.family === traits.family);
    return id.startsWith("taux_nombre_") && same.length > 0 ? [{ id, polarity, same }] : [];
  });
  expect(both.map(({ id }) => id)).toEqual([
    "taux_nombre_generalistes",
    "taux_nombre_infirmiers",
    "taux_nombre_dentistes",
    "taux_nombre_pharmacies",
  ]);
  const wrong = both.filter(({ polarity, same }) =>
    same.some((each) => each.polarity !== polarity),
  );
  expect(wrong).toEqual([]);
});
