import { levelRow, levelsWith, type ColumnLevel } from "@/domain/geography/level-table";
import type { Zoning } from "@/domain/geography/commune-index";
import type { EmbeddedLevel } from "@/domain/geography/level";
import type { Territories } from "./territories";

/** Levels that have published columns, the finest first. */
export const COLUMN_LEVELS: readonly ColumnLevel[] = levelsWith("columns").toReversed();

/** Code of the whole country in our tables. */
export const FRANCE = "FR";

/** Codes of a level, in the order of its columns. */
export function codesOf(
  level: EmbeddedLevel | "france",
  territories: Territories,
): readonly string[] {
  const { territories: origin } = levelRow(level);
  switch (origin.file) {
    case "atlas":
    case "zonages":
      return territories[origin.key].codes;
    case "names":
      return territories.communes.codes;
    case "none":
      return [FRANCE];
  }
}

/** Communes of each territory of a level that groups communes. */
export function zoningOf(
  level: Exclude<EmbeddedLevel, "commune"> | "france",
  territories: Territories,
): Zoning {
  const { territories: origin } = levelRow(level);
  switch (origin.file) {
    case "atlas":
    case "zonages":
      return territories[origin.key];
    case "names":
      throw new Error(`zoningOf requires a level that groups communes, got ${level}`);
    case "none":
      return { codes: [FRANCE], zoneOf: new Uint16Array(territories.communes.codes.length) };
  }
}
