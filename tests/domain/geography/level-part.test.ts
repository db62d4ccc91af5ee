import { expect, test } from "vitest";
import { NO_ZONE, zoningFrom } from "@/domain/geography/commune-index";
import { positionsInDepartement, zonesOfRows } from "@/domain/geography/level-part";
import { diskShelf, valueOf } from "../../data/disk";

// Five communes: two départements, an EPCI over both, a commune without EPCI.
const departements = zoningFrom(["01", "02"], ["01", "01", "02", "02", "02"]);
const epci = zoningFrom(["a", "b", "c"], ["a", "b", "b", "c", null]);

test("a département has every territory that holds one of its communes, in their order", () => {
  expect(positionsInDepartement("01", epci, departements)).toEqual([0, 1]);
  expect(positionsInDepartement("02", epci, departements)).toEqual([1, 2]);
  expect(positionsInDepartement("02", departements, departements)).toEqual([1]);
  expect(positionsInDepartement("99", epci, departements)).toEqual([]);
});

test("zones of some communes are given once, in the order of the zoning", () => {
  expect(zonesOfRows([4, 2, 0], departements)).toEqual(["01", "02"]);
  expect(zonesOfRows([4], { ...epci, zoneOf: epci.zoneOf.fill(NO_ZONE, 4) })).toEqual([]);
});

// Insee, COG 2026: 22 EPCI have a commune in the Finistère, one of them from the Morbihan.
test("every territory of every level is in the part of a département", async () => {
  const { atlas } = { atlas: valueOf(await diskShelf()("atlas")) };
  const parts = atlas.departements.zoning.codes.map((code) =>
    positionsInDepartement(code, atlas.epci.zoning, atlas.departements.zoning),
  );
  expect(new Set(parts.flat()).size).toBe(atlas.epci.zoning.codes.length);
  const finistere = parts[atlas.departements.zoning.codes.indexOf("29")]!;
  expect(finistere).toContain(atlas.epci.positionOf.get("242900801"));
  expect(finistere).toEqual(finistere.toSorted((a, b) => a - b));
});
