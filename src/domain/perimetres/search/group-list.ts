/** Groups of units one after the other, so that hundreds of thousands of them stay small. */
export interface GroupList {
  readonly length: number;
  /** Units of every group, ascending inside a group. */
  readonly members: Uint16Array;
  /** `offsets[g]` is the first place of group g in `members`, `offsets[g + 1]` the end of it. */
  readonly offsets: Uint32Array;
}

/** Units of one group, ascending: a view, not a copy. */
export function groupMembers(list: GroupList, group: number): Uint16Array {
  if (!(Number.isInteger(group) && group >= 0 && group < list.length))
    throw new Error(`groupMembers requires a group below ${list.length}, got ${group}`);
  return list.members.subarray(list.offsets[group], list.offsets[group + 1]);
}

/** A list that grows at its end; what it has shown stays as it was. */
export class GroupListBuilder {
  private members = new Uint16Array(1024);
  private offsets = new Uint32Array(256);
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** Adds the first `size` units of an array, in any order. */
  add(units: ArrayLike<number>, size: number): void {
    const start = this.offsets[this.count]!;
    const end = start + size;
    if (end > this.members.length) {
      const larger = new Uint16Array(Math.max(end, 2 * this.members.length));
      larger.set(this.members);
      this.members = larger;
    }
    if (this.count + 2 > this.offsets.length) {
      const larger = new Uint32Array(2 * this.offsets.length);
      larger.set(this.offsets);
      this.offsets = larger;
    }
    // Groups are small: each unit goes straight to its place.
    for (let i = 0; i < size; i++) {
      const unit = units[i]!;
      let place = start + i;
      for (; place > start && this.members[place - 1]! > unit; place--)
        this.members[place] = this.members[place - 1]!;
      this.members[place] = unit;
    }
    this.offsets[++this.count] = end;
  }

  /** The groups so far, without a copy. */
  get list(): GroupList {
    return {
      length: this.count,
      members: this.members.subarray(0, this.offsets[this.count]),
      offsets: this.offsets.subarray(0, this.count + 1),
    };
  }
}
