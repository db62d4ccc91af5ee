import { endToEnd, keyOf, nextLow, placeSets, type PlacedSet } from "./cover-order";
import type { CoverPart } from "./cover-part";

/** Far above the rounding of sums of prices, far below a perimeter. */
const ROUNDING = 1e-7;

/** Nodes taken so far, and how they came to be. */
interface Trail {
  readonly loss: number;
  readonly low: number;
  readonly high: number;
  readonly set: PlacedSet | null;
  readonly from: Trail | null;
}

/**
 * A packing of at least `target` sets, or the proof that there is none (`"none"`); null when it takes
 * more than `limit` states, or a set spans too many places.
 *
 * Formula: with prices such that each set costs at least 1, a packing of `target` sets wastes at most
 * the total of the prices less `target`: a set wastes its price less 1, a free node its price. From
 * one end of the map to the other, only the states that waste no more are followed, and among equal
 * states the one that wastes least (« reduced cost fixing », Dantzig, Fulkerson & Johnson 1954).
 *
 * @param prices made right by `certifiedPrices`
 */
export function packAtLeast(
  part: CoverPart,
  sets: readonly (readonly number[])[],
  prices: Float64Array,
  target: number,
  limit: number,
): (readonly number[])[] | "none" | null {
  const order = endToEnd(part, [...part.neighbours.keys()]);
  const waste = sets.map((set) => set.reduce((sum, node) => sum + prices[node]!, -1));
  const budget = prices.reduce((sum, price) => sum + price, ROUNDING) - target;
  const thrifty = sets.filter((_, index) => waste[index]! <= budget);
  const wastes = waste.filter((value) => value <= budget);
  const starting = placeSets(order, thrifty);
  if (!starting) return null;

  let layer = new Map<number, Trail>([[0, { loss: 0, low: 0, high: 0, set: null, from: null }]]);
  let states = 0;
  for (const [at, node] of order.entries()) {
    const next = new Map<number, Trail>();
    const follow = (from: Trail, set: PlacedSet | null, loss: number): void => {
      if (loss > budget) return;
      const high = from.high | (set?.high ?? 0);
      const low = nextLow(from.low | (set?.low ?? 0), high);
      const key = keyOf(low, high >>> 1);
      const known = next.get(key);
      if (!known || loss < known.loss) next.set(key, { loss, low, high: high >>> 1, set, from });
    };
    for (const trail of layer.values()) {
      if (trail.low & 1) {
        follow(trail, null, trail.loss);
        continue;
      }
      follow(trail, null, trail.loss + prices[node]!);
      for (const set of starting[at]!)
        if ((set.low & trail.low) === 0 && (set.high & trail.high) === 0)
          follow(trail, set, trail.loss + Math.max(0, wastes[set.index]!));
    }
    states += next.size;
    if (states > limit) return null;
    layer = next;
  }
  const [end] = layer.values();
  if (!end) return "none";
  const chosen: (readonly number[])[] = [];
  for (let trail: Trail | null = end; trail; trail = trail.from)
    if (trail.set) chosen.push(thrifty[trail.set.index]!);
  return chosen;
}
