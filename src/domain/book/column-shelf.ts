import type { PublishedLevel } from "../geography/level";
import type { LevelPart } from "../geography/level-part";
import { MEASURE_STATES } from "../measure";
import type { Column } from "./column";
import type { ColumnSet, ColumnShelf } from "./column-set";

/** Column of a year, or of the latest one (null), among the files that are there. */
export type ShelfReader = (id: string, level: PublishedLevel, year: number | null) => Column | null;

interface Piece {
  readonly part: LevelPart | null;
  readonly column: Column;
}

const NOT_PUBLISHED = MEASURE_STATES.indexOf("not-published");

/** Columns of parts of a level, over all its territories. */
function gathered(pieces: readonly Piece[]): Column {
  const [first] = pieces;
  if (!first!.part) return first!.column;
  const { count } = first!.part;
  const values = new Float64Array(count);
  // Territories of a part that is not there: what reads them asks for its file first.
  const states = new Uint8Array(count).fill(NOT_PUBLISHED);
  for (const { part, column } of pieces)
    Array.from(part?.positions ?? [], (position, at) => {
      values[position] = column.values[at]!;
      states[position] = column.states[at]!;
    });
  return { ...first!.column, values, states };
}

/** Pieces of each column, by level and identifier, then by year. */
function indexOf(sets: Iterable<ColumnSet>): ReadonlyMap<string, ReadonlyMap<number, Piece[]>> {
  const index = new Map<string, Map<number, Piece[]>>();
  for (const { level, part, columns } of sets)
    for (const column of columns) {
      const key = `${level}|${column.indicator}`;
      const years = index.get(key) ?? new Map<number, Piece[]>();
      index.set(key, years);
      const pieces = years.get(column.year) ?? [];
      years.set(column.year, pieces);
      pieces.push({ part, column });
    }
  return index;
}

/** Reads columns in files: never another year than the one asked for, each gathered once. */
export function shelfReader(shelf: ColumnShelf): ShelfReader {
  const index = indexOf(shelf.values());
  const made = new Map<readonly Piece[], Column>();
  return (id, level, year) => {
    const years = index.get(`${level}|${id}`);
    if (!years) return null;
    const pieces = years.get(year ?? Math.max(...years.keys()));
    if (!pieces) return null;
    const column = made.get(pieces) ?? gathered(pieces);
    made.set(pieces, column);
    return column;
  };
}
