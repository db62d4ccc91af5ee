import type { PublishedLevel } from "../geography/level";
import { hasColumns } from "../geography/level-table";
import { lotOf, type Lots } from "../indicator/catalogue";
import { columnTitle, type ColumnTitle } from "./column-set";

/** Files of a lot at a level: for communes, one by région. */
const titlesOfLot = (
  lot: string,
  level: PublishedLevel,
  regions: readonly string[],
): readonly ColumnTitle[] => {
  if (!hasColumns(level)) return [];
  return level === "commune"
    ? regions.map((region) => columnTitle(level, lot, region))
    : [columnTitle(level, lot, null)];
};

/**
 * Files of some columns at a level, none for a column that the level has not.
 *
 * @param regions codes of the régions whose communes are read
 */
export const titlesOfColumns = (
  ids: Iterable<string>,
  level: PublishedLevel,
  lots: Lots,
  regions: readonly string[],
): readonly ColumnTitle[] => {
  const found = new Set([...ids].flatMap((id) => lotOf(lots, id, level) ?? []));
  return [...found].flatMap((lot) => titlesOfLot(lot, level, regions));
};

/** Every file of figures of a level. */
export const titlesAt = (
  level: PublishedLevel,
  lots: Lots,
  regions: readonly string[],
): readonly ColumnTitle[] =>
  Object.keys(lots).flatMap((lot) =>
    lots[lot]![level] === undefined ? [] : titlesOfLot(lot, level, regions),
  );
