import { GroupListBuilder, type GroupList } from "./group-list";
import { GroupReach } from "./group-reach";
import { isConnected, type UnitGraph } from "../graph/unit-graph";

export interface GroupRequest {
  readonly graph: UnitGraph;
  /** Inhabitants of each unit. */
  readonly population: Float64Array;
  /** 1 for each unit that a group may hold. */
  readonly area: Uint8Array;
  /** Units that every group holds: at least one, in one piece, inside the area. */
  readonly start: readonly number[];
  readonly maxMembers: number;
  /** A group of exactly this population passes. */
  readonly minPopulation: number;
  /** Groups kept at most; the search stops at the first one that has no place. */
  readonly limit: number;
  /** Only groups that no longer pass, or fall apart, when any unit but the start leaves them. */
  readonly onlyMinimal?: boolean;
}

/** A search that runs by slices, so that a worker can tell where it is and be stopped. */
export interface GroupSearch {
  /** Looks at `budget` more connected groups; false when the search is over. */
  next(budget: number): boolean;
  /** Groups found so far, in the order of the search, whatever the budgets. */
  readonly groups: GroupList;
  /** Connected groups looked at so far, valid or not. */
  readonly visited: number;
  /** Whether valid groups were left out because `limit` was reached: « liste partielle ». */
  readonly isLimited: boolean;
}

/** What the search knows of a unit. */
const FREE = 0;
const QUEUED = 1;
const MEMBER = 2;
const FORBIDDEN = 3;

function checkRequest(request: GroupRequest): void {
  const { graph, population, area, start, maxMembers, limit } = request;
  if (population.length !== graph.count || area.length !== graph.count)
    throw new Error(
      `enumerateGroups requires ${graph.count} populations and flags, got ${population.length} and ${area.length}`,
    );
  const wrong = population.findIndex((inhabitants) => !(inhabitants >= 0));
  if (wrong >= 0)
    throw new Error(`enumerateGroups requires populations of 0 or more, got ${population[wrong]}`);
  const outside = start.find((unit) => area[unit] !== 1);
  if (outside !== undefined)
    throw new Error(`enumerateGroups requires a start inside the area, got unit ${outside}`);
  if (start.length === 0 || new Set(start).size < start.length || !isConnected(graph, start))
    throw new Error(
      `enumerateGroups requires a start of distinct units in one piece, got [${start.join(", ")}]`,
    );
  if (!Number.isInteger(maxMembers) || maxMembers < start.length)
    throw new Error(`enumerateGroups requires at least ${start.length} members, got ${maxMembers}`);
  if (!Number.isInteger(limit) || limit < 1)
    throw new Error(`enumerateGroups requires a limit of 1 or more, got ${limit}`);
}

/**
 * Depth d holds a group of `start.length + d` units. Its candidates are `queue[from[d]…end[d]]`;
 * those before `cursor[d]` are forbidden below it, so that no group comes twice.
 */
class GroupEnumeration implements GroupSearch {
  visited = 0;
  isLimited = false;
  private isOver = false;
  private depth = -1;
  private readonly request: GroupRequest;
  private readonly found = new GroupListBuilder();
  private readonly state: Uint8Array;
  private readonly units: Uint16Array;
  private readonly queue: Uint16Array;
  private readonly flood: Uint16Array;
  private readonly from: Int32Array;
  private readonly cursor: Int32Array;
  private readonly end: Int32Array;
  private readonly inhabitants: Float64Array;
  private readonly reach: GroupReach;

  constructor(request: GroupRequest) {
    checkRequest(request);
    const { graph, area, start, maxMembers } = request;
    const levels = Math.min(maxMembers, graph.count) - start.length + 1;
    this.request = request;
    this.state = Uint8Array.from(area, (flag) => (flag === 1 ? FREE : FORBIDDEN));
    this.units = new Uint16Array(start.length + levels);
    this.units.set(start);
    for (const unit of start) this.state[unit] = MEMBER;
    this.queue = new Uint16Array(graph.count);
    this.flood = new Uint16Array(this.units.length);
    this.from = new Int32Array(levels);
    this.cursor = new Int32Array(levels);
    this.end = new Int32Array(levels);
    this.inhabitants = new Float64Array(levels);
    this.reach = new GroupReach(graph, request.population, area, start, levels - 1);
  }

  get groups(): GroupList {
    return this.found.list;
  }

  next(budget: number): boolean {
    if (!(budget >= 1)) throw new Error(`next requires a budget of 1 or more, got ${budget}`);
    const stop = this.visited + budget;
    if (this.depth < 0 && !this.isOver) this.begin();
    while (!this.isOver && this.visited < stop) {
      if (this.isWorthGoingOn()) this.descend();
      else this.ascend();
    }
    return !this.isOver;
  }

