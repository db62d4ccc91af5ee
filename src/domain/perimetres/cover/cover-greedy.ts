import { mayJoin, type CoverPart } from "./cover-part";
import { shuffle } from "@/stats/random";

/**
 * Plain greedy growth, the construction phase of Duque et al. 2012: from nodes in random order, each
 * perimeter grows by random free neighbours until it reaches the minimum; a growth that gets stuck
 * gives its nodes back. The nodes left are free.
 */
export function growGreedily(part: CoverPart, random: () => number): number[][] {
  const isTaken = new Uint8Array(part.count);
  const order = Uint16Array.from(part.population.keys());
  shuffle(order, random);
  const sets: number[][] = [];
  for (const first of order) {
    if (isTaken[first] === 1) continue;
    const set: number[] = [];
    const border = [first];
    let inhabitants = 0;
    while (border.length > 0 && inhabitants < part.minimum) {
      const drawn = Math.floor(random() * border.length);
      const node = border[drawn]!;
      border.splice(drawn, 1);
      if (isTaken[node] === 1 || !mayJoin(part, set, node)) continue;
      isTaken[node] = 1;
      set.push(node);
      inhabitants += part.population[node]!;
      border.push(...part.neighbours[node]!);
    }
    if (inhabitants >= part.minimum) sets.push(set);
    else for (const node of set) isTaken[node] = 0;
  }
  return sets;
}

/** The best of several greedy growths: the most perimeters, the first one among equals. */
export function bestGreedy(part: CoverPart, starts: number, random: () => number): number[][] {
  let best: number[][] = [];
  for (let start = 0; start < starts; start++) {
    const sets = growGreedily(part, random);
    if (sets.length > best.length) best = sets;
  }
  return best;
}
