import { isCutForSheets } from "@/domain/book/column-set";
import { titlesAt } from "@/domain/book/column-titles";
import { levelsWith } from "@/domain/geography/level-table";
import { sheetCatalogue } from "@/domain/sheet/sheet-columns";
import type { SpreadTitle } from "@/domain/indicator/spread";
import type { Loader } from "@/state/library";
import { coverageOnDay } from "@/domain/contract/coverage-on-day";
import type { Register } from "@/domain/contract/register";
import { gazetteerOf } from "@/domain/geography/gazetteer";
import type { Day } from "@/domain/day";
import type { Level } from "@/domain/geography/level";
import {
  buildTerritorySheet,
  type SheetInput,
  type TerritorySheet,
} from "@/domain/sheet/territory-sheet";
import { diskShelf, readColumnShelf, valueOf } from "../../data/disk";

export type Files = Omit<SheetInput, "territory" | "coverage"> & { readonly register: Register };

/** Every file but those of figures. */
async function readPlaces(load: Loader): Promise<Files> {
  return {
    atlas: valueOf(await load("atlas")),
    register: valueOf(await load("register")),
    names: valueOf(await load("names")),
    zonages: valueOf(await load("zonages")),
    catalogue: valueOf(await load("catalogue")),
    ars: valueOf(await load("ars")),
    columns: new Map(),
    spreads: null,
  };
}

/** Every file of the atlas, those of figures by theme. */
export async function readFiles(): Promise<Files> {
  const load = diskShelf();
  return { ...(await readPlaces(load)), columns: await readColumnShelf(load) };
}

/** Every file of the sheets of all territories, as the page loads them for one. */
export async function readSheetFiles(): Promise<Files> {
  const load = diskShelf();
  const files = await readPlaces(load);
  const catalogue = sheetCatalogue(files.catalogue!);
  const { codes } = files.atlas.departements.zoning;
  const titles = levelsWith("columns").flatMap((level) => titlesAt(level, catalogue.lots, codes));
  const columns = titles.map(async (title) => [title, valueOf(await load(title))] as const);
  const spreads = levelsWith("spread").flatMap((level): SpreadTitle[] =>
    isCutForSheets(level)
      ? codes.map((code) => `spread:${level}:${code}` as const)
      : [`spread:${level}` as const],
  );
  return {
    ...files,
    catalogue,
    columns: new Map(await Promise.all(columns)),
    spreads: await Promise.all(spreads.map(async (title) => valueOf(await load(title)))),
  };
}

/** Sheet of a territory on a day (the day of the record when absent). */
export function sheetOf(files: Files, level: Level, code: string, day?: string): TerritorySheet {
  const { atlas, zonages, names } = files;
  const set = gazetteerOf({ atlas, zonages, names }).setOf(level);
  if (!set) throw new Error(`sheetOf requires the files of level ${level}`);
  const position = set.positionOf.get(code);
  if (position === undefined) throw new Error(`sheetOf requires a known code, got ${code}`);
  const coverage = coverageOnDay(files.register, atlas, day === undefined ? null : (day as Day));
  return buildTerritorySheet({ ...files, atlas, territory: { set, position }, coverage });
}
