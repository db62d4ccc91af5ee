import { expect, test } from "vitest";
import type { Atlas } from "@/domain/geography/atlas";
import { indexCommunes, zoningFrom } from "@/domain/geography/commune-index";
import { departementZoning, territoriesOf, type Zonages } from "@/domain/geography/gazetteer";
import { LEVELS } from "@/domain/geography/level";
import { territorySet } from "@/domain/geography/territory";

const set = (level: (typeof LEVELS)[number]) =>
  territorySet(level, ["x"], zoningFrom(["x"], ["x", "x", "x"]));

const communes = indexCommunes(2026, ["01001", "2A004", "97101"]);

test("départements from the codes of the communes, overseas included", () => {
  const zoning = departementZoning(communes, ["01", "2A", "971"]);
  expect([...zoning.zoneOf]).toEqual([0, 1, 2]);
  expect(() => departementZoning(communes, ["01", "2A"])).toThrow("known zone codes, got 971");
});

test("territories of every level, none before their file is there", () => {
  const atlas: Atlas = {
    communes,
    populationYear: 2023,
    population: Uint32Array.of(1, 2, 3),
    regions: set("region"),
    departements: set("departement"),
    epci: set("epci"),
  };
  const zonages: Zonages = { bassinsDeVie: set("bassin-de-vie"), zonesEmploi: set("zone-emploi") };
  for (const level of LEVELS)
    expect(territoriesOf(level, atlas, zonages, set("commune"))?.level).toBe(level);
  expect(territoriesOf("commune", atlas, null, null)).toBeNull();
  expect(territoriesOf("bassin-de-vie", atlas, null, null)).toBeNull();
  expect(territoriesOf("zone-emploi", atlas, null, null)).toBeNull();
});
