import { populationOf, type CoverPart } from "./cover-part";
import { packExactly } from "./cover-exact";
import type { SetList } from "./cover-sets";

/** Disjoint valid perimeters of a part that can still change; nodes outside are free. */
export interface Packing {
  readonly count: () => number;
  readonly sets: () => number[][];
  /** Starts again from other perimeters. */
  readonly restart: (sets: readonly (readonly number[])[]) => void;
  /** One change: takes a neighbourhood apart and solves it again. */
  readonly improve: () => void;
}

/** Nodes of a neighbourhood, drawn between the two: fewer leave no choice, more take too long. */
const LISTED = { least: 12, most: 26 };

/** The same where the sets have to be found again each time. */
const UNLISTED = { least: 9, most: 16 };

/** Share by which the population of a set is blurred, so that equal choices change in turn. */
const BLUR = 0.2;

/**
 * Large neighbourhood search (Shaw 1998, CP98) on a part: a neighbourhood of whole perimeters and
 * free nodes around a node drawn at random is solved again exactly, for the most perimeters, then for
 * the least population in them. Moves, swaps, splits and ejection chains inside the neighbourhood are
 * special cases; the number of perimeters never falls, and the free population drifts until somewhere
 * it makes one more.
 */
export function createPacking(
  part: CoverPart,
  list: SetList,
  start: readonly (readonly number[])[],
  random: () => number,
): Packing {
  /** Nodes of the set that holds each node; free nodes have none. */
  const setOf: (readonly number[] | undefined)[] = Array.from({ length: part.count });
  const place = (set: readonly number[]): void => {
    for (const node of set) setOf[node] = set;
  };
  let count = 0;
  const restart = (sets: readonly (readonly number[])[]): void => {
    setOf.fill(undefined);
    sets.forEach(place);
    count = sets.length;
  };
  restart(start);
  const { least, most } = list.all ? LISTED : UNLISTED;

  const neighbourhood = (): number[] => {
    const size = least + Math.floor(random() * (most - least + 1));
    const first = Math.floor(random() * part.count);
    const nodes = [...(setOf[first] ?? [first])];
    const inside = new Set(nodes);
    const border: number[] = [];
    const reach = (node: number): void => {
      for (const next of part.neighbours[node]!) if (!inside.has(next)) border.push(next);
    };
    nodes.forEach(reach);
    while (border.length > 0 && nodes.length < size) {
      const drawn = Math.floor(random() * border.length);
      const node = border[drawn]!;
      border[drawn] = border.at(-1)!;
      border.pop();
      const set = setOf[node] ?? [node];
      if (inside.has(node) || nodes.length + set.length > most) continue;
      for (const other of set) inside.add(other);
      nodes.push(...set);
      set.forEach(reach);
    }
    return nodes;
  };

  const improve = (): void => {
    const nodes = neighbourhood();
    if (nodes.length > most) return;
    const before = new Set(nodes.map((node) => setOf[node])).size;
    const blurred = (set: readonly number[]): number =>
      populationOf(part, set) * (1 + BLUR * random());
    const packed = packExactly(part, nodes, list.among(nodes), blurred);
    const old = before - (nodes.some((node) => setOf[node] === undefined) ? 1 : 0);
    if (!packed || packed.length < old) return;
    for (const node of nodes) setOf[node] = undefined;
    packed.forEach(place);
    count += packed.length - old;
  };

  const sets = (): number[][] =>
    [...new Set(setOf)].flatMap((set) => (set === undefined ? [] : [[...set]]));
  return { count: () => count, sets, restart, improve };
}
