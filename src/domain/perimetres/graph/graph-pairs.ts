import type { Adjacency } from "./adjacency";
import { buildGraph, type UnitGraph } from "./unit-graph";

/** A graph of units as it crosses to a worker: two arrays instead of one per unit. */
export interface GraphPairs {
  /** Units of the level. */
  readonly count: number;
  /** Positions of the two units of each pair of neighbours. */
  readonly a: Uint16Array;
  readonly b: Uint16Array;
}

/** Two units that are neighbours, by their positions. */
interface Neighbours {
  readonly a: number;
  readonly b: number;
}

/**
 * Pairs of the units that touch, those joined by a bridge, a ford or a boat included.
 *
 * @param count units of the level
 * @param added neighbours that the user adds
 */
export function graphPairs(
  count: number,
  { a, b, exceptions }: Pick<Adjacency, "a" | "b" | "exceptions">,
  added: readonly Neighbours[] = [],
): GraphPairs {
  const others: readonly Neighbours[] = [...exceptions, ...added];
  return {
    count,
    a: Uint16Array.from([...a, ...others.map((pair) => pair.a)]),
    b: Uint16Array.from([...b, ...others.map((pair) => pair.b)]),
  };
}

/** @throws as `buildGraph`, and where a pair lacks its second unit */
export function graphOfPairs({ count, a, b }: GraphPairs): UnitGraph {
  if (a.length !== b.length)
    throw new Error(`graphOfPairs requires as many a as b, got ${a.length} and ${b.length}`);
  return buildGraph(
    count,
    Array.from(a, (unit, pair) => [unit, b[pair]!] as const),
  );
}
