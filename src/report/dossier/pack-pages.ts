import { blocksHeight } from "./block-height";
import type { DossierBlock } from "./dossier";
import { TEXT_HEIGHT } from "./looks";

/** Part of a page that sections fill: what is left is for what Word measures otherwise. */
const FILLED = 0.97;

/** Height that the blocks of one page may have, points. */
export const PAGE_ROOM = FILLED * TEXT_HEIGHT;

const PAGE_BREAK: DossierBlock = { kind: "page-break" };

/**
 * Sections one after the other, each whole on its page where it can be: a section goes to the next
 * page where the rest of this one is too short for it. A section longer than a page begins one.
 */
export function packPages(sections: readonly (readonly DossierBlock[])[]): DossierBlock[] {
  let y = 0;
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, at) => {
      const height = blocksHeight(section);
      const isNext = at > 0 && y + height > PAGE_ROOM;
      y = (isNext ? 0 : y) + height;
      // What a long section leaves of its last page is not known enough to be filled.
      if (y > PAGE_ROOM) y = PAGE_ROOM;
      return isNext ? [PAGE_BREAK, ...section] : section;
    });
}
