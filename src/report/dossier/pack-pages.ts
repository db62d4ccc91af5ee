import { blocksHeight, rowHeights } from "./block-height";
import type { DossierBlock } from "./dossier";
import { TEXT_HEIGHT } from "./looks";

/** Part of a page that sections fill: what is left is for what Word measures otherwise. */
const FILLED = 0.97;

/** Height that the blocks of one page may have, points. */
export const PAGE_ROOM = FILLED * TEXT_HEIGHT;

/** How much further a section of several pages may end, points. */
const UNSURE = 60;

const PAGE_BREAK: DossierBlock = { kind: "page-break" };

/** Blocks, or what they are for the height left on a page, in points: at most that high where they can be. */
export type Section = readonly DossierBlock[] | ((room: number) => readonly DossierBlock[]);

const blocksFor = (section: Section, room: number): readonly DossierBlock[] =>
  typeof section === "function" ? section(room) : section;

/**
 * Sections one after the other, each whole on its page where it can be: a section goes to the next
 * page where the rest of this one is too short for it. A section longer than a page begins one.
 */
export function packPages(sections: readonly Section[]): DossierBlock[] {
  let y = 0;
  return sections.flatMap((section) => {
    const here = blocksFor(section, PAGE_ROOM - y);
    if (here.length === 0) return [];
    const isNext = y > 0 && y + blocksHeight(here) > PAGE_ROOM;
    const blocks = isNext ? blocksFor(section, PAGE_ROOM) : here;
    y = (isNext ? 0 : y) + blocksHeight(blocks);
    // What a long section leaves of its last page is known less well.
    if (y > PAGE_ROOM) y = (y % PAGE_ROOM) + UNSURE;
    return isNext ? [PAGE_BREAK, ...blocks] : blocks;
  });
}

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
