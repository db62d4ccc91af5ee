import { bisectLeft } from "d3-array";
import type { Bin } from "@/stats/histogram";

/**
 * Bars of equal width, a whole number of the last printed decimal and starting halfway between two
 * of them: values rounded by their producer then fill every bar alike, where equal shares of the
 * range would give one bar two roundings and its neighbour one.
 *
 * @param values finite numbers, at least one, any order
 * @param target about how many bars, at least 1
 * @param decimals with which the values are printed
 *
 * @example roundBins([1, 2, 2, 4], 4, 0) // 0.5 to 1.5: 1, 1.5 to 2.5: 2, 2.5 to 3.5: 0, 3.5 to 4.5: 1
 */
export function roundBins(values: readonly number[], target: number, decimals: number): Bin[] {
  const sorted = Float64Array.from(values).sort();
  const [minimum, maximum] = [sorted[0]!, sorted.at(-1)!];
  const quantum = 10 ** -decimals;
  const steps = (maximum - minimum) / quantum + 1;
  const width = Math.max(1, Math.ceil(steps / target - 1e-9));
  // Bounds in half quanta: whole numbers, so that no rounding error builds up.
  const first = Math.round(minimum / quantum) * 2 - 1;
  const boundAt = (i: number): number => (first + 2 * width * i) / (2 * 10 ** decimals);
  const bins: Bin[] = [];
  for (let i = 0; i === 0 || boundAt(i) <= maximum; i++) {
    const [from, to] = [boundAt(i), boundAt(i + 1)];
    bins.push({ from, to, count: bisectLeft(sorted, to) - bisectLeft(sorted, from) });
  }
  return bins;
}
