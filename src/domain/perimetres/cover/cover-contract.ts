import { partOf, type CoverPart } from "./cover-part";
import { cheapestPath } from "./cover-path";
import type { CoverProblem, UncoveredReason, UncoveredUnit } from "./cover-problem";
import { componentsOf } from "../graph/unit-graph";

/** The problem without its pinned and excluded units, those held together made one node. */
export interface ContractedCover {
  readonly parts: readonly CoverPart[];
  /** Units that no perimeter can hold. */
  readonly uncovered: readonly UncoveredUnit[];
  /** False when a way between units held together had to be chosen, so that others may be better. */
  readonly isFaithful: boolean;
}

/** Gathers the lists that share a unit. */
function mergeLists(lists: readonly (readonly number[])[]): number[][] {
  let merged: number[][] = [];
  for (const list of lists) {
    const touches = (other: readonly number[]): boolean => other.some((u) => list.includes(u));
    const touched = merged.filter(touches);
    merged = merged.filter((other) => !touches(other));
    merged.push([...new Set([...touched.flat(), ...list])]);
  }
  return merged;
}

/** Adds to a list the units that join its pieces, each time by the way of least population. */
function joinPieces(
  problem: CoverProblem,
  open: ReadonlySet<number>,
  list: readonly number[],
): number[] | null {
  const joined = [...list];
  const isBanned = (unit: number): boolean =>
    problem.forbidden.some(
      ([a, b]) => (a === unit && joined.includes(b)) || (b === unit && joined.includes(a)),
    );
  for (;;) {
    const [piece, ...others] = componentsOf(problem.graph, joined);
    if (!piece || others.length === 0) return joined;
    const allowed = new Set([...open].filter((unit) => !isBanned(unit)));
    const way = cheapestPath(problem.graph, problem.population, allowed, piece, others.flat());
    if (!way) return null;
    joined.push(...way);
  }
}

/** Whether units may share one perimeter at all. */
function isAllowed({ maxMembers, forbidden }: CoverProblem, list: readonly number[]): boolean {
  if (maxMembers !== null && list.length > maxMembers) return false;
  return !forbidden.some(([a, b]) => list.includes(a) && list.includes(b));
}

/** Lists of units held together that can be; the units of the others leave `open`. */
function holdTogether(
  problem: CoverProblem,
  open: Set<number>,
  conflict: Set<number>,
  isBridged: boolean,
): { readonly lists: number[][]; readonly isFaithful: boolean } {
  const drop = (list: readonly number[]): void => {
    for (const unit of list) if (open.delete(unit)) conflict.add(unit);
  };
  const pinned = new Set(problem.pinned.flat());
  for (const list of problem.together) if (list.some((unit) => pinned.has(unit))) drop(list);
  const active = problem.together.map((list) => list.filter((unit) => open.has(unit)));
  let lists = mergeLists(active.filter((list) => list.length > 1));
  let isFaithful = true;
  // A way may touch another list, which it then joins: until nothing changes.
  for (let isStable = false; !isStable;) {
    isStable = true;
    const next: number[][] = [];
    for (const list of lists) {
      const joined = isBridged ? joinPieces(problem, open, list) : list;
      const isOnlyWay = joined
        ? joined.length === list.length
        : componentsOf(problem.graph, list).length === 2;
      if (!isOnlyWay) isFaithful = false;
      if (joined && isAllowed(problem, joined)) next.push(joined);
      else drop(list);
      if (joined?.length !== list.length) isStable = false;
    }
    lists = mergeLists(next.map((list) => list.filter((unit) => open.has(unit))));
  }
  return { lists, isFaithful };
}

/**
 * Contracts a checked problem. `isBridged` false: units held together that do not touch become
 * neighbours without any unit between them, which only makes covering easier (for the bound).
 */
export function contractCover(problem: CoverProblem, isBridged: boolean): ContractedCover {
  const { graph, population, units, minimum, maxMembers } = problem;
  const excluded = new Set(problem.excluded);
  const pinned = new Set(problem.pinned.flat());
  const conflict = new Set<number>();
  const uncovered: UncoveredUnit[] = [];
  const leave = (list: readonly number[], reason: UncoveredReason, total: number): void => {
    for (const unit of list) uncovered.push({ unit, reason, componentPopulation: total });
  };
  const toCover = [...units.keys()].filter((unit) => units[unit] === 1 && !pinned.has(unit));
  const totalOf = (list: readonly number[]): number =>
    list.reduce((sum, unit) => sum + population[unit]!, 0);
  for (const unit of toCover) if (excluded.has(unit)) leave([unit], "excluded", population[unit]!);
  const open = new Set(toCover.filter((unit) => !excluded.has(unit)));
  const before = componentsOf(graph, open);
  const { lists, isFaithful } = holdTogether(problem, open, conflict, isBridged);
  for (const component of before)
    leave(
      component.filter((unit) => conflict.has(unit)),
      "conflict",
      totalOf(component),
    );

  const forbidden = Array.from({ length: graph.count }, (): number[] => []);
  for (const [a, b] of problem.forbidden) {
    forbidden[a]!.push(b);
    forbidden[b]!.push(a);
  }
  const members = [...graph.neighbours.keys()].map((unit) => [unit]);
  const whole = { ...graph, population, members, forbidden, minimum, maxMembers };
  const held = new Set(lists.flat());
  const single = [...open].filter((unit) => !held.has(unit)).map((unit) => [unit]);
  const contracted = partOf(
    whole,
    [...lists, ...single].sort((a, b) => Math.min(...a) - Math.min(...b)),
  );
  const parts: CoverPart[] = [];
  for (const component of componentsOf(contracted, contracted.members.keys())) {
    const part = partOf(
      contracted,
      component.map((node) => [node]),
    );
    const all = part.members.flat();
    const total = totalOf(all);
    if (total >= minimum) parts.push(part);
    else leave(all, all.length === 1 ? "isolated" : "too-small-component", total);
  }
  return { parts, uncovered, isFaithful };
}
