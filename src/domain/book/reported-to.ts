import type { Atlas } from "../geography/atlas";
import { carriedCommunes } from "../geography/commune-changes";
import { NO_ZONE, sumByZone, type Zoning } from "../geography/commune-index";
import type { ReadLevel } from "../geography/level";

/**
 * Inhabitants that the count of each zone is reported to, in the legal year of the atlas. None (0)
 * where the population of a commune is carried from a former year (Mayotte): it serves the count of
 * no other year. The whole country keeps the total that Insee publishes, of which that is 0.4 %.
 */
export function reportedTo(zoning: Zoning, level: ReadLevel, atlas: Atlas): Float64Array {
  const sums = sumByZone(zoning, atlas.population);
  if (level === "france") return sums;
  const isCarried = carriedCommunes(atlas.communes, atlas.changes);
  zoning.zoneOf.forEach((zone, row) => {
    if (zone !== NO_ZONE && isCarried[row] === 1) sums[zone] = 0;
  });
  return sums;
}
