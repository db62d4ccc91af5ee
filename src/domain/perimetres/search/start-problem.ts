import type { GroupRequest } from "./enumerate-groups";
import type { SearchProblem } from "./search-types";
import { componentsOf } from "../graph/unit-graph";

/** Why no group can hold a start, when that comes from the choice of the user; null: nothing. */
export function startProblem(
  request: Pick<GroupRequest, "graph" | "area" | "start" | "maxMembers">,
): SearchProblem | null {
  const { graph, area, start, maxMembers } = request;
  if (start.length === 0) return { kind: "no-units" };
  const units = start.filter((unit) => graph.neighbours[unit] === undefined || area[unit] !== 1);
  if (units.length > 0) return { kind: "outside-area", units };
  const pieces = componentsOf(graph, start);
  if (pieces.length > 1) return { kind: "in-pieces", pieces };
  const count = pieces[0]!.length;
  return count > maxMembers ? { kind: "too-many-units", count, maxMembers } : null;
}
