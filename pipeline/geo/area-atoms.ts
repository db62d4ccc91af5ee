import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { mergeCommunes } from "../../src/geo/topology";
import type { CommuneTopology } from "../../src/geo/topology";

/**
 * Unions of the communes of each atom (communes that share the same set of contracts), in the
 * order of the map, `id` = row. `topology` is decoded, in degrees; values are commune indices.
 */
export function buildAreaAtoms(
  topology: CommuneTopology,
  membership: ReadonlyMap<string, readonly number[]>,
): FeatureCollection<Polygon | MultiPolygon, { cle: string; nom: string }> {
  return {
    type: "FeatureCollection",
    features: [...membership].map(([cle, indices], id) => {
      if (indices.length === 0)
        throw new Error(`buildAreaAtoms requires communes in each atom, got none for ${cle}`);
      return {
        type: "Feature",
        id,
        properties: { cle, nom: "" },
        geometry: mergeCommunes(topology, indices),
      };
    }),
  };
}
