import { blocksHeight, rowHeights } from "./block-height";
import type { DossierBlock } from "./dossier";
import { flowEnd } from "./flow-end";
import { TEXT_HEIGHT } from "./looks";

/** Part of a page that sections fill: what is left is for what Word measures otherwise. */
const FILLED = 0.97;

/** Height that the blocks of one page may have, points. */
export const PAGE_ROOM = FILLED * TEXT_HEIGHT;

/** Part of a page under which nothing goes to the next one: it flows instead. */
const LEAST_FILL = 0.55;

const PAGE_BREAK: DossierBlock = { kind: "page-break" };

/** Blocks, or what they are for the height left on a page, in points: at most that high where they can be. */
export type Section = readonly DossierBlock[] | ((room: number) => readonly DossierBlock[]);

/** Sections under one title, in any order: the one that fits goes first. */
export interface SectionGroup {
  readonly head: readonly DossierBlock[];
  readonly anyOrder: readonly Section[];
}

const blocksFor = (section: Section, room: number): readonly DossierBlock[] =>
  typeof section === "function" ? section(room) : section;

const isGroup = (part: Section | SectionGroup): part is SectionGroup => "anyOrder" in part;

const under = (head: readonly DossierBlock[], section: Section): Section =>
  head.length === 0
    ? section
    : (room) => [...head, ...blocksFor(section, room - blocksHeight(head))];

/** What stands on the pages so far, and where the last one ends, points. */
interface Packed {
  readonly blocks: readonly DossierBlock[];
  readonly y: number;
}

const fits = (section: Section, y: number): boolean =>
  y + blocksHeight(blocksFor(section, PAGE_ROOM - y)) <= PAGE_ROOM;

function withSection({ blocks, y }: Packed, section: Section): Packed {
  const here = blocksFor(section, PAGE_ROOM - y);
  if (here.length === 0) return { blocks, y };
  if (y === 0 || y + blocksHeight(here) <= PAGE_ROOM)
    return { blocks: [...blocks, ...here], y: flowEnd(y, here, PAGE_ROOM) };
  const whole = blocksFor(section, PAGE_ROOM);
  // A page left half blank is worse than a section over two pages.
  return y < LEAST_FILL * PAGE_ROOM
    ? { blocks: [...blocks, ...whole], y: flowEnd(y, whole, PAGE_ROOM) }
    : { blocks: [...blocks, PAGE_BREAK, ...whole], y: flowEnd(0, whole, PAGE_ROOM) };
}

function withGroup(packed: Packed, { head, anyOrder }: SectionGroup): Packed {
  let left = anyOrder.filter((section) => blocksFor(section, PAGE_ROOM).length > 0);
  if (left.length === 0) return withSection(packed, head);
  let title = head;
  let now = packed;
  while (left.length > 0) {
    const titled = left.map((section) => under(title, section));
    const { y } = now;
    title = [];
    const at = Math.max(
      0,
      titled.findIndex((section) => fits(section, y)),
    );
    now = withSection(now, titled[at]!);
    left = left.filter((_, other) => other !== at);
  }
  return now;
}

/**
 * Sections one after the other, each whole on its page where it can be: a section goes to the next
 * page where the rest of this one is too short for it, unless half of this one would be left blank.
 */
export const packPages = (parts: readonly (Section | SectionGroup)[]): DossierBlock[] => [
  ...parts.reduce<Packed>(
    (packed, part) => (isGroup(part) ? withGroup(packed, part) : withSection(packed, part)),
    { blocks: [], y: 0 },
  ).blocks,
];

type Table = Extract<DossierBlock, { kind: "table" }>;

/**
 * A long table as one table by page, so that every program ends its pages at the same rows. Its first
 * page has a title above it.
 *
 * @param above height of what stands above it on its first page, points
 */
export function pagedTable(table: Table, above: number): DossierBlock[] {
  const [head = 0, ...heights] = rowHeights(table);
  const frame = blocksHeight([{ ...table, rows: [] }]) - head;
  const pages: (readonly string[])[][] = [[]];
  let left = PAGE_ROOM - above - frame - head;
  for (const [at, height] of heights.entries()) {
    if (height > left && pages.at(-1)!.length > 0) {
      pages.push([]);
      left = PAGE_ROOM - frame - head;
    }
    pages.at(-1)!.push(table.rows[at]!);
    left -= height;
  }
  return pages.flatMap((rows, at) =>
    at === 0
      ? [{ ...table, rows }]
      : [PAGE_BREAK, { ...table, caption: `${table.caption} (suite)`, rows }],
  );
}
