/**
 * Heights of the dots of a beeswarm: each dot as near as possible to the axis without touching
 * another, the dots placed from left to right. Deterministic.
 *
 * @param positions along the axis, any order, CSS pixels
 * @param diameter of a dot, CSS pixels
 * @returns distances above the axis, 0 or more, in the order given
 *
 * @example swarmHeights([0, 0, 10], 4) // [0, 4, 0]
 */
export function swarmHeights(positions: readonly number[], diameter: number): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a]! - positions[b]! || a - b);
  const heights = Array.from({ length: positions.length }, () => 0);
  const placed: number[] = [];
  for (const i of order) {
    const near = placed.filter((j) => positions[i]! - positions[j]! < diameter - 1e-9);
    // Just above each neighbour, where the two circles touch.
    const candidates = near
      .map((j) => heights[j]! + Math.sqrt(diameter ** 2 - (positions[i]! - positions[j]!) ** 2))
      .concat(0)
      .sort((a, b) => a - b);
    heights[i] = candidates.find((height) =>
      near.every(
        (j) => Math.hypot(positions[i]! - positions[j]!, height - heights[j]!) >= diameter - 1e-6,
      ),
    )!;
    placed.push(i);
  }
  return heights;
}
