import { jsonFetcher } from "@/data/fetch-json";
import { loadAtlas } from "@/data/load-atlas";
import { loadCommuneDetail } from "@/data/load-commune-detail";
import { loadSearchNames } from "@/data/load-search-names";
import type { CommuneDetail, CommuneNames } from "@/domain/atlas";
import type { DataProblem } from "@/domain/data-problem";
import { failure, success, type Result } from "@/domain/result";
import { communeFeatures, decodeTopology, type CommuneTopology } from "@/geo/topology";

/** GeoJSON of the communes as files in memory: the map reads them without the page parsing them. */
export interface CommuneLayerFiles {
  readonly outlines: Blob;
  readonly names: Blob;
}

const asFile = (collection: GeoJSON.FeatureCollection): Blob =>
  new Blob([JSON.stringify(collection)], { type: "application/geo+json" });

/** Points of the names of communes, with what ranks them. */
function namePointsOf(
  { noms }: CommuneNames,
  { points }: CommuneDetail,
  population: ArrayLike<number>,
): GeoJSON.FeatureCollection<GeoJSON.Point> {
  return {
    type: "FeatureCollection",
    features: noms.map((nom, row) => ({
      type: "Feature",
      id: row,
      properties: { nom, population: population[row]! },
      geometry: { type: "Point", coordinates: [points[2 * row]!, points[2 * row + 1]!] },
    })),
  };
}

/** Outlines of the communes, or null when the file is not the topology that it should be. */
function readOutlines(json: unknown): GeoJSON.Feature[] | null {
  try {
    return communeFeatures(decodeTopology(json as CommuneTopology));
  } catch {
    return null;
  }
}

/**
 * Decodes the topology of the communes and their names into what the map reads.
 *
 * @param base address of the page, with a final slash
 */
export async function buildCommuneLayers(
  base: string,
): Promise<Result<CommuneLayerFiles, DataProblem>> {
  const fetchJson = jsonFetcher(base);
  const file = "geo/communes.topojson";
  const [topology, atlas] = await Promise.all([fetchJson(file), loadAtlas(fetchJson)]);
  if (!topology.ok) return topology;
  if (!atlas.ok) return atlas;
  const count = atlas.value.communes.codes.length;
  const [names, detail] = await Promise.all([
    loadSearchNames(fetchJson, count),
    loadCommuneDetail(fetchJson, count),
  ]);
  if (!names.ok) return names;
  if (!detail.ok) return detail;
  const outlines = readOutlines(topology.value);
  if (outlines?.length !== count)
    return failure({
      kind: "malformed",
      file,
      path: "objects.communes",
      expected: `${count} communes`,
      found: String(outlines?.length ?? "illisible"),
    });
  return success({
    outlines: asFile({ type: "FeatureCollection", features: outlines }),
    names: asFile(namePointsOf(names.value, detail.value, atlas.value.population)),
  });
}
