import type { UnitGraph } from "../graph/unit-graph";

/**
 * A connected piece of a cover to find. Its nodes are units, or several units that must stay in one
 * perimeter; its neighbours never lead out of it.
 */
export interface CoverPart extends UnitGraph {
  /** Inhabitants of each node. */
  readonly population: Float64Array;
  /** Units of each node. */
  readonly members: readonly (readonly number[])[];
  /** Nodes that may never share a perimeter with each node. */
  readonly forbidden: readonly (readonly number[])[];
  readonly minimum: number;
  readonly maxMembers: number | null;
}

export const populationOf = (part: CoverPart, nodes: readonly number[]): number =>
  nodes.reduce((sum, node) => sum + part.population[node]!, 0);

export const unitsOf = (part: CoverPart, nodes: readonly number[]): number[] =>
  nodes.flatMap((node) => part.members[node]!);

/** Whether a node may join nodes that already respect the rules, the minimum set aside. */
export function mayJoin(part: CoverPart, nodes: readonly number[], node: number): boolean {
  if (part.forbidden[node]!.some((other) => nodes.includes(other))) return false;
  if (part.maxMembers === null) return true;
  const size = nodes.reduce((sum, other) => sum + part.members[other]!.length, 0);
  return size + part.members[node]!.length <= part.maxMembers;
}

/** Part made of some nodes of another, each new node being one or several of the old ones. */
export function partOf(part: CoverPart, groups: readonly (readonly number[])[]): CoverPart {
  const place = new Map(groups.flatMap((group, index) => group.map((node) => [node, index])));
  const linked = (lists: readonly ArrayLike<number>[]): number[][] =>
    groups.map((group, index) => {
      const found = new Set<number>();
      for (const node of group)
        for (const other of Array.from(lists[node]!)) {
          const neighbour = place.get(other);
          if (neighbour !== undefined && neighbour !== index) found.add(neighbour);
        }
      return [...found].sort((a, b) => a - b);
    });
  return {
    count: groups.length,
    neighbours: linked(part.neighbours).map((list) => Uint16Array.from(list)),
    population: Float64Array.from(groups, (group) => populationOf(part, group)),
    members: groups.map((group) => unitsOf(part, group)),
    forbidden: linked(part.forbidden),
    minimum: part.minimum,
    maxMembers: part.maxMembers,
  };
}
