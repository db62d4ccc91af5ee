import type { PublishedLevel } from "../geography/level";
import { hasColumns } from "../geography/level-table";
import { lotOf, type Lots } from "../indicator/catalogue";
import { columnTitle, cutOf, type ColumnTitle } from "./column-set";

/** Files of a lot at a level, those of some parts where it is cut. */
const titlesOfLot = (
  lot: string,
  level: PublishedLevel,
  parts: readonly string[],
): readonly ColumnTitle[] => {
  if (!hasColumns(level)) return [];
  return cutOf(lot, level) === null
    ? [columnTitle(level, lot, null)]
    : parts.map((part) => columnTitle(level, lot, part));
};

/**
 * Files of some columns at a level, none for a column that the level has not.
 *
 * @param parts codes of what is read, where lots are cut: régions, départements for those of sheets
 */
export const titlesOfColumns = (
  ids: Iterable<string>,
  level: PublishedLevel,
  lots: Lots,
  parts: readonly string[],
): readonly ColumnTitle[] => {
  const found = new Set([...ids].flatMap((id) => lotOf(lots, id, level) ?? []));
  return [...found].flatMap((lot) => titlesOfLot(lot, level, parts));
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
