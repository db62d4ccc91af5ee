import { levelsWith } from "@/domain/geography/level-table";
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

const byLevel = <Value extends { readonly level: string }>(values: readonly Value[]) =>
  Object.fromEntries(values.map((value) => [value.level, value]));

/** Every file of a sheet, as the page loads them. */
export async function readFiles(): Promise<Files> {
  const load = diskShelf();
  const spreads = await Promise.all(levelsWith("spread").map((level) => load(`spread:${level}`)));
  return {
    atlas: valueOf(await load("atlas")),
    register: valueOf(await load("register")),
    names: valueOf(await load("names")),
    zonages: valueOf(await load("zonages")),
    catalogue: valueOf(await load("catalogue")),
    ars: valueOf(await load("ars")),
    columns: await readColumnShelf(load),
    spreads: byLevel(spreads.map(valueOf)),
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
