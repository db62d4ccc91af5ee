import { expect, test } from "vitest";
import { zoningFrom } from "@/domain/geography/commune-index";
import { territorySet } from "@/domain/geography/territory";
import { scopeBox } from "@/ui/map/scope-box";

const departements = territorySet(
  "departement",
  ["Cantal", "Allier", "Ain"],
  zoningFrom(["15", "03", "01"], ["15", "03", "01"]),
);
const atlas = {
  regions: territorySet("region", ["AURA"], zoningFrom(["84"], ["84", "84", "84"])),
  anciennesRegions: territorySet(
    "ancienne-region",
    ["Auvergne"],
    zoningFrom(["83"], ["83", "83", null]),
  ),
};

test("a former région is framed by its départements alone", () => {
  const boxes = [
    [0, 0, 1, 1],
    [1, 2, 3, 4],
    [9, 9, 10, 10],
  ] as const;
  expect(scopeBox("83", atlas, departements, boxes)).toEqual([0, 0, 3, 4]);
  expect(scopeBox("84", atlas, departements, boxes)).toEqual([0, 0, 10, 10]);
  expect(scopeBox("99", atlas, departements, boxes)).toBeNull();
});
