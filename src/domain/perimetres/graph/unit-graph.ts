/**
 * Which units (EPCI or communes) touch which: what a group must follow to be in one piece.
 * A unit is known by its position in its level.
 */
export interface UnitGraph {
  readonly count: number;
  /** Neighbours of each unit, ascending; symmetric, no unit is its own neighbour. */
  readonly neighbours: readonly Uint16Array[];
}

/** Positions are stored on 16 bits. */
const MAX_UNITS = 65_536;

/** Graph of `count` units from pairs of neighbours, in any order, repeated or not. */
export function buildGraph(count: number, pairs: Iterable<readonly [number, number]>): UnitGraph {
  if (!Number.isInteger(count) || count < 0 || count > MAX_UNITS)
    throw new Error(`buildGraph requires 0 to ${MAX_UNITS} units, got ${count}`);
  const sets = Array.from({ length: count }, () => new Set<number>());
  for (const [a, b] of pairs) {
    const [ofA, ofB] = [sets[a], sets[b]];
    if (!ofA || !ofB || a === b)
      throw new Error(`buildGraph requires two distinct units below ${count}, got ${a} and ${b}`);
    ofA.add(b);
    ofB.add(a);
  }
  return { count, neighbours: sets.map((set) => Uint16Array.from(set).sort()) };
}

/** Connected pieces of a set of units, each ascending; largest first, then lowest position. */
export function componentsOf(graph: UnitGraph, members: Iterable<number>): number[][] {
  const left = new Set<number>();
  for (const unit of members) {
    if (graph.neighbours[unit] === undefined)
      throw new Error(`componentsOf requires units below ${graph.count}, got ${unit}`);
    left.add(unit);
  }
  const pieces: number[][] = [];
  for (const first of left) {
    left.delete(first);
    const piece = [first];
    // The piece grows while it is read: its end is the frontier.
    for (const unit of piece)
      for (const other of graph.neighbours[unit]!) if (left.delete(other)) piece.push(other);
    pieces.push(piece.sort((a, b) => a - b));
  }
  return pieces.sort((p, q) => q.length - p.length || p[0]! - q[0]!);
}

/** Whether a set of units is in one piece; the empty set is. */
export const isConnected = (graph: UnitGraph, members: Iterable<number>): boolean =>
  componentsOf(graph, members).length <= 1;
