import type { Labels } from "@/domain/geography/labels";
import { mapName } from "@/domain/words/epci-name";
import type { TerritorySet } from "@/domain/geography/territory";

/**
 * Points that carry the names of territories, with the population that ranks them.
 *
 * @param positions territories to name
 */
export function namePoints(
  { level, noms }: TerritorySet,
  { points }: Labels,
  populations: ArrayLike<number>,
  positions: readonly number[],
): GeoJSON.FeatureCollection<GeoJSON.Point> {
  return {
    type: "FeatureCollection",
    features: positions.map((id) => ({
      type: "Feature",
      id,
      properties: {
        nom: mapName(level, noms[id]!),
        population: populations[id],
      },
      geometry: { type: "Point", coordinates: [...points[id]!] },
    })),
  };
}
