import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  indexCommunes,
  NO_ZONE,
  rowsOfZone,
  sumByZone,
  zoningFrom,
} from "@/domain/geography/commune-index";
import { communes, epciZoning, populationOf } from "../real-communes";
import { SEED } from "../seed";

describe("indexCommunes", () => {
  test("rows follow the order of the codes", () => {
    const index = indexCommunes(2026, ["01001", "2A004", "29019"]);
    expect(index.rowOf.get("2A004")).toBe(1);
    expect(index.rowOf.get("99999")).toBeUndefined();
  });

  test("a code given twice is a broken index", () => {
    expect(() => indexCommunes(2026, ["01001", "01001"])).toThrow("distinct codes, got 1 twice");
  });
});

describe("zoningFrom", () => {
  test("a commune without zone has none", () => {
    const zoning = zoningFrom(["a", "b"], ["b", null, "a"]);
    expect([...zoning.zoneOf]).toEqual([1, NO_ZONE, 0]);
    expect(rowsOfZone(zoning, 1)).toEqual([0]);
  });

  test("an unknown zone is a broken table", () => {
    expect(() => zoningFrom(["a"], ["c"])).toThrow("known zone codes, got c");
  });
});

describe("real figures", () => {
  test("34,875 communes; four islands without EPCI", () => {
    expect(communes.codes).toHaveLength(34_875);
    const without = communes.codes.filter((_, row) => epciZoning.zoneOf[row] === NO_ZONE);
    // Île-de-Bréhat, Ouessant, Île-de-Sein, L'Île-d'Yeu.
    expect(without).toEqual(["22016", "29083", "29155", "85113"]);
  });

  // methods.md: CA du Pays de Landerneau-Daoulas 49,868 in 2022, 50,011 in 2023; Rennes Métropole
  // 473,973 and 480,178 (Insee, populations légales).
  test.each([
    ["242900801", 2022, 49_868],
    ["242900801", 2023, 50_011],
    ["242900074", 2023, 50_440],
    ["243500139", 2022, 473_973],
    ["243500139", 2023, 480_178],
  ])("EPCI %s in %d: %d inhabitants", (siren, year, expected) => {
    const totals = sumByZone(epciZoning, populationOf(year));
    expect(totals[epciZoning.codes.indexOf(siren)]).toBe(expected);
  });

  test("287 EPCI of 1,255 reach 50,000 inhabitants in 2023", () => {
    const totals = sumByZone(epciZoning, populationOf(2023));
    expect(totals).toHaveLength(1255);
    expect(totals.filter((total) => total >= 50_000)).toHaveLength(287);
  });
});

test("zones and communes without zone add up to the whole", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.option(fc.integer({ min: 0, max: 4 })), fc.nat({ max: 1e6 }))),
      (rows) => {
        const codes = ["0", "1", "2", "3", "4"];
        const zoning = zoningFrom(
          codes,
          rows.map(([zone]) => (zone === null ? null : String(zone))),
        );
        const totals = sumByZone(
          zoning,
          rows.map(([, count]) => count),
        );
        const inside = rows.reduce((sum, [zone, count]) => (zone === null ? sum : sum + count), 0);
        expect(totals.reduce((a, b) => a + b, 0)).toBe(inside);
        const listed = codes.flatMap((_, zone) => rowsOfZone(zoning, zone));
        expect(listed.sort((a, b) => a - b)).toEqual(
          rows.flatMap(([zone], row) => (zone === null ? [] : [row])),
        );
      },
    ),
    { seed: SEED },
  );
});
