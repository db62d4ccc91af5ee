import { mayJoin, populationOf, type CoverPart } from "./cover-part";
import { isConnected } from "../graph/unit-graph";

/** Perimeters of a part, as nodes, and the nodes that none of them could take. */
export interface CompleteCover {
  readonly groups: readonly (readonly number[])[];
  readonly left: readonly number[];
}

/**
 * Gives each free node to a perimeter that it touches: first the node that has the fewest choices,
 * so that nobody is cut off, and to the least populated perimeter. Without limit of members nor
 * forbidden pair everyone finds a place. With them a full perimeter may pass one of its nodes to
 * another to make room; what still does not fit is left.
 */
export function completeCover(
  part: CoverPart,
  sets: readonly (readonly number[])[],
): CompleteCover {
  const groups = sets.map((set) => [...set]);
  const groupOf = new Int32Array(part.count).fill(-1);
  groups.forEach((group, index) => group.forEach((node) => (groupOf[node] = index)));
  const inhabitants = groups.map((group) => populationOf(part, group));
  const free = new Set([...groupOf.keys()].filter((node) => groupOf[node] === -1));

  const touched = (node: number): number[] => {
    const found = new Set(Array.from(part.neighbours[node]!, (other) => groupOf[other]!));
    found.delete(-1);
    return [...found];
  };
  const choicesOf = (node: number): number[] =>
    touched(node).filter((group) => mayJoin(part, groups[group]!, node));
  const join = (node: number, group: number): void => {
    groups[group]!.push(node);
    groupOf[node] = group;
    inhabitants[group]! += part.population[node]!;
    free.delete(node);
  };
  const leave = (node: number, group: number): void => {
    groups[group]!.splice(groups[group]!.indexOf(node), 1);
    inhabitants[group]! -= part.population[node]!;
  };

  const placeOne = (): boolean => {
    let [best, chosen]: [number, number[]] = [-1, []];
    for (const node of free) {
      const choices = choicesOf(node);
      if (choices.length > 0 && (best < 0 || choices.length < chosen.length))
        [best, chosen] = [node, choices];
      if (choices.length === 1) break;
    }
    if (best < 0) return false;
    join(
      best,
      chosen.reduce((a, b) => (inhabitants[b]! < inhabitants[a]! ? b : a)),
    );
    return true;
  };

  /** A full perimeter takes a free node and passes one of its own to another. */
  const makeRoom = (node: number): boolean => {
    for (const group of touched(node))
      for (const passed of groups[group]!) {
        const kept = groups[group]!.filter((other) => other !== passed);
        const stays = inhabitants[group]! - part.population[passed]! + part.population[node]!;
        if (stays < part.minimum || !mayJoin(part, kept, node)) continue;
        const target = choicesOf(passed).find((other) => other !== group);
        if (target === undefined || !isConnected(part, [...kept, node])) continue;
        leave(passed, group);
        join(passed, target);
        join(node, group);
        return true;
      }
    return false;
  };

  while (free.size > 0) if (!placeOne() && ![...free].some(makeRoom)) break;
  return { groups, left: [...free] };
}
