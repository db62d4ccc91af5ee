/**
 * Positions of labels along a line, each as near as possible to where it wants to be, in the same
 * order, none over another, all inside. Labels that touch move as one block, centred on the mean
 * of what they want (isotonic regression by « pool adjacent violators »).
 *
 * @param wanted centre of each label, any order
 * @param sizes length of each label along the line
 * @returns centres in the order given; when there is no room for all, they start at `low`
 *
 * @example spreadApart([10, 10], [4, 4], 0, 100) // [8, 12]
 */
export function spreadApart(
  wanted: readonly number[],
  sizes: readonly number[],
  low: number,
  high: number,
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  interface Block {
    members: number[];
    size: number;
    /** Sum of where the start of the block would be for each of its members. */
    starts: number;
  }
  const clamp = (block: Block): number =>
    Math.max(low, Math.min(high - block.size, block.starts / block.members.length));
  const blocks: Block[] = [];
  for (const i of order) {
    let block: Block = { members: [i], size: sizes[i]!, starts: wanted[i]! - sizes[i]! / 2 };
    for (
      let last = blocks.at(-1);
      last && clamp(last) + last.size > clamp(block);
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = {
        members: [...last.members, ...block.members],
        size: last.size + block.size,
        starts: last.starts + block.starts - block.members.length * last.size,
      };
    }
    blocks.push(block);
  }
  const centres = Array.from({ length: wanted.length }, () => 0);
  for (const block of blocks) {
    let at = clamp(block);
    for (const i of block.members) {
      centres[i] = at + sizes[i]! / 2;
      at += sizes[i]!;
    }
  }
  return centres;
}
