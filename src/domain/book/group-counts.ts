import type { Zoning } from "../geography/commune-index";
import type { Measure } from "../measure";
import type { BookFiles } from "./book-files";
import { bookPlaces } from "./book-places";
import { shelfReader } from "./column-shelf";
import type { ColumnShelf } from "./column-set";
import { sumOfGroup } from "./group-sum";

/** Count of a year over a zoning of one zone; null while a file is not there. */
export type GroupCounts = (zoning: Zoning, id: string, year: number) => Measure | null;

const known = new WeakMap<ColumnShelf, GroupCounts>();

/** Counts of groups from the files of figures, each column gathered once for the same files. */
export function groupCounts(
  files: Pick<BookFiles, "atlas" | "zonages" | "names" | "columns">,
): GroupCounts {
  const { atlas, columns } = files;
  const made = known.get(columns);
  if (made) return made;
  const read = shelfReader(columns);
  const places = bookPlaces(files);
  const counts: GroupCounts = (zoning, id, year) =>
    sumOfGroup(zoning, (level) => read(id, level, year), atlas.changes.splits, places);
  known.set(columns, counts);
  return counts;
}
