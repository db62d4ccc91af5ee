import { feature, merge } from "topojson-client";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import type {
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from "topojson-specification";
import { polygonsOf, rewind } from "./ring";

/** What every commune of `communes.topojson` carries beside its index (`id`). */
export interface CommuneProperties {
  readonly code: string;
}

/** Outline of one commune, as lists of arc numbers. */
export type CommuneGeometry = (TopoPolygon | TopoMultiPolygon) & {
  readonly id: number;
  readonly properties: CommuneProperties;
};

/** Outlines of the communes on shared arcs; geometry i is the commune of index i. */
export type CommuneTopology = Topology<{
  communes: { type: "GeometryCollection"; geometries: CommuneGeometry[] };
}>;

/**
 * Turns the delta-coded integer arcs of a file into degrees, and drops the transform.
 * Divides by the whole number of steps per degree (10,000) rather than multiplying by 1e-4: the
 * result is the very number that JSON reads from "48.1234", so borders of every file coincide.
 */
export function decodeTopology(quantized: CommuneTopology): CommuneTopology {
  const { transform, ...rest } = quantized;
  if (!transform) return quantized;
  const [stepsX, stepsY] = transform.scale.map((scale) => Math.round(1 / scale)) as [
    number,
    number,
  ];
  if (!(stepsX > 0 && stepsX < Infinity && stepsY > 0 && stepsY < Infinity))
    throw new Error(`decodeTopology requires a positive scale, got ${transform.scale.join(" ; ")}`);
  const [offsetX, offsetY] = [transform.translate[0] * stepsX, transform.translate[1] * stepsY];
  const arcs = quantized.arcs.map((arc) => {
    let x = Math.round(offsetX);
    let y = Math.round(offsetY);
    const decoded = arc.map(([dx, dy]) => {
      x += dx!;
      y += dy!;
      return [x / stepsX, y / stepsY];
    });
    // Steps add up: a wrong one leaves the end of the arc wrong.
    if (!Number.isFinite(x) || !Number.isFinite(y))
      throw new Error(`decodeTopology requires finite coordinates, got ${x} ; ${y}`);
    return decoded;
  });
  return { ...rest, arcs };
}

/** Outlines of the communes as GeoJSON, `id` = commune index, RFC 7946 winding. */
export function communeFeatures(
  topology: CommuneTopology,
): Feature<Polygon | MultiPolygon, CommuneProperties>[] {
  return topology.objects.communes.geometries.map((geometry, index) => {
    // The overloads of `feature` know one kind of geometry at a time; `polygonsOf` takes both.
    const outline: Polygon | MultiPolygon = feature(topology, geometry as TopoPolygon).geometry;
    return {
      type: "Feature",
      id: index,
      properties: geometry.properties,
      geometry: simplest(rewind(polygonsOf(outline))),
    };
  });
}

/** Union of communes by merging shared arcs (no new point), RFC 7946 winding. */
export function mergeCommunes(
  topology: CommuneTopology,
  indices: Iterable<number>,
): Polygon | MultiPolygon {
  const geometries = Array.from(indices, (index) => {
    const geometry = topology.objects.communes.geometries[index];
    if (!geometry) throw new Error(`mergeCommunes requires a commune index, got ${index}`);
    return geometry;
  });
  return simplest(rewind(merge(topology, geometries).coordinates));
}

const simplest = (polygons: MultiPolygon["coordinates"]): Polygon | MultiPolygon =>
  polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0]! }
    : { type: "MultiPolygon", coordinates: polygons };
