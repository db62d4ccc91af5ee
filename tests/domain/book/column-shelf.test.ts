import { describe, expect, test } from "vitest";
import { columnFrom, measureAt } from "@/domain/book/column";
import type { ColumnSet, ColumnTitle } from "@/domain/book/column-set";
import { shelfReader } from "@/domain/book/column-shelf";
import type { Atlas } from "@/domain/geography/atlas";
import { rowsByRegion } from "@/domain/geography/rows-by-region";
import { measureOf, NOT_PUBLISHED, SECRET } from "@/domain/measure";
import { shelfFrom } from "../columns";
import { diskShelf, valueOf } from "../../data/disk";

const atlas: Atlas = valueOf(await diskShelf()("atlas"));

const column = (indicator: string, year: number) =>
  columnFrom(indicator, "epci", year, [measureOf(year)]);

describe("a year of an indicator", () => {
  const read = shelfReader(
    shelfFrom([column("apl", 2022), column("apl", 2023), column("rpps", 2024)]),
  );

  test("the one asked for, or the latest", () => {
    expect(read("apl", "epci", 2022)?.year).toBe(2022);
    expect(read("apl", "epci", null)?.year).toBe(2023);
  });

  test("never another year, another indicator or another level instead", () => {
    expect(read("apl", "epci", 2024)).toBeNull();
    expect(read("fdep", "epci", null)).toBeNull();
    expect(read("apl", "region", null)).toBeNull();
  });
});

// Guadeloupe (01) has 32 communes and Martinique (02) 34: Insee, COG 2026.
test("files of parts are gathered over the whole level, in its order", () => {
  const rows = rowsByRegion(atlas);
  const [guadeloupe, martinique] = [rows.get("01")!, rows.get("02")!];
  expect([guadeloupe.length, martinique.length]).toEqual([32, 34]);
  const fileOf = (region: string, count: number): [ColumnTitle, ColumnSet] => [
    `columns:commune:l:${region}`,
    {
      level: "commune",
      part: { positions: rows.get(region)!, count: atlas.communes.codes.length },
      columns: [
        columnFrom(
          "n",
          "commune",
          2022,
          Array.from({ length: count }, (_, at) =>
            at === 0 ? SECRET : measureOf(1000 * Number(region) + at),
          ),
        ),
      ],
    },
  ];
  const read = shelfReader(new Map([fileOf("02", 34), fileOf("01", 32)]));
  const found = read("n", "commune", null)!;
  expect(found.states).toHaveLength(atlas.communes.codes.length);
  expect(measureAt(found, atlas.communes.rowOf.get("97101")!)).toEqual(SECRET);
  expect(measureAt(found, atlas.communes.rowOf.get("97102")!)).toEqual(measureOf(1001));
  expect(measureAt(found, martinique[33]!)).toEqual(measureOf(2033));
  // Of a région that is not there.
  expect(measureAt(found, atlas.communes.rowOf.get("35238")!)).toEqual(NOT_PUBLISHED);
  expect(read("n", "commune", 2022)).toBe(found);
});
