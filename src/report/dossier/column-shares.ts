import type { DossierTable } from "./dossier";

/** Shares of the width by column, made to sum to one. */
export function columnShares(table: DossierTable): number[] {
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
