/** Figures below this are rounding errors. */
const EPSILON = 1e-9;

/** Largest difference between the rooms of two nodes, which are one set each. */
const SPREAD = 1e-6;

/** Search of prices: each step brings them closer to the lowest total. */
export interface PriceSearch {
  /** One change of basis; false when no better prices exist. */
  readonly step: () => boolean;
  /** Current prices of the nodes, at least 0; sets may still cost less than 1. */
  readonly prices: () => Float64Array;
}

/**
 * Prices of nodes such that each set costs at least 1, of least total: the dual of the fractional
 * packing of the sets (at most one set on each node). Whatever the rounding errors, the caller makes
 * the prices right (`certifiedTotal`), so that they never break the bound.
 *
 * Variant: primal simplex with an explicit inverse (Dantzig 1963), the set of lowest price enters;
 * the unit of room of each node is spread by less than 1e-6 so that no step stays in place.
 *
 * @param count number of nodes
 * @param random gives numbers in [0, 1)
 */
export function createPriceSearch(
  count: number,
  sets: readonly (readonly number[])[],
  random: () => number,
): PriceSearch {
  const room = Float64Array.from({ length: count }, () => 1 + SPREAD * random());
  const inverse = Array.from({ length: count }, (_, row) => {
    const line = new Float64Array(count);
    line[row] = 1;
    return line;
  });
  const prices = new Float64Array(count);
  const column = new Float64Array(count);

  /** Nodes of what enters the basis: the set of lowest price, or a node whose price is negative. */
  const entering = (): { readonly nodes: readonly number[]; readonly gain: number } | null => {
    let gain = EPSILON;
    let nodes: readonly number[] | null = null;
    for (const set of sets) {
      let price = 0;
      for (const node of set) price += prices[node]!;
      if (1 - price > gain) [nodes, gain] = [set, 1 - price];
    }
    for (let node = 0; node < count; node++)
      if (-prices[node]! > gain) [nodes, gain] = [[node], -prices[node]!];
    return nodes && { nodes, gain };
  };

  const step = (): boolean => {
    const enters = entering();
    if (!enters) return false;
    let pivot = -1;
    let ratio = Infinity;
    for (let row = 0; row < count; row++) {
      const line = inverse[row]!;
      let value = 0;
      for (const node of enters.nodes) value += line[node]!;
      column[row] = value;
      if (value > EPSILON && room[row]! / value < ratio) [pivot, ratio] = [row, room[row]! / value];
    }
    if (pivot < 0) return false;
    const line = inverse[pivot]!;
    const scale = 1 / column[pivot]!;
    for (let node = 0; node < count; node++) line[node]! *= scale;
    room[pivot]! *= scale;
    for (let row = 0; row < count; row++) {
      const factor = column[row]!;
      if (row === pivot || factor === 0) continue;
      const other = inverse[row]!;
      for (let node = 0; node < count; node++) other[node]! -= factor * line[node]!;
      room[row] = Math.max(0, room[row]! - factor * room[pivot]!);
    }
    for (let node = 0; node < count; node++) prices[node]! += enters.gain * line[node]!;
    return true;
  };
  return { step, prices: () => prices };
}

/**
 * Prices made right: negative ones become 0, then all rise until the cheapest set costs 1, and none
 * needs to be above 1. Null when some set is still free.
 */
export function certifiedPrices(
  prices: ArrayLike<number>,
  sets: readonly (readonly number[])[],
): Float64Array | null {
  const right = Float64Array.from(prices, (price) => Math.max(0, price));
  let lowest = sets.length === 0 ? Infinity : 1;
  for (const set of sets) {
    let price = 0;
    for (const node of set) price += right[node]!;
    lowest = Math.min(lowest, price);
  }
  return lowest > 0 ? right.map((price) => Math.min(1, price / lowest)) : null;
}

/**
 * Total of the prices once made right: no packing of the sets has more of them.
 *
 * Proof: disjoint sets that each cost at least 1 cost together no more than all the nodes.
 */
export const certifiedTotal = (
  prices: ArrayLike<number>,
  sets: readonly (readonly number[])[],
): number => certifiedPrices(prices, sets)?.reduce((sum, price) => sum + price, 0) ?? Infinity;
