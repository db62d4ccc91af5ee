import { feature, merge } from "topojson-client";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import type {
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from "topojson-specification";
import { polygonsOf, rewind, ringArea } from "./ring";

/** What an outline carries beside its position (`id`); a commune has no `nom` here. */
export interface OutlineProperties {
  readonly code: string;
  readonly nom?: string;
}

/** Outline of one territory, as lists of arc numbers; `id` is its position in its level. */
export type OutlineGeometry = (TopoPolygon | TopoMultiPolygon) & {
  readonly id: number;
  readonly properties: OutlineProperties;
};

/** Outlines of the territories of a level, or of some of them, on shared arcs. */
export type LevelTopology = Topology<{
  territoires: { type: "GeometryCollection"; geometries: OutlineGeometry[] };
}>;

/**
 * Decimals of a coordinate in degrees: about 1 m. The grid of the files has steps of 1e-4 and 6e-5
 * degree, so that no two of its points meet.
 */
const DECIMALS = 1e5;

/**
 * Turns the delta-coded integer arcs of a file into degrees of five decimals, and drops the
 * transform. Each number is the very one that JSON reads from "48.12345", so that borders of every
 * file on the same grid coincide, GeoJSON included.
 */
export function decodeTopology(quantized: LevelTopology): LevelTopology {
  const { transform, ...rest } = quantized;
  if (!transform) return quantized;
  const [stepX, stepY] = transform.scale;
  const [west, south] = transform.translate;
  if (!(stepX > 0 && stepX < Infinity && stepY > 0 && stepY < Infinity))
    throw new Error(`decodeTopology requires a positive scale, got ${transform.scale.join(" ; ")}`);
  const arcs = quantized.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    const decoded = arc.map(([dx, dy]) => {
      x += dx!;
      y += dy!;
      return [
        Math.round((west + x * stepX) * DECIMALS) / DECIMALS,
        Math.round((south + y * stepY) * DECIMALS) / DECIMALS,
      ];
    });
    // Steps add up: a wrong one leaves the end of the arc wrong.
    const end = [west + x, south + y];
    if (!end.every(Number.isFinite))
      throw new Error(`decodeTopology requires finite coordinates, got ${end.join(" ; ")}`);
    return decoded;
  });
  return { ...rest, arcs };
}

/** Outlines of a decoded topology as GeoJSON, in its order and with its ids, RFC 7946 winding. */
export function topologyFeatures(
  topology: LevelTopology,
): Feature<Polygon | MultiPolygon, OutlineProperties>[] {
  return topology.objects.territoires.geometries.map((geometry) => {
    // The overloads of `feature` know one kind of geometry at a time; `polygonsOf` takes both.
    const outline: Polygon | MultiPolygon = feature(topology, geometry as TopoPolygon).geometry;
    return {
      type: "Feature",
      id: geometry.id,
      properties: geometry.properties,
      geometry: simplest(rewind(polygonsOf(outline))),
    };
  });
}

/**
 * Union of some territories of a topology, by their ranks in it, by merging shared arcs (no new
 * point), RFC 7946 winding.
 */
export function mergeTerritories(
  topology: LevelTopology,
  ranks: Iterable<number>,
): Polygon | MultiPolygon {
  const geometries = Array.from(ranks, (rank) => {
    const geometry = topology.objects.territoires.geometries[rank];
    if (!geometry) throw new Error(`mergeTerritories requires a known rank, got ${rank}`);
    return geometry;
  });
  const polygons = merge(topology, geometries).coordinates.map(([exterior = [], ...holes]) => [
    exterior,
    // Two borders on the same steps of the grid leave a hole of no area between them.
    ...holes.filter((hole) => ringArea(hole) !== 0),
  ]);
  return simplest(rewind(polygons.filter(([exterior = []]) => ringArea(exterior) !== 0)));
}

const simplest = (polygons: MultiPolygon["coordinates"]): Polygon | MultiPolygon =>
  polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0]! }
    : { type: "MultiPolygon", coordinates: polygons };
