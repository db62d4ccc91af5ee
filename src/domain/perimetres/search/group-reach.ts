import type { UnitGraph } from "../graph/unit-graph";

/** Steps to a unit that is too far to matter. */
const TOO_FAR = 65_535;

/** Steps inside the area from some units to every unit at most `maxSteps` away. */
function stepsFrom(
  graph: UnitGraph,
  area: Uint8Array,
  from: readonly number[],
  maxSteps: number,
): Uint16Array {
  const steps = new Uint16Array(graph.count).fill(TOO_FAR);
  for (const unit of from) steps[unit] = 0;
  const reached = [...from];
  // The list grows while it is read, nearest units first.
  for (const unit of reached) {
    const step = steps[unit]! + 1;
    if (step > maxSteps) break;
    for (const other of graph.neighbours[unit]!) {
      if (area[other] !== 1 || steps[other] !== TOO_FAR) continue;
      steps[other] = step;
      reached.push(other);
    }
  }
  return steps;
}

/**
 * What a growing group may still come to hold: at each depth, the units that are no farther than
 * the number of units it may still take. A unit within reach of a group was within reach of the
 * group before, so each depth is read from the one above.
 */
export class GroupReach {
  private readonly population: Float64Array;
  private readonly room: number;
  /** Units within reach of the start, most populated first, then lowest position. */
  private readonly ranked: Uint16Array;
  private readonly rowOf: (unit: number) => Uint16Array;
  private readonly rows = new Map<number, Uint16Array>();
  /** By depth: places in `ranked`, ascending, and least steps from the group to each. */
  private readonly places: Uint16Array[];
  private readonly nearest: Uint16Array[];
  private readonly counts: Uint32Array;

  /** @param room units that may join the start */
  constructor(
    graph: UnitGraph,
    population: Float64Array,
    area: Uint8Array,
    start: readonly number[],
    room: number,
  ) {
    const steps = stepsFrom(graph, area, start, room);
    const inside = Array.from(steps.keys()).filter((unit) => steps[unit]! <= room);
    inside.sort((a, b) => population[b]! - population[a]! || a - b);
    this.population = population;
    this.room = room;
    this.ranked = Uint16Array.from(inside);
    this.rowOf = (unit) => {
      const row = stepsFrom(graph, area, [unit], room);
      return this.ranked.map((other) => row[other]!);
    };
    this.places = [Uint16Array.from(inside.keys())];
    this.nearest = [this.ranked.map((unit) => steps[unit]!)];
    this.counts = new Uint32Array(room + 1);
    this.counts[0] = inside.length;
  }

  /** Tells that the group of the depth above took a unit. */
  descend(depth: number, unit: number): void {
    let row = this.rows.get(unit);
    if (!row) this.rows.set(unit, (row = this.rowOf(unit)));
    const [above, stepsAbove] = [this.places[depth - 1]!, this.nearest[depth - 1]!];
    const places = (this.places[depth] ??= new Uint16Array(this.ranked.length));
    const nearest = (this.nearest[depth] ??= new Uint16Array(this.ranked.length));
    const room = this.room - depth;
    let count = 0;
    for (let i = 0; i < this.counts[depth - 1]!; i++) {
      const place = above[i]!;
      const steps = Math.min(stepsAbove[i]!, row[place]!);
      if (steps > room) continue;
      places[count] = place;
      nearest[count++] = steps;
    }
    this.counts[depth] = count;
  }

  /**
   * Whether the most populated units within reach could bring what is missing: false is sure.
   *
   * @param state of each unit; those at `taken` or more are members or forbidden
   */
  canBring(depth: number, missing: number, state: Uint8Array, taken: number): boolean {
    const places = this.places[depth]!;
    let left = this.room - depth;
    let lacking = missing;
    for (let i = 0; i < this.counts[depth]! && left > 0; i++) {
      const unit = this.ranked[places[i]!]!;
      const inhabitants = this.population[unit]!;
      if (inhabitants * left < lacking) return false;
      if (state[unit]! >= taken) continue;
      lacking -= inhabitants;
      if (lacking <= 0) return true;
      left--;
    }
    return false;
  }
}
