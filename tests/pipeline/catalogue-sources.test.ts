import { expect, test } from "vitest";
import type { Indicator } from "@/domain/indicator/indicator";
import { readCatalogueRows } from "../../pipeline/data/catalogue";
import { checkCatalogueSources, yearsIn } from "../../pipeline/data/catalogue-sources";
import { readSources } from "../../pipeline/data/read-sources";
import { realIndicators } from "../domain/indicator/real-traits";

const indicators = await realIndicators();
const rows = readCatalogueRows();
const sources = readSources();

test("no indicator of the catalogue is without its source, its year, its licence and its level", () => {
  expect(() => checkCatalogueSources(rows, indicators, sources)).not.toThrow();
  expect(rows.filter(({ source, licence }) => source === "" || licence === "")).toEqual([]);
  const embedded = indicators.filter(({ availability }) => availability.length > 0);
  expect(embedded.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
});

test("years of a text, runs written out", () => {
  expect([...yearsIn("2013 à 2015, 2020 et 2022")].toSorted((a, b) => a - b)).toEqual([
    2013, 2014, 2015, 2020, 2022,
  ]);
  expect(yearsIn("COG 2026")).toEqual(new Set([2026]));
});

test("an unknown source, another licence, a level or a year that no source covers stop the build", () => {
  const [source] = sources.filter(({ id }) => id === "apl");
  const row = { id: "apl_mg", source: "apl", licence: source!.licence };
  const apl = indicators.find(({ id }) => id === "apl_mg")!;
  const check =
    (part: object, of: Partial<Indicator> = {}) =>
    () =>
      checkCatalogueSources([{ ...row, ...part }], [{ ...apl, ...of }], sources);
  expect(check({})).not.toThrow();
  expect(check({ source: "drees" })).toThrow("got « drees » for apl_mg");
  expect(check({ licence: "libre" })).toThrow("got « libre »");
  expect(check({}, { availability: [{ level: "epci", years: [2021] }] })).toThrow("none of 2021");
  expect(check({ source: "licences-sportives", licence: "Licence" })).toThrow("none of commune");
});
