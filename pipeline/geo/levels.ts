import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { NO_ZONE, type Zoning } from "@/domain/geography/commune-index";
import { mergeTerritories, type LevelTopology, type OutlineProperties } from "@/geo/topology";

export type Outline = Polygon | MultiPolygon;
export type LevelFeature = Feature<Outline, OutlineProperties>;
export type LevelCollection = FeatureCollection<Outline, OutlineProperties>;

/** Commune rows of each zone of a level, by its position. */
export function groupCommunes({ codes, zoneOf }: Zoning): number[][] {
  const groups = codes.map((): number[] => []);
  zoneOf.forEach((zone, row) => {
    if (zone !== NO_ZONE) groups[zone]!.push(row);
  });
  return groups;
}

/**
 * Territories of a level as unions of communes, `id` = position. In the units of the topology:
 * degrees once it is decoded.
 */
export function buildLevel(
  communes: LevelTopology,
  groups: readonly (readonly number[])[],
  properties: (position: number) => OutlineProperties,
): LevelCollection {
  const features = groups.map((members, id): LevelFeature => {
    if (members.length === 0)
      throw new Error(`buildLevel requires communes, got none for ${properties(id).code}`);
    const geometry = mergeTerritories(communes, members);
    return { type: "Feature", id, properties: properties(id), geometry };
  });
  return { type: "FeatureCollection", features };
}
