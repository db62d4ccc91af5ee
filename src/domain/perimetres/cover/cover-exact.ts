import { endToEnd, keyOf, nextLow, placeSets, type PlacedSet } from "./cover-order";
import type { CoverPart } from "./cover-part";

/**
 * The largest number of disjoint sets among some that are made of the given nodes, exactly; among
 * equal numbers, those of least total cost. Null when more than `limit` states have to be solved, or
 * a set lies too far apart (never among 52 nodes or fewer).
 *
 * Formula: best(from a node, nodes already taken) = the larger of best(from the next node) and, for
 * each set that starts with the node and fits, 1 + best(from the next node, set taken). Each state is
 * solved once; taken from one end to the other, the nodes of a map leave few different states
 * (dynamic programming over a path decomposition, Bodlaender 1988, ICALP).
 */
export function packExactly(
  part: CoverPart,
  nodes: readonly number[],
  sets: readonly (readonly number[])[],
  costOf: (set: readonly number[]) => number,
  limit = Infinity,
): (readonly number[])[] | null {
  const order = endToEnd(part, nodes);
  const starting = placeSets(order, sets);
  if (!starting) return null;
  const costs = sets.map(costOf);
  // One more perimeter is worth more than any cost.
  const worth = 1 + costs.reduce((sum, value) => sum + value, 0);
  const scores = order.map(() => new Map<number, number>());
  const choices = order.map(() => new Map<number, PlacedSet>());
  let states = 0;
  /** Low and high words: one bit for each node taken, from the one at `at`. */
  const solve = (at: number, low: number, high: number): number => {
    if (at === order.length) return 0;
    const rest = nextLow(low, high);
    if (low & 1) return solve(at + 1, rest, high >>> 1);
    const key = keyOf(low, high);
    const known = scores[at]!.get(key);
    if (known !== undefined) return known;
    if (++states > limit) return 0;
    let best = solve(at + 1, rest, high >>> 1);
    let choice: PlacedSet | null = null;
    for (const set of starting[at]!) {
      if ((set.low & low) !== 0 || (set.high & high) !== 0) continue;
      const taken = high | set.high;
      const after = solve(at + 1, nextLow(low | set.low, taken), taken >>> 1);
      const value = worth - costs[set.index]! + after;
      if (value > best) [best, choice] = [value, set];
    }
    if (choice) choices[at]!.set(key, choice);
    scores[at]!.set(key, best);
    return best;
  };
  solve(0, 0, 0);
  if (states > limit) return null;

  const chosen: (readonly number[])[] = [];
  let [low, high] = [0, 0];
  for (let at = 0; at < order.length; at++) {
    const set = low & 1 ? undefined : choices[at]!.get(keyOf(low, high));
    if (set) {
      chosen.push(sets[set.index]!);
      low |= set.low;
      high |= set.high;
    }
    low = nextLow(low, high);
    high >>>= 1;
  }
  return chosen;
}
