import type { Atlas } from "../geography/atlas";
import type { PublishedLevel } from "../geography/level";
import { rowsByRegion } from "../geography/rows-by-region";
import { MEASURE_STATES } from "../measure";
import type { Column } from "./column";
import type { ColumnSet, ColumnShelf } from "./column-set";

/** Column of a year, or of the latest one (null), among the files that are there. */
export type ShelfReader = (id: string, level: PublishedLevel, year: number | null) => Column | null;

interface Part {
  readonly region: string | null;
  readonly column: Column;
}

const NOT_PUBLISHED = MEASURE_STATES.indexOf("not-published");

/** Columns of the communes of some régions, over the whole index of communes. */
function gathered(parts: readonly Part[], atlas: Pick<Atlas, "communes" | "regions">): Column {
  const [first] = parts;
  if (first!.region === null) return first!.column;
  const count = atlas.communes.codes.length;
  const values = new Float64Array(count);
  // Rows of régions that are not there: what reads them asks for their file first.
  const states = new Uint8Array(count).fill(NOT_PUBLISHED);
  const rows = rowsByRegion(atlas);
  for (const { region, column } of parts)
    rows.get(region!)?.forEach((row, at) => {
      values[row] = column.values[at]!;
      states[row] = column.states[at]!;
    });
  return { ...first!.column, values, states };
}

/** Parts of each column, by level and identifier, then by year. */
function indexOf(sets: Iterable<ColumnSet>): ReadonlyMap<string, ReadonlyMap<number, Part[]>> {
  const index = new Map<string, Map<number, Part[]>>();
  for (const { level, region, columns } of sets)
    for (const column of columns) {
      const key = `${level}|${column.indicator}`;
      const years = index.get(key) ?? new Map<number, Part[]>();
      index.set(key, years);
      const parts = years.get(column.year) ?? [];
      years.set(column.year, parts);
      parts.push({ region, column });
    }
  return index;
}

/** Reads columns in files: never another year than the one asked for, each gathered once. */
export function shelfReader(
  shelf: ColumnShelf,
  atlas: Pick<Atlas, "communes" | "regions">,
): ShelfReader {
  const index = indexOf(shelf.values());
  const made = new Map<readonly Part[], Column>();
  return (id, level, year) => {
    const years = index.get(`${level}|${id}`);
    if (!years) return null;
    const parts = years.get(year ?? Math.max(...years.keys()));
    if (!parts) return null;
    const column = made.get(parts) ?? gathered(parts, atlas);
    made.set(parts, column);
    return column;
  };
}
