import { expect, test } from "vitest";
import { titlesFor } from "@/domain/book/titles-for";
import type { Level } from "@/domain/geography/level";
import { realFigures } from "../diagnostic/real-profile";

const { indicators, lots } = (await realFigures()).files.catalogue;
const titles = (id: string, level: Level, year: number | null = null) => {
  const indicator = indicators.find((each) => each.id === id)!;
  return titlesFor(indicator, level, year, lots, ["53"]);
};

test("the column published there, or those that it is made of", () => {
  expect(titles("apl_mg", "epci")).toEqual(["columns:epci:apl"]);
  expect(titles("nombre_pharmacies", "region")).toEqual([
    "zonages",
    "columns:departement:offre-nombres",
  ]);
  // Inhabitants of the latest year are in the first view: a rate asks for its count alone.
  expect(titles("taux_nombre_pharmacies", "departement")).toEqual([
    "columns:departement:offre-nombres",
  ]);
  expect(titles("taux_nombre_pharmacies", "region")).toEqual(titles("nombre_pharmacies", "region"));
  expect(titles("apl_mg", "zone-emploi")).toEqual(["columns:zone-emploi:apl"]);
});

test("no file where there is no figure: asking for one would never be answered", () => {
  expect(titles("part_ald", "zone-emploi")).toEqual([]);
  expect(titles("esperance_vie_femmes", "epci")).toEqual([]);
});

test("what the page computes", () => {
  expect(titles("densite_population", "epci")).toEqual(["columns:epci:surfaces"]);
  expect(titles("couverture_cls", "commune")).toEqual([]);
  expect(titles("population", "epci", 2023)).toEqual([]);
  expect(titles("population", "epci", 2021)).toEqual(["columns:epci:population-2019-2022"]);
});

// Without them the map and the table said « non chargé » for ever.
test("with the communes of bassins de vie and zones d’emploi, which the atlas has not got", () => {
  expect(titles("densite_population", "zone-emploi")).toEqual([
    "zonages",
    "columns:zone-emploi:surfaces",
  ]);
  // The whole country is read by région, so that Mayotte may be left out.
  const change = indicators.find(({ id }) => id === "evolution_population")!;
  expect(titlesFor(change, "france", null, lots, [])).toEqual(["columns:region:population-2017"]);
  expect(titles("couverture_cls", "bassin-de-vie")).toEqual(["zonages"]);
});
