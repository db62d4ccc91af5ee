import { partOf, populationOf, unitsOf, type CoverPart } from "./cover-part";
import { componentsOf } from "../graph/unit-graph";

/** What is left to search once the certain choices are made. */
export interface CoverKernel {
  /** Perimeters that some best solution holds, as units. */
  readonly certain: readonly (readonly number[])[];
  /** Connected parts to solve apart from each other. */
  readonly pieces: readonly CoverPart[];
}

/** Nodes behind a node: cut off by it, and below the minimum all together. */
function nodesBehind(
  part: CoverPart,
  population: Float64Array,
  alive: ReadonlySet<number>,
  node: number,
): number[] {
  const behind: number[] = [];
  for (const start of part.neighbours[node]!) {
    if (!alive.has(start) || behind.includes(start)) continue;
    const reached = [start];
    let inhabitants = population[start]!;
    for (let i = 0; i < reached.length && inhabitants < part.minimum; i++)
      for (const next of part.neighbours[reached[i]!]!)
        if (next !== node && alive.has(next) && !reached.includes(next)) {
          reached.push(next);
          inhabitants += population[next]!;
        }
    const isFree = reached.every((other) => part.forbidden[other]!.length === 0);
    if (inhabitants < part.minimum && isFree) behind.push(...reached);
  }
  return behind;
}

/** Groups each node with those behind it, or null when there is nothing to group. */
function absorb(part: CoverPart): CoverPart | null {
  const alive = new Set(part.members.keys());
  const groups = new Map<number, number[]>();
  const population = part.population.slice();
  for (const node of part.members.keys()) {
    if (!alive.has(node)) continue;
    const behind = nodesBehind(part, population, alive, node);
    for (const other of behind) {
      alive.delete(other);
      population[node]! += population[other]!;
    }
    groups.set(node, [node, ...behind.flatMap((other) => groups.get(other) ?? [other])]);
  }
  if (alive.size === part.members.length) return null;
  return partOf(
    part,
    [...alive].map((node) => groups.get(node)!),
  );
}

/**
 * Choices that lose nothing, repeated until none is left:
 * - a node that reaches the minimum is a perimeter by itself: in any solution, the perimeter that
 *   holds it can shrink to it;
 * - what is left falls apart, and a component below the minimum holds no perimeter;
 * - nodes cut off by one node, below the minimum all together (a leaf is the simplest case), go with
 *   that node: any perimeter that holds one of them holds that node, and the perimeter that holds the
 *   node can take them all. Not done under a limit of members, where this last step could break it.
 *
 * The nodes left out here are free: they join a perimeter afterwards.
 */
export function reducePart(part: CoverPart): CoverKernel {
  const certain: (readonly number[])[] = [];
  const pieces: CoverPart[] = [];
  const waiting = [part];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { population, minimum, members, forbidden } = next;
    const nodes = [...members.keys()];
    const isAlone = (node: number): boolean => population[node]! >= minimum;
    certain.push(...nodes.filter(isAlone).map((node) => members[node]!));
    const small = nodes.filter((node) => !isAlone(node));
    for (const component of componentsOf(next, small)) {
      const inhabitants = populationOf(next, component);
      if (inhabitants < minimum) continue;
      const isFree = component.every((node) => forbidden[node]!.length === 0);
      if (inhabitants < 2 * minimum && isFree && next.maxMembers === null) {
        certain.push(unitsOf(next, component));
        continue;
      }
      const piece = partOf(
        next,
        component.map((node) => [node]),
      );
      const smaller = piece.maxMembers === null ? absorb(piece) : null;
      if (smaller) waiting.push(smaller);
      else pieces.push(piece);
    }
  }
  return { certain, pieces };
}
