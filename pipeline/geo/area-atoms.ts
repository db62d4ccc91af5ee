import { mergeTerritories, type LevelTopology } from "@/geo/topology";
import type { LevelCollection } from "./levels";

/**
 * Unions of the communes of each atom (communes that share the same set of contracts), in the
 * order of the map, `id` = rank; the `code` of one is its key. Values are commune rows.
 */
export function buildAreaAtoms(
  communes: LevelTopology,
  membership: ReadonlyMap<string, readonly number[]>,
): LevelCollection {
  return {
    type: "FeatureCollection",
    features: [...membership].map(([cle, rows], id) => {
      if (rows.length === 0)
        throw new Error(`buildAreaAtoms requires communes in each atom, got none for ${cle}`);
      const geometry = mergeTerritories(communes, rows);
      return { type: "Feature", id, properties: { code: cle }, geometry };
    }),
  };
}
