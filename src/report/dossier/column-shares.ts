import { approximateMeasure } from "@/charts/words/approximate-measure";
import { unbroken } from "@/charts/wrap-text";
import type { DossierTable } from "./dossier";
import { CELL_PADDING, LOOKS, TEXT_WIDTH } from "./looks";

/** Of the width of the text, the most that one word claims: a longer one is broken. */
const WIDEST_WORD = 0.34;
/** Room for a word in its widths: each program measures in its own way, some with another font. */
const SPARE = 1.08;

/** Share of the width that the widest word of a column takes. */
function widestWord({ head, rows }: DossierTable, column: number): number {
  const widthOf = (text: string, isBold: boolean): number =>
    Math.max(
      ...text
        .split("\n")
        .flatMap(unbroken)
        .map((piece) => approximateMeasure(piece.trimEnd(), LOOKS.cell.size, isBold ? 600 : 400)),
    );
  const widest = Math.max(
    widthOf(head[column]!, true),
    ...rows.map((cells) => widthOf(cells[column]!, column === 0)),
  );
  return Math.min(WIDEST_WORD, (SPARE * widest + 2 * CELL_PADDING.x) / TEXT_WIDTH);
}

/** Shares asked for, those of too narrow columns raised to what their words take, from the others. */
function widened(asked: readonly number[], least: readonly number[]): number[] {
  const isNarrow = asked.map(() => false);
  for (;;) {
    const fixed = least.reduce((sum, each, at) => sum + (isNarrow[at] ? each : 0), 0);
    const free = asked.reduce((sum, each, at) => sum + (isNarrow[at] ? 0 : each), 0);
    const shares = asked.map((each, at) =>
      isNarrow[at] ? least[at]! : (each / free) * (1 - fixed),
    );
    const next = shares.findIndex((share, at) => !isNarrow[at] && share < least[at]! - 1e-9);
    if (next === -1) return shares;
    isNarrow[next] = true;
  }
}

function checkedWidths(table: DossierTable): number[] {
  const count = table.head.length;
  const isRegular =
    table.widths.length === count &&
    table.align.length === count &&
    table.rows.every((row) => row.length === count);
  if (!isRegular || count === 0)
    throw new Error(`columnShares requires ${count} cells in each row of « ${table.caption} »`);
  const sum = table.widths.reduce((total, width) => total + width, 0);
  if (!(sum > 0) || table.widths.some((width) => !(width > 0)))
    throw new Error(`columnShares requires positive widths in « ${table.caption} »`);
  return table.widths.map((width) => width / sum);
}

const leastShares = (table: DossierTable): number[] =>
  table.head.map((_, column) => widestWord(table, column));

const sumOf = (shares: readonly number[]): number => shares.reduce((sum, each) => sum + each, 0);

/** Has every column room for its words, none of them broken? */
export const fitsWidth = (table: DossierTable): boolean => sumOf(leastShares(table)) <= 1;

const known = new WeakMap<DossierTable, number[]>();

/**
 * Shares of the width by column, made to sum to one: those asked for, but that no word is broken where
 * the page is wide enough for all.
 */
export function columnShares(table: DossierTable): number[] {
  const found = known.get(table);
  if (found) return found;
  const asked = checkedWidths(table);
  const least = leastShares(table);
  const shares = sumOf(least) <= 1 ? widened(asked, least) : asked;
  known.set(table, shares);
  return shares;
}
