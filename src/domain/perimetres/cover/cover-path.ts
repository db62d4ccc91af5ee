import type { UnitGraph } from "../graph/unit-graph";

/**
 * Units of the way of least population from some units to others, both ends left out, through
 * allowed units only; null when there is none. Dijkstra 1959, Numerische Mathematik 1.
 */
export function cheapestPath(
  graph: UnitGraph,
  population: Float64Array,
  allowed: ReadonlySet<number>,
  from: readonly number[],
  to: readonly number[],
): number[] | null {
  const cost = new Map(from.map((unit) => [unit, 0]));
  const previous = new Map<number, number>();
  const waiting = new Set(from);
  const goals = new Set(to);
  while (waiting.size > 0) {
    const unit = [...waiting].reduce((a, b) => (cost.get(b)! < cost.get(a)! ? b : a));
    waiting.delete(unit);
    if (goals.has(unit)) {
      const way: number[] = [];
      for (let step = previous.get(unit); step !== undefined; step = previous.get(step))
        way.push(step);
      return way.slice(0, -1);
    }
    for (const next of graph.neighbours[unit]!) {
      if (!goals.has(next) && !allowed.has(next)) continue;
      const total = cost.get(unit)! + (goals.has(next) ? 0 : population[next]!);
      if (total >= (cost.get(next) ?? Infinity)) continue;
      cost.set(next, total);
      previous.set(next, unit);
      waiting.add(next);
    }
  }
  return null;
}
