import { describe, expect, test } from "vitest";
import { NO_ZONE, sumByZone, zoningFrom } from "@/domain/geography/commune-index";
import { FRANCE } from "@/domain/geography/scope";
import {
  communesInScope,
  overlappingZones,
  scopeZoning,
  territoriesInScope,
} from "@/domain/geography/scope";
import { territorySet } from "@/domain/geography/territory";
import { communes, epciZoning, populationOf, realCommunes, realRegions } from "../real-communes";

const regionOf = new Map(realCommunes.map(({ code, region }) => [code, region]));
const regionCodes = realRegions.map(({ code }) => code).sort();
const regions = territorySet(
  "region",
  regionCodes.map((code) => realRegions.find((region) => region.code === code)!.nom),
  zoningFrom(
    regionCodes,
    communes.codes.map((code) => regionOf.get(code)!),
  ),
);
const bretagne = communesInScope("53", regions);
const count = (flags: Uint8Array): number => flags.reduce((sum, flag) => sum + flag, 0);

describe("Bretagne", () => {
  // methods.md: 1,202 communes, 3,449,370 inhabitants in 2023; 61 EPCI touch it.
  test("communes and inhabitants", () => {
    expect(count(bretagne)).toBe(1202);
    expect([...sumByZone(scopeZoning("53", bretagne), populationOf(2023))]).toEqual([3_449_370]);
  });

  test("61 EPCI touch it, those that straddle its border included", () => {
    const touched = territoriesInScope(epciZoning, bretagne);
    expect(touched).toHaveLength(61);
    expect(touched).toEqual([...touched].sort((a, b) => a - b));
    // CA Redon Agglomération lies in two régions.
    expect(touched.map((zone) => epciZoning.codes[zone])).toContain("243500741");
    const west = territoriesInScope(epciZoning, communesInScope("52", regions));
    expect(west.map((zone) => epciZoning.codes[zone])).toContain("243500741");
  });
});

test("the whole country, and a région that does not exist", () => {
  expect(count(communesInScope(FRANCE, regions))).toBe(34_875);
  expect(count(communesInScope("99", regions))).toBe(0);
  expect(territoriesInScope(epciZoning, communesInScope("99", regions))).toEqual([]);
});

test("the scope as one zone leaves the other communes out", () => {
  expect(scopeZoning("x", Uint8Array.of(0, 1))).toEqual({
    codes: ["x"],
    zoneOf: Uint16Array.of(NO_ZONE, 0),
  });
});

test("overlapping zones by inhabitants in common, communes without zone aside", () => {
  const zoning = zoningFrom(["a", "b"], ["a", "a", "a", "a", "b"]);
  const other = zoningFrom(["u", "v"], ["u", "v", "v", null, "u"]);
  expect(overlappingZones(zoning, 0, other, [10, 20, 30, 40, 50])).toEqual([
    { zone: 1, communes: 2, population: 50 },
    { zone: 0, communes: 1, population: 10 },
  ]);
});
