import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { columnFile } from "@/data/load-indicators";
import { spreadFile } from "@/data/load-spread";
import { isColumnTitle } from "@/domain/book/column-set";
import { eachCommune, rowsOfZone, type Zoning } from "@/domain/geography/commune-index";
import { LEVELS, type Level } from "@/domain/geography/level";
import { zonesOfRows } from "@/domain/geography/level-part";
import { levelRow } from "@/domain/geography/level-table";
import { readSpreadTitle } from "@/domain/indicator/spread";
import { remember } from "@/domain/remember";
import { sheetCatalogue } from "@/domain/sheet/sheet-columns";
import { factLevels, partsRead, sheetTitles, type SheetTitle } from "@/domain/sheet/sheet-titles";
import { SHEET_DATA_LIMIT } from "../../bench/first-bytes";
import { diskShelf, valueOf } from "../../data/disk";

const load = diskShelf();
const catalogue = sheetCatalogue(valueOf(await load("catalogue")));
const atlas = valueOf(await load("atlas"));
const zonages = valueOf(await load("zonages"));

const weigh = remember(
  (file: string) =>
    gzipSync(readFileSync(new URL(`../../../public/${file}`, import.meta.url)), { level: 9 })
      .length,
);

function fileOf(title: SheetTitle): string {
  if (isColumnTitle(title)) return columnFile(title);
  const { level, part } = readSpreadTitle(title);
  return spreadFile(level, part);
}

function zoningOf(level: Level): Zoning {
  const { territories } = levelRow(level);
  if (territories.file === "atlas") return atlas[territories.key].zoning;
  if (territories.file === "zonages") return zonages[territories.key].zoning;
  return eachCommune(atlas.communes);
}

/** Départements of each territory of a level, once for those that have the same. */
function partsOf(level: Level): readonly (readonly string[])[] {
  const { codes, zoneOf } = zoningOf(level);
  const departements = atlas.departements.zoning;
  // A commune is in one département, whose communes all read the same files.
  if (level === "commune") return departements.codes.map((code) => [code]);
  const parts = codes.map((_, zone) =>
    zonesOfRows(rowsOfZone({ codes, zoneOf }, zone), departements),
  );
  return [...new Map(parts.map((each) => [each.join(), each])).values()];
}

/** What every sheet reads besides, where the map of its level has not. */
const COMMON = ["data/catalogue.json", "data/bassins-de-vie.json", "data/ars.json"];

/** Heaviest sheet of a level, bytes of data. */
const heaviest = (level: Level): number =>
  Math.max(
    ...partsOf(level).map((parts) => {
      const titles = sheetTitles(level, parts, catalogue, false);
      return [...COMMON, ...titles.map(fileOf)].reduce((sum, file) => sum + weigh(file), 0);
    }),
  );

// The rest of the 150 kB is code, weighed in a browser (`tests/browser/premiere-vue.test.ts`).
test.each(LEVELS)("the sheet of any %s is light", (level) => {
  const most = heaviest(level);
  console.log(`${level}: ${most}`);
  expect(most).toBeLessThanOrEqual(SHEET_DATA_LIMIT);
  // One that reads nothing would be light.
  expect(most).toBeGreaterThan(COMMON.reduce((sum, file) => sum + weigh(file), 0) + 2_000);
});

test("a sheet asks for each file once, for none without a territory", () => {
  const titles = sheetTitles("epci", ["29"], catalogue, false);
  expect(titles.toSorted()).toEqual([
    "columns:departement:fiche:29",
    "columns:epci:fiche:29",
    "columns:france:fiche",
    "columns:region:fiche",
    "spread:departement:29",
    "spread:epci:29",
    "spread:france",
    "spread:region",
  ]);
  expect(sheetTitles("epci", ["29"], catalogue, true)).toContain("columns:bassin-de-vie:fiche:29");
  expect(sheetTitles("epci", [], catalogue, true)).toEqual([]);
});

test("of its own level, the sheet of a territory over two départements reads one file", () => {
  const titles = sheetTitles("bassin-de-vie", ["31", "32"], catalogue, false);
  expect(titles.filter((title) => title.includes(":bassin-de-vie:"))).toEqual([
    "columns:bassin-de-vie:fiche:31",
    "spread:bassin-de-vie:31",
  ]);
  expect(titles.filter((title) => title.startsWith("columns:departement:"))).toHaveLength(2);
  expect(partsRead("epci", "commune", ["31"])).toEqual(["31"]);
});

test("an index is shown of the territory alone, where the catalogue has it", () => {
  const icm = catalogue.indicators.find(({ reference }) => reference !== null)!;
  expect(LEVELS.map((level) => factLevels(icm, level))).toEqual([
    [],
    [],
    [],
    ["zone-emploi"],
    ["bassin-de-vie"],
    ["epci"],
    [],
  ]);
  const apl = catalogue.indicators.find(({ traits }) => traits.role === "access")!;
  expect(factLevels(apl, "epci")).toEqual(["epci", "departement", "region", "france"]);
});
