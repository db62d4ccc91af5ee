import { groupMembers, type GroupList } from "./group-list";

/** What the user looks at to prefer a group: the smaller the better. */
export interface GroupCriterion {
  readonly id: string;
  /** NaN where it cannot be told: comes last. */
  readonly of: (members: Uint16Array) => number;
}

export interface RankedGroup {
  /** Place in the list of groups. */
  readonly group: number;
  /** Units, ascending. */
  readonly members: Uint16Array;
  /** One value per criterion, in the order of the criteria. */
  readonly values: readonly number[];
}

function compareValues(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a < b ? -1 : Number(a > b);
}

function compareMembers(a: Uint16Array, b: Uint16Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

function compareRanked(a: RankedGroup, b: RankedGroup): number {
  for (const [i, value] of a.values.entries()) {
    const order = compareValues(value, b.values[i]!);
    if (order !== 0) return order;
  }
  return compareMembers(a.members, b.members);
}

/** Values of a group, or null as soon as it is known to come after `worst`. */
function valuesUnless(
  worst: RankedGroup | undefined,
  members: Uint16Array,
  criteria: readonly GroupCriterion[],
): number[] | null {
  const values: number[] = [];
  let isTied = worst !== undefined;
  for (const criterion of criteria) {
    const value = criterion.of(members);
    const order = isTied ? compareValues(value, worst!.values[values.length]!) : -1;
    if (order > 0) return null;
    if (order < 0) isTied = false;
    values.push(value);
  }
  return isTied && compareMembers(members, worst!.members) >= 0 ? null : values;
}

/** Puts the entry at `place` of a heap (worst first) below the worse ones. */
function siftDown(heap: RankedGroup[], place: number): void {
  const entry = heap[place]!;
  let at = place;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && compareRanked(heap[child + 1]!, heap[child]!) > 0) child++;
    if (compareRanked(heap[child]!, entry) <= 0) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = entry;
}

/**
 * The `top` best groups of a list, best first: by the first criterion, then by the second one…,
 * then by the units. The list is read once and not sorted; a criterion is not asked about a group
 * that an earlier one has put out.
 *
 * @example rankGroups(groups, [MEMBERS], 1) // the smallest group, of lowest positions
 */
export function rankGroups(
  list: GroupList,
  criteria: readonly GroupCriterion[],
  top: number,
): RankedGroup[] {
  if (!Number.isInteger(top) || top < 1)
    throw new Error(`rankGroups requires a top of 1 or more, got ${top}`);
  const heap: RankedGroup[] = [];
  for (let group = 0; group < list.length; group++) {
    const members = groupMembers(list, group);
    const isFull = heap.length === top;
    const values = valuesUnless(isFull ? heap[0] : undefined, members, criteria);
    if (!values) continue;
    const entry = { group, members, values };
    if (isFull) {
      heap[0] = entry;
      siftDown(heap, 0);
    } else {
      heap.push(entry);
      if (heap.length === top) for (let i = (top >> 1) - 1; i >= 0; i--) siftDown(heap, i);
    }
  }
  // Copies: a view would send the whole list along to another thread.
  return heap.sort(compareRanked).map((ranked) => ({ ...ranked, members: ranked.members.slice() }));
}
