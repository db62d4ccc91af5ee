import { expect, test } from "vitest";
import { regionsOfRows, rowsByRegion } from "@/domain/geography/rows-by-region";
import { diskShelf, valueOf } from "../../data/disk";

const atlas = valueOf(await diskShelf()("atlas"));

test("every commune is in one région, in the order of the index", () => {
  const rows = [...rowsByRegion(atlas).values()];
  expect(rows).toHaveLength(18);
  expect(rows.reduce((sum, each) => sum + each.length, 0)).toBe(34_875);
  for (const each of rows) expect([...each]).toEqual([...each].toSorted((a, b) => a - b));
  expect(rowsByRegion(atlas)).toBe(rowsByRegion(atlas));
});

test("régions of some communes, each once", () => {
  const rowOf = (code: string) => atlas.communes.rowOf.get(code)!;
  expect(regionsOfRows([rowOf("35238"), rowOf("29019"), rowOf("2A004")], atlas)).toEqual([
    "53",
    "94",
  ]);
  expect(regionsOfRows([], atlas)).toEqual([]);
});
