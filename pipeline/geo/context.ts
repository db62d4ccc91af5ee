import type { Position } from "geojson";
import { polygonsOf } from "@/geo/ring";
import type { LevelTopology } from "@/geo/topology";
import { lighten } from "./lighten";
import type { LevelCollection } from "./levels";
import { readNeighbours } from "./neighbours";

/** Points of the quiet départements whose triangle is smaller leave: 60,000 steps are 3 km². */
const LEAST_DEPARTEMENT = 60_000;

/** The same for the countries around, of which only the shape is wanted: 15 km². */
const LEAST_COUNTRY = 300_000;

type Transform = NonNullable<LevelTopology["transform"]>;

/** Light départements, the quiet ground of the first view; `level` is on the grid. */
export const buildLightDepartements = (
  level: LevelCollection,
  transform: Transform,
): LevelTopology => lighten(withoutNames(level), transform, LEAST_DEPARTEMENT);

/** Light countries around France. */
export function buildNeighbours(transform: Transform): LevelTopology {
  const [stepX, stepY] = transform.scale;
  const [west, south] = transform.translate;
  const toGrid = ([lon = 0, lat = 0]: Position): Position => [
    Math.round((lon - west) / stepX),
    Math.round((lat - south) / stepY),
  ];
  const countries = readNeighbours();
  const onGrid = countries.features.map((each) => ({
    ...each,
    geometry: {
      type: "MultiPolygon" as const,
      coordinates: polygonsOf(each.geometry).map((rings) => rings.map((ring) => ring.map(toGrid))),
    },
  }));
  return lighten({ ...countries, features: onGrid }, transform, LEAST_COUNTRY);
}

const withoutNames = (level: LevelCollection): LevelCollection => ({
  ...level,
  features: level.features.map((each) => ({ ...each, properties: { code: each.properties.code } })),
});
