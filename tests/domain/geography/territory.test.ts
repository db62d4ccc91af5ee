import { expect, test } from "vitest";
import { zoningFrom } from "@/domain/geography/commune-index";
import { formatTerritoryRef, isSameTerritory, territorySet } from "@/domain/geography/territory";

test("names stand beside the codes of the zoning", () => {
  const set = territorySet("epci", ["A", "B"], zoningFrom(["e1", "e2"], ["e2", null]));
  expect(set.positionOf.get("e2")).toBe(1);
  expect(set.noms[1]).toBe("B");
});

test("a missing name is a broken table", () => {
  expect(() => territorySet("epci", ["A"], zoningFrom(["e1", "e2"], []))).toThrow(
    "one name by code, got 1 for 2",
  );
});

test("written form and identity", () => {
  const brest = { level: "epci", code: "242900314" } as const;
  expect(formatTerritoryRef(brest)).toBe("epci:242900314");
  expect(isSameTerritory(brest, { ...brest })).toBe(true);
  // The same code names a commune and a bassin de vie.
  expect(
    isSameTerritory({ level: "commune", code: "29019" }, { level: "bassin-de-vie", code: "29019" }),
  ).toBe(false);
  expect(isSameTerritory(null, null)).toBe(true);
  expect(isSameTerritory(null, brest)).toBe(false);
});
