import type { Atlas } from "@/domain/geography/atlas";
import { gazetteerOf } from "@/domain/geography/gazetteer";
import type { Level } from "@/domain/geography/level";
import { levelRow } from "@/domain/geography/level-table";
import type { TerritorySet } from "@/domain/geography/territory";
import { useFileValue } from "./context";

/** Territories of a level, with the files that they need; null until they are there. */
export function useTerritories(level: Level | null, atlas: Atlas | null): TerritorySet | null {
  const file = level === null ? null : levelRow(level).territories.file;
  const zonages = useFileValue(file === "zonages" ? file : null);
  const names = useFileValue(file === "names" ? file : null);
  return atlas && level !== null ? gazetteerOf({ atlas, zonages, names }).setOf(level) : null;
}
