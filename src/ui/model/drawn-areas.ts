import { BARE } from "@/domain/contract/cls";
import type { Outline } from "@/domain/geography/outline";
import type { CoverageOnDay } from "@/domain/contract/coverage-on-day";

/** Outline of an atom of contract areas, with its state on the day: a position in `COVERAGE_STATUSES`. */
export interface DrawnArea {
  readonly outline: Outline;
  readonly status: number;
}

/**
 * Outlines that carry a contract on the day. They meet their atoms by key, never by rank: an older
 * file must not lend its outlines to other contracts.
 *
 * @param within 1 for each commune of what is shown: areas that have none of them are left out, as
 *   no figure beside the map counts them
 */
export function drawnAreas(
  outlines: readonly Outline[],
  { atoms, atomStatuses }: CoverageOnDay,
  within?: Uint8Array | null,
): DrawnArea[] {
  const isShown = (rows: readonly number[]): boolean =>
    !within || rows.some((row) => within[row] === 1);
  const statusOf = new Map(
    atoms.flatMap(({ key, rows }, position) =>
      isShown(rows) ? [[key, atomStatuses[position]!] as const] : [],
    ),
  );
  return outlines.flatMap((outline) => {
    const status = statusOf.get(String(outline.properties?.["code"])) ?? BARE;
    return status >= BARE ? [] : [{ outline, status }];
  });
}
