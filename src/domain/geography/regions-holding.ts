import type { Zoning } from "./commune-index";

/**
 * Codes of régions whose files hold some territories of a zoning: one for each territory, that of
 * its first commune, since a territory is whole in the file of each région that it touches.
 *
 * @param regions grouping of the communes into régions
 */
export function regionsHolding(
  zoning: Zoning,
  positions: Iterable<number>,
  regions: Zoning,
): string[] {
  const first = firstRows(zoning);
  const found = new Set<string>();
  for (const position of positions) {
    const row = first[position];
    if (row === undefined || row === NONE) continue;
    found.add(regions.codes[regions.zoneOf[row]!]!);
  }
  return [...found].sort();
}

const NONE = -1;

const known = new WeakMap<Zoning, Int32Array>();

/** Row of the first commune of each zone, computed once by zoning. */
function firstRows(zoning: Zoning): Int32Array {
  const rows = known.get(zoning) ?? new Int32Array(zoning.codes.length).fill(NONE);
  if (!known.has(zoning))
    zoning.zoneOf.forEach((zone, row) => {
      if (rows[zone] === NONE) rows[zone] = row;
    });
  known.set(zoning, rows);
  return rows;
}
