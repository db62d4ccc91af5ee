import { formatNumber } from "@/domain/words/french";
import type { Classes } from "@/stats/classes/classes";

/** Decimals that tell bounds apart, up to two more than those of the figures. */
export function decimalsOf({ bounds }: Classes, decimals: number): number {
  const distinct = new Set(bounds).size;
  for (let extra = 0; extra < 2; extra++) {
    const texts = bounds.map((bound) => formatNumber(bound, decimals + extra));
    if (new Set(texts).size === distinct) return decimals + extra;
  }
  return decimals + 2;
}

/**
 * Words of the classes, the lowest first; the last one holds its upper bound.
 *
 * @example classLabels({ bounds: [1, 2, 3], counts: [4, 5] }, 1) // ["1,0 à moins de 2,0", "2,0 à 3,0"]
 */
export function classLabels({ bounds, counts }: Classes, decimals: number): string[] {
  return counts.map((_, rank) => {
    const [from, to] = [bounds[rank]!, bounds[rank + 1]!].map((b) => formatNumber(b, decimals));
    if (from === to) return from!;
    return rank === counts.length - 1 ? `${from} à ${to}` : `${from} à moins de ${to}`;
  });
}
