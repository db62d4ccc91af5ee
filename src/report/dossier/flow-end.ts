import { blockHeight, listItemHeights, rowHeights } from "./block-height";
import type { DossierBlock } from "./dossier";

/** Rows that a table begins with on a page, its head apart. */
const FIRST_ROWS = 3;
/** Height that a heading wants below it, points: it does not end a page. */
const BELOW_HEADING = 60;

/** What cannot be parted of a block, in its order, and what is repeated at the top of a page. */
function piecesOf(block: DossierBlock): {
  readonly pieces: readonly number[];
  readonly head: number;
} {
  const whole = blockHeight(block);
  switch (block.kind) {
    case "table": {
      const [head = 0, ...rows] = rowHeights(block);
      const frame = whole - rows.reduce((sum, each) => sum + each, 0);
      const first = rows.slice(0, FIRST_ROWS).reduce((sum, each) => sum + each, frame);
      return { pieces: [first, ...rows.slice(FIRST_ROWS)], head };
    }
    case "list": {
      const items = listItemHeights(block);
      const rest = whole - items.reduce((sum, each) => sum + each, 0);
      return {
        pieces: items.map((each, at) => (at === items.length - 1 ? each + rest : each)),
        head: 0,
      };
    }
    case "heading":
    case "paragraph":
    case "figure":
    case "field":
    case "page-break":
      return { pieces: [whole], head: 0 };
  }
}

/**
 * Where blocks one after the other end, on the page on which they end: figures go whole to the next page,
 * tables and lists go on there.
 *
 * @param from where they begin, points from the top of the text
 * @param room height of a page, points
 */
export function flowEnd(from: number, blocks: readonly DossierBlock[], room: number): number {
  let y = from;
  for (const block of blocks) {
    if (block.kind === "page-break") {
      y = 0;
      continue;
    }
    const { pieces, head } = piecesOf(block);
    const below = block.kind === "heading" ? BELOW_HEADING : 0;
    for (const [at, piece] of pieces.entries()) {
      if (y > 0 && y + piece + below > room) y = at === 0 ? 0 : head;
      y += piece;
    }
  }
  return y;
}
