import { componentsOf, type UnitGraph } from "../graph/unit-graph";

/** A bridge, a ford, a boat or a link of the study between two units. */
interface Way {
  readonly a: number;
  readonly b: number;
}

/**
 * The ways without which borders alone would leave a group in pieces, in their order: those that join
 * two of its pieces. None where borders suffice.
 *
 * @param borders units that touch, without bridges nor boats
 *
 * @example joiningWays([0, 1], buildGraph(2, []), [{ a: 0, b: 1 }]) // [{ a: 0, b: 1 }]
 */
export function joiningWays<Kind extends Way>(
  group: readonly number[],
  borders: UnitGraph,
  ways: readonly Kind[],
): Kind[] {
  const pieces = componentsOf(borders, group);
  if (pieces.length < 2) return [];
  const pieceOf = new Map(pieces.flatMap((piece, at) => piece.map((unit) => [unit, at] as const)));
  return ways.filter(({ a, b }) => {
    const [first, second] = [pieceOf.get(a), pieceOf.get(b)];
    return first !== undefined && second !== undefined && first !== second;
  });
}
