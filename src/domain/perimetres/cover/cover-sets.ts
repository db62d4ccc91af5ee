import type { CoverPart } from "./cover-part";

/**
 * Tells whether a valid connected set holds no smaller one. If it holds one, a spanning tree of the
 * smaller extends to the larger and has a leaf outside: it is enough to try to remove one node.
 */
function minimalityTest({ count, neighbours, population, minimum }: CoverPart) {
  const isLeft = new Uint8Array(count);
  const isConnectedWithout = (set: readonly number[], without: number): boolean => {
    for (const node of set) isLeft[node] = 1;
    isLeft[without] = 0;
    const reached = [set[0] === without ? set[1]! : set[0]!];
    isLeft[reached[0]!] = 0;
    for (const node of reached)
      for (const next of neighbours[node]!)
        if (isLeft[next] === 1) {
          isLeft[next] = 0;
          reached.push(next);
        }
    for (const node of set) isLeft[node] = 0;
    return reached.length === set.length - 1;
  };
  return (set: readonly number[], inhabitants: number): boolean =>
    set.every(
      (node) => inhabitants - population[node]! < minimum || !isConnectedWithout(set, node),
    );
}

/**
 * Every minimal valid perimeter made of some nodes: connected, above the minimum, within the limit
 * of members, without a forbidden pair, and without a smaller one inside. Null above `limit`
 * connected sets looked at.
 *
 * A cover may be sought among these only: in any cover, each perimeter holds a minimal one.
 * Variant: each connected set once, by extension with the neighbours not yet seen from its first
 * node (ESU, Wernicke 2006, IEEE/ACM TCBB 3(4)), stopped as soon as the minimum is reached.
 */
export function minimalSets(
  part: CoverPart,
  nodes: readonly number[],
  limit = Infinity,
): number[][] | null {
  const { neighbours, population, members, forbidden, minimum } = part;
  const maxMembers = part.maxMembers ?? Infinity;
  const seen = new Uint8Array(population.length).fill(1);
  for (const node of nodes) seen[node] = 0;
  const isMinimal = minimalityTest(part);
  const sets: number[][] = [];
  const set: number[] = [];
  let looked = 0;

  const extend = (candidates: readonly number[], inhabitants: number, size: number): void => {
    for (let i = 0; i < candidates.length && looked <= limit; i++) {
      const node = candidates[i]!;
      const total = inhabitants + population[node]!;
      const count = size + members[node]!.length;
      if (count > maxMembers || forbidden[node]!.some((other) => set.includes(other))) continue;
      looked++;
      set.push(node);
      if (total >= minimum) {
        if (isMinimal(set, total)) sets.push(set.toSorted((a, b) => a - b));
      } else {
        const fresh = neighbours[node]!.filter((next) => seen[next] === 0);
        for (const next of fresh) seen[next] = 1;
        extend([...candidates.slice(i + 1), ...fresh], total, count);
        for (const next of fresh) seen[next] = 0;
      }
      set.pop();
    }
  };

  for (const root of nodes) {
    seen[root] = 1;
    extend([root], 0, 0);
  }
  return looked > limit ? null : sets;
}

/** Connected sets that the list of a part may take to look at: a second or so. */
const LISTED = 1_000_000;

/** Every minimal set of a part, or null when there are too many; and those among some nodes. */
export interface SetList {
  readonly all: readonly (readonly number[])[] | null;
  readonly among: (nodes: readonly number[]) => (readonly number[])[];
}

export function listSets(part: CoverPart, limit = LISTED): SetList {
  const all = minimalSets(part, [...part.neighbours.keys()], limit);
  if (!all) return { all, among: (nodes) => minimalSets(part, nodes)! };
  const byFirst = Array.from(part.neighbours, (): number[][] => []);
  for (const set of all) byFirst[set[0]!]!.push(set);
  const isInside = new Uint8Array(part.count);
  const among = (nodes: readonly number[]): number[][] => {
    for (const node of nodes) isInside[node] = 1;
    const found = nodes.flatMap((first) =>
      byFirst[first]!.filter((set) => set.every((node) => isInside[node] === 1)),
    );
    for (const node of nodes) isInside[node] = 0;
    return found;
  };
  return { all, among };
}
