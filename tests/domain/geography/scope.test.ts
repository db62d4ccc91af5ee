import { describe, expect, test } from "vitest";
import { NO_ZONE, sumByZone, zoningFrom } from "@/domain/geography/commune-index";
import { FRANCE } from "@/domain/geography/scope";
import {
  communesInScope,
  nameOfScope,
  overlappingZones,
  regionOfScope,
  scopeChoices,
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
/** Allier, Cantal, Haute-Loire, Puy-de-Dôme (loi n° 2015-29; Insee, COG 2015). */
const AUVERGNE = ["03", "15", "43", "63"];
const anciennesRegions = territorySet(
  "ancienne-region",
  ["Auvergne"],
  zoningFrom(
    ["83"],
    communes.codes.map((code) => (AUVERGNE.includes(code.slice(0, 2)) ? "83" : null)),
  ),
);
const atlas = { regions, anciennesRegions };
const bretagne = communesInScope("53", atlas);
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
    const west = territoriesInScope(epciZoning, communesInScope("52", atlas));
    expect(west.map((zone) => epciZoning.codes[zone])).toContain("243500741");
  });
});

describe("a former région", () => {
  const auvergne = communesInScope("83", atlas);

  test("is the communes of its départements", () => {
    const wanted = communes.codes.map((code) => (AUVERGNE.includes(code.slice(0, 2)) ? 1 : 0));
    expect([...auvergne]).toEqual(wanted);
  });

  test("touches the EPCI that straddle its border, as a région does", () => {
    const touched = territoriesInScope(epciZoning, auvergne).map((zone) => epciZoning.codes[zone]);
    // CA Moulins Communauté has two communes in the Nièvre, CC Le Grand Charolais three in Allier.
    expect(touched).toEqual(expect.arrayContaining(["200071140", "200071884"]));
    expect(touched).toHaveLength(46);
  });

  // methods.md: 420,570 inhabitants under a contract « signé » are 30.69 % of them.
  test("has the inhabitants of its four départements", () => {
    const [inhabitants] = sumByZone(scopeZoning("83", auvergne), populationOf(2023));
    expect((420_570 / inhabitants!) * 100).toBeCloseTo(30.69, 2);
  });

  test("has a name, and lies in a région of today", () => {
    expect(nameOfScope("83", atlas)).toBe("Auvergne");
    expect(regionOfScope("83", atlas)).toBe("84");
    expect(regionOfScope("53", atlas)).toBe("53");
    expect([nameOfScope(FRANCE, atlas), regionOfScope(FRANCE, atlas)]).toEqual([null, null]);
  });

  test("is chosen under the région that holds it", () => {
    const choices = scopeChoices(atlas);
    expect(choices.map(({ nom }) => nom)).toEqual(
      regions.noms.toSorted((a, b) => a.localeCompare(b, "fr")),
    );
    expect(choices.filter(({ former }) => former.length > 0)).toEqual([
      { code: "84", nom: "Auvergne-Rhône-Alpes", former: [{ code: "83", nom: "Auvergne" }] },
    ]);
  });
});

test("the whole country, and a région that does not exist", () => {
  expect(count(communesInScope(FRANCE, atlas))).toBe(34_875);
  expect(count(communesInScope("99", atlas))).toBe(0);
  expect(territoriesInScope(epciZoning, communesInScope("99", atlas))).toEqual([]);
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
