import { expect, test } from "vitest";
import { indexCommunes, rowsOfZone } from "@/domain/geography/commune-index";
import { communeSet } from "@/domain/geography/commune-names";

const communes = indexCommunes(2026, ["01001", "2A004", "97101"]);

test("each commune is its own territory", () => {
  const all = communeSet(communes, { noms: ["A", "B", "C"], codesPostaux: ["", "", ""] });
  expect(all.noms[all.positionOf.get("2A004")!]).toBe("B");
  expect(rowsOfZone(all.zoning, 2)).toEqual([2]);
});
