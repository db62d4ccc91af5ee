import type { Atlas } from "./atlas";
import { NO_ZONE } from "./commune-index";

const known = new WeakMap<Atlas["regions"], ReadonlyMap<string, Uint16Array>>();

/** Rows of the communes of each région, by its code: files of communes are cut so. */
export function rowsByRegion({
  regions,
}: Pick<Atlas, "regions">): ReadonlyMap<string, Uint16Array> {
  const made = known.get(regions);
  if (made) return made;
  const { codes, zoneOf } = regions.zoning;
  const rows = codes.map((): number[] => []);
  zoneOf.forEach((zone, row) => {
    if (zone !== NO_ZONE) rows[zone]!.push(row);
  });
  const byCode = new Map(codes.map((code, zone) => [code, Uint16Array.from(rows[zone]!)]));
  known.set(regions, byCode);
  return byCode;
}

/** Codes of the régions that hold some communes, in the order of régions. */
export function regionsOfRows(
  rows: Iterable<number>,
  { regions }: Pick<Atlas, "regions">,
): readonly string[] {
  const { codes, zoneOf } = regions.zoning;
  const isIn = new Uint8Array(codes.length);
  for (const row of rows) {
    const zone = zoneOf[row]!;
    if (zone !== NO_ZONE) isIn[zone] = 1;
  }
  return codes.filter((_, zone) => isIn[zone] === 1);
}
