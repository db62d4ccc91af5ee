import { describe, expect, test } from "vitest";
import {
  columnOf,
  communeSet,
  departementZoning,
  territoriesOf,
  type Atlas,
  type ColumnSet,
  type Zonages,
} from "@/domain/atlas";
import { columnFrom } from "@/domain/indicator/column";
import { indexCommunes, rowsOfZone, zoningFrom } from "@/domain/geography/commune-index";
import { LEVELS } from "@/domain/geography/level";
import { measureOf } from "@/domain/measure";
import { territorySet } from "@/domain/geography/territory";
import { RECORDED_ON } from "./cls-example";

const column = (indicator: string, year: number) =>
  columnFrom(indicator, "epci", year, [measureOf(year)]);

const set = (level: (typeof LEVELS)[number]) =>
  territorySet(level, ["x"], zoningFrom(["x"], ["x", "x", "x"]));

describe("columnOf", () => {
  const columns: ColumnSet = {
    level: "epci",
    columns: [column("apl", 2022), column("apl", 2023), column("rpps", 2024), column("apl", 2021)],
  };

  test("the year asked for, or the latest", () => {
    expect(columnOf(columns, "apl", 2022)?.year).toBe(2022);
    expect(columnOf(columns, "apl", null)?.year).toBe(2023);
  });

  test("never another year or another indicator instead", () => {
    expect(columnOf(columns, "apl", 2024)).toBeNull();
    expect(columnOf(columns, "fdep", null)).toBeNull();
  });
});

const communes = indexCommunes(2026, ["01001", "2A004", "97101"]);

test("each commune is its own territory", () => {
  const all = communeSet(communes, { noms: ["A", "B", "C"], codesPostaux: ["", "", ""] });
  expect(all.noms[all.positionOf.get("2A004")!]).toBe("B");
  expect(rowsOfZone(all.zoning, 2)).toEqual([2]);
});

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
    contracts: [],
    recordedOn: RECORDED_ON,
  };
  const zonages: Zonages = { bassinsDeVie: set("bassin-de-vie"), zonesEmploi: set("zone-emploi") };
  for (const level of LEVELS)
    expect(territoriesOf(level, atlas, zonages, set("commune"))?.level).toBe(level);
  expect(territoriesOf("commune", atlas, null, null)).toBeNull();
  expect(territoriesOf("bassin-de-vie", atlas, null, null)).toBeNull();
  expect(territoriesOf("zone-emploi", atlas, null, null)).toBeNull();
});
