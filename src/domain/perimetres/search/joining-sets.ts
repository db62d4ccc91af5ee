import type { UnitGraph } from "../graph/unit-graph";

/**
 * Every set of exactly `size` units that turns separate pieces into one, each once: extension
 * with a forbidden set from the last piece, a piece that is touched being taken whole. None when
 * there is no piece.
 *
 * @param addable 1 for each unit that may be added; 0 for those of the pieces
 */
export function joiningSets(
  graph: UnitGraph,
  addable: Uint8Array,
  pieces: readonly (readonly number[])[],
  size: number,
): number[][] {
  if (pieces.length === 0) return [];
  const pieceOf = new Map(pieces.flatMap((piece, p) => piece.map((unit) => [unit, p] as const)));
  const isOpen = addable.slice();
  const isJoined = pieces.map(() => false);
  const [queue, joined, added]: [number[], number[], number[]] = [[], [], []];
  const sets: number[][] = [];

  const join = (piece: number): void => {
    isJoined[piece] = true;
    joined.push(piece);
    for (const unit of pieces[piece]!) queueNeighbours(unit);
  };
  const queueNeighbours = (unit: number): void => {
    for (const other of graph.neighbours[unit]!) {
      const piece = pieceOf.get(other);
      if (piece !== undefined && !isJoined[piece]) join(piece);
      if (isOpen[other] !== 1) continue;
      isOpen[other] = 0;
      queue.push(other);
    }
  };
  const extend = (from: number): void => {
    if (added.length === size) {
      if (joined.length === pieces.length) sets.push([...added].sort((a, b) => a - b));
      return;
    }
    const [queueEnd, joinedEnd] = [queue.length, joined.length];
    for (let i = from; i < queueEnd; i++) {
      added.push(queue[i]!);
      queueNeighbours(queue[i]!);
      extend(i + 1);
      added.pop();
      for (const unit of queue.splice(queueEnd)) isOpen[unit] = 1;
      for (const piece of joined.splice(joinedEnd)) isJoined[piece] = false;
    }
  };

  join(pieces.length - 1);
  extend(0);
  return sets;
}
