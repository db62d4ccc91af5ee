import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { feature } from "topojson-client";
import type { MultiPolygon } from "geojson";
import type { GeometryObject, Topology } from "topojson-specification";
import { doubleArea, toGrid } from "./grid";
import type { GridPoint, GridRing } from "./grid";

/** ISO 3166-1 numeric code of France in Natural Earth. */
const FRANCE = "250";

/**
 * Rings of land of France, DROM included, on the grid, unclosed: land lies on their left, so
 * the only hole (Llivia, Spain) is clockwise.
 * Source: Natural Earth 1:10m (public domain), package world-atlas 2.0.2.
 */
export function readLandRings(): GridRing[] {
  const path = new URL("../../node_modules/world-atlas/countries-10m.json", import.meta.url);
  const world = JSON.parse(readFileSync(fileURLToPath(path), "utf8")) as Topology<{
    countries: { type: "GeometryCollection"; geometries: GeometryObject[] };
  }>;
  const france = feature(world, world.objects.countries).features.find(({ id }) => id === FRANCE);
  if (!france) throw new Error(`readLandRings requires the country ${FRANCE}, got none`);
  return (france.geometry as MultiPolygon).coordinates.flatMap((polygon) =>
    polygon.map((positions, i) => {
      const ring = toRing(positions);
      return doubleArea(ring) > 0 === (i === 0) ? ring : ring.toReversed();
    }),
  );
}

function toRing(positions: readonly (readonly number[])[]): GridRing {
  const points = positions.map(([lon = 0, lat = 0]): GridPoint => [toGrid(lon), toGrid(lat)]);
  const ring = points.filter(([x, y], i) => {
    const [px, py] = points[(i + points.length - 1) % points.length]!;
    return i === 0 || x !== px || y !== py;
  });
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  if (first[0] === last[0] && first[1] === last[1]) ring.pop();
  return ring;
}
