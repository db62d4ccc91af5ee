import { expect, test } from "vitest";
import { zoningFrom } from "@/domain/geography/commune-index";
import { FRANCE } from "@/domain/geography/scope";
import { scopeHolding, territoryHolding } from "@/domain/geography/holding";
import { territorySet } from "@/domain/geography/territory";

const regions = territorySet(
  "region",
  ["Pays de la Loire", "Bretagne"],
  zoningFrom(["52", "53"], ["53", "53", "52", "52"]),
);
const epci = zoningFrom(["e0", "e1", "e2"], ["e0", "e1", "e1", "e2"]);
const atlas = {
  regions,
  anciennesRegions: territorySet(
    "ancienne-region",
    ["Ancienne"],
    zoningFrom(["83"], [null, null, "83", null]),
  ),
  population: Uint32Array.of(10, 20, 30, 40),
};

test("the territory of a commune, or none where the level leaves it out", () => {
  const set = territorySet("epci", ["A"], zoningFrom(["e0"], ["e0", null]));
  expect(territoryHolding(0, set)).toEqual({ level: "epci", code: "e0" });
  expect(territoryHolding(1, set)).toBeNull();
  expect(territoryHolding(9, set)).toBeNull();
});

test("the present scope when it holds a part of the zone, else the région of most inhabitants", () => {
  expect(scopeHolding("53", epci, 1, atlas)).toBe("53");
  expect(scopeHolding("52", epci, 0, atlas)).toBe("53");
  expect(scopeHolding("99", epci, 1, atlas)).toBe("52");
  expect(scopeHolding("83", epci, 1, atlas)).toBe("83");
  expect(scopeHolding("83", epci, 2, atlas)).toBe("52");
  expect(scopeHolding(FRANCE, epci, 0, atlas)).toBe(FRANCE);
});
