import type { DossierBlock } from "../dossier";
import { figureStart } from "./pdf-figure";
import { BOTTOM, TOP, type Sheet } from "./pdf-sheet";
import { tableStart } from "./pdf-table";

type FigureBlock = Extract<DossierBlock, { kind: "figure" }>;

const hasRoom = (sheet: Sheet, height: number): boolean => sheet.y + height <= BOTTOM;

const fits = (sheet: Sheet, block: FigureBlock): boolean =>
  hasRoom(sheet, figureStart(sheet, block));

/** Notes stay under the table that they are about. */
const isNote = (block: DossierBlock | undefined): boolean =>
  block?.kind === "paragraph" && block.style === "note";

/** How many of the next blocks can fill the foot of the page together: a table, or a figure. */
function fillers(sheet: Sheet, next: readonly DossierBlock[]): number {
  const [first] = next;
  if (first?.kind === "figure") return fits(sheet, first) ? 1 : 0;
  if (first?.kind !== "table" || !hasRoom(sheet, tableStart(sheet, first))) return 0;
  let count = 1;
  while (isNote(next[count])) count++;
  return count;
}

/**
 * Blocks left to draw, the first one next. A figure too tall for the rest of the page lets the
 * table or the figure that follows it go first, once: no page is left half empty.
 *
 * @param delayed figures that have already let a block go first
 */
export function flowOrder(
  sheet: Sheet,
  left: readonly DossierBlock[],
  delayed: Set<string>,
): readonly DossierBlock[] {
  const [block, ...next] = left;
  if (block?.kind !== "figure" || sheet.y <= TOP || fits(sheet, block)) return left;
  if (delayed.has(block.figure.id)) return left;
  const count = fillers(sheet, next);
  if (count === 0) return left;
  delayed.add(block.figure.id);
  return [...next.slice(0, count), block, ...next.slice(count)];
}
