import { insideTheirMother } from "../geography/area-sums";
import type { Split } from "../geography/commune-changes";
import type { Zoning } from "../geography/commune-index";
import type { Level } from "../geography/level";
import { measureOf, NO_DATA, NOT_COMPARABLE, type Measure } from "../measure";
import type { BookPlaces } from "./book-places";
import { countsOf, measureAt, type Column } from "./column";
import type { Piece } from "./pieces";

const known = new WeakMap<Column, Float64Array>();

/** Counts of communes, taken out of a column once. */
function countsIn(column: Column): Float64Array {
  const counts = known.get(column) ?? countsOf(column);
  known.set(column, counts);
  return counts;
}

/** Sum over communes one by one, by the rule of `sumOverAreas`, of which this reads a few rows. */
function sumOfCommunes(column: Column, { positions }: Piece, splits: readonly Split[]): Measure {
  const counts = countsIn(column);
  const held = new Set(positions);
  const isInside = new Set<number>();
  for (const split of splits) {
    const inside = insideTheirMother(split, counts);
    const family = [split.mother, ...inside];
    const count = inside.length === 0 ? 0 : family.filter((row) => held.has(row)).length;
    if (count > 0 && count < family.length) return NOT_COMPARABLE;
    if (count > 0) for (const daughter of inside) isInside.add(daughter);
  }
  let total = 0;
  for (const row of positions) if (!isInside.has(row)) total += counts[row]!;
  return Number.isNaN(total) ? NO_DATA : measureOf(total);
}

function sumOfWholes(column: Column, { positions }: Piece): Measure {
  let total = 0;
  for (const position of positions) {
    const measure = measureAt(column, position);
    if (measure.state !== "value") return measure;
    total += measure.value;
  }
  return measureOf(total);
}

/**
 * Count of a group, a zoning of one zone: the sum of its whole EPCI and of its other communes, a
 * mother standing for the daughters that were inside her. Where a piece has none, why; null while a
 * column is not there.
 *
 * @param columnAt counts of a year at a level, of communes as their source gives them
 */
export function sumOfGroup(
  zoning: Zoning,
  columnAt: (level: Level) => Column | null,
  splits: readonly Split[],
  { piecesOf }: Pick<BookPlaces, "piecesOf">,
): Measure | null {
  const [pieces] = piecesOf(zoning, ["epci", "commune"]);
  if (!pieces) return NO_DATA;
  let total = 0;
  for (const piece of pieces) {
    const column = columnAt(piece.level);
    if (!column) return null;
    const sum =
      piece.level === "commune" ? sumOfCommunes(column, piece, splits) : sumOfWholes(column, piece);
    if (sum.state !== "value") return sum;
    total += sum.value;
  }
  return measureOf(total);
}
