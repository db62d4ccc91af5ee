import type { CoverPart } from "./cover-part";

/** Bits of the low word of a mask, and of both: a key of both words stays a whole number. */
const LOW = 30;
const SPAN = 52;

/** A set in the order of the solution: one bit for each node, from its first one. */
export interface PlacedSet {
  readonly index: number;
  readonly low: number;
  readonly high: number;
}

/** Sets by the place of their first node; null when one spans too many places. */
export function placeSets(
  order: readonly number[],
  sets: readonly (readonly number[])[],
): readonly (readonly PlacedSet[])[] | null {
  const place = new Map(order.map((node, index) => [node, index]));
  const starting = order.map((): PlacedSet[] => []);
  for (const [index, set] of sets.entries()) {
    const places = set.map((node) => place.get(node)!);
    const first = Math.min(...places);
    let [low, high] = [0, 0];
    for (const at of places) {
      const bit = at - first;
      if (bit >= SPAN) return null;
      if (bit < LOW) low |= 1 << bit;
      else high |= 1 << (bit - LOW);
    }
    starting[first]!.push({ index, low, high });
  }
  return starting;
}

/** Nodes in waves around one of them; those it does not reach follow in the same way. */
function wavesFrom(part: CoverPart, nodes: readonly number[], first: number): number[] {
  const left = new Set(nodes);
  const order: number[] = [];
  for (const root of [first, ...nodes]) {
    if (!left.delete(root)) continue;
    const wave = [root];
    for (const node of wave)
      for (const next of part.neighbours[node]!) if (left.delete(next)) wave.push(next);
    order.push(...wave);
  }
  return order;
}

/** Some nodes from one end to the other, so that close ones have close places. */
export function endToEnd(part: CoverPart, nodes: readonly number[]): number[] {
  const [first] = nodes;
  if (first === undefined) return [];
  return wavesFrom(part, nodes, wavesFrom(part, nodes, first).at(-1)!);
}

/** A mask as one number. */
export const keyOf = (low: number, high: number): number => high * 2 ** LOW + low;

/** Low word of a mask once its first bit is gone. */
export const nextLow = (low: number, high: number): number =>
  (low >>> 1) | ((high & 1) << (LOW - 1));
