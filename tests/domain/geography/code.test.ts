import { describe, expect, test } from "vitest";
import {
  departementOf,
  parseCodeBassinDeVie,
  parseCodeDepartement,
  parseCodeInsee,
  parseCodeRegion,
  parseCodeZoneEmploi,
  parseSiren,
} from "@/domain/geography/code";
import { communes, realDepartements, realEpci, realRegions } from "../real-communes";

describe("real codes are accepted as they are", () => {
  test("communes, EPCI, départements, régions", () => {
    expect(communes.codes.filter((code) => parseCodeInsee(code) !== code)).toEqual([]);
    expect(realEpci.filter(({ code }) => parseSiren(code) !== code)).toEqual([]);
    expect(realRegions.filter(({ code }) => parseCodeRegion(code) !== code)).toEqual([]);
    const departements = new Set(communes.codes.map(departementOf));
    expect(departements.size).toBe(101);
    expect([...departements].filter((code) => parseCodeDepartement(code) !== code)).toEqual([]);
    const known = new Set(realDepartements.map(({ code }) => code));
    expect([...departements].filter((code) => !known.has(code))).toEqual([]);
  });

  test("bassin de vie, zone d'emploi", () => {
    expect(parseCodeBassinDeVie("2A004")).toBe("2A004");
    expect(parseCodeZoneEmploi("0051")).toBe("0051");
  });
});

test.each(["1004", "1001 ", "2a004", "2C004", "290001", "", "29O19"])(
  "%j is no commune code",
  (text) => {
    expect(parseCodeInsee(text)).toBeNull();
    expect(parseCodeBassinDeVie(text)).toBeNull();
  },
);

test("a SIREN is no commune code, and the other way round", () => {
  expect(parseCodeInsee("242900801")).toBeNull();
  expect(parseSiren("29189")).toBeNull();
  expect(parseSiren("242 900 801")).toBeNull();
});

test.each<[string, string]>([
  ["01004", "01"],
  ["2A004", "2A"],
  ["97101", "971"],
  ["97608", "976"],
])("commune %s is in département %s", (commune, departement) => {
  expect(departementOf(commune)).toBe(departement);
});