  private begin(): void {
    const { start, population } = this.request;
    this.depth = 0;
    let end = 0;
    for (const unit of start) {
      this.inhabitants[0]! += population[unit]!;
      end = this.queueNeighbours(unit, end);
    }
    this.end[0] = end;
    this.visit();
  }

  private queueNeighbours(unit: number, end: number): number {
    const { state, queue } = this;
    const neighbours = this.request.graph.neighbours[unit]!;
    let last = end;
    for (let i = 0; i < neighbours.length; i++) {
      const other = neighbours[i]!;
      if (state[other] !== FREE) continue;
      state[other] = QUEUED;
      queue[last++] = other;
    }
    return last;
  }

  private descend(): void {
    const { depth, request } = this;
    const unit = this.queue[this.cursor[depth]!++]!;
    const below = ++this.depth;
    this.state[unit] = MEMBER;
    this.units[request.start.length + depth] = unit;
    this.from[below] = this.cursor[below] = this.cursor[depth]!;
    this.end[below] = this.queueNeighbours(unit, this.end[depth]!);
    this.inhabitants[below] = this.inhabitants[depth]! + request.population[unit]!;
    // Nothing is asked of a group that is full or populated enough, nor of those below it.
    if (below + 1 < this.from.length && this.inhabitants[below] < request.minPopulation)
      this.reach.descend(below, unit);
    this.visit();
  }

  private ascend(): void {
    const { depth, state, queue } = this;
    if (depth === 0) {
      this.isOver = true;
      return;
    }
    for (let i = this.from[depth]!; i < this.cursor[depth]!; i++) state[queue[i]!] = QUEUED;
    for (let i = this.end[depth - 1]!; i < this.end[depth]!; i++) state[queue[i]!] = FREE;
    this.depth--;
    // The unit that leaves stays forbidden for the rest of the level above.
    state[queue[this.cursor[this.depth]! - 1]!] = FORBIDDEN;
  }

  private visit(): void {
    const { depth, request, found } = this;
    this.visited++;
    if (this.inhabitants[depth]! < request.minPopulation) return;
    if (request.onlyMinimal === true && !this.isMinimal()) return;
    if (found.length === request.limit) this.isOver = this.isLimited = true;
    else found.add(this.units, request.start.length + depth);
  }

  private isWorthGoingOn(): boolean {
    const { depth } = this;
    if (this.cursor[depth]! >= this.end[depth]! || depth + 1 >= this.from.length) return false;
    const missing = this.request.minPopulation - this.inhabitants[depth]!;
    // A group that grows from a valid one can always lose its last units again.
    if (missing <= 0) return this.request.onlyMinimal !== true;
    return this.reach.canBring(depth, missing, this.state, MEMBER);
  }

  /** A valid group of which no unit but the start can leave: one at a time is enough to know. */
  private isMinimal(): boolean {
    const { start, population, minPopulation } = this.request;
    const size = start.length + this.depth;
    const spare = this.inhabitants[this.depth]! - minPopulation;
    for (let i = start.length; i < size; i++) {
      const unit = this.units[i]!;
      if (population[unit]! <= spare && this.holdsWithout(unit, size)) return false;
    }
    return true;
  }

  /** Whether the group is in one piece once a unit has left it. */
  private holdsWithout(unit: number, size: number): boolean {
    const { state, flood } = this;
    const { graph, start } = this.request;
    state[unit] = FORBIDDEN;
    flood[0] = start[0]!;
    state[start[0]!] = QUEUED;
    let end = 1;
    for (let i = 0; i < end; i++) {
      const neighbours = graph.neighbours[flood[i]!]!;
      for (let j = 0; j < neighbours.length; j++) {
        const other = neighbours[j]!;
        if (state[other] !== MEMBER) continue;
        state[other] = QUEUED;
        flood[end++] = other;
      }
    }
    for (let i = 0; i < end; i++) state[flood[i]!] = MEMBER;
    state[unit] = MEMBER;
    return end === size - 1;
  }
}

/**
 * Every connected group of units that contains a start set, lies inside an area, has at most
 * `maxMembers` units and at least `minPopulation` inhabitants: each set exactly once, in an order
 * that depends on the request only. Exact: no draw, no heuristic.
 *
 * Variant: extension with a forbidden set (D. H. Redelmeier, « Counting polyominoes: yet another
 * attack », Discrete Mathematics 36, 1981), cut where the most populated units still within reach
 * cannot bring the minimum.
 *
 * @throws when the start is empty, in several pieces, outside the area or above `maxMembers`
 *
 * @example
 * const search = enumerateGroups({ …, start: [0], maxMembers: 2, minPopulation: 50_000 });
 * while (search.next(10_000)); // path 0–1–2 of 30,000 each → one group: 0, 1
 */
export const enumerateGroups = (request: GroupRequest): GroupSearch =>
  new GroupEnumeration(request);
