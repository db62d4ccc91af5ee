import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { feature } from "topojson-client";
import type { MultiPolygon, Polygon } from "geojson";
import type { GeometryObject, Topology } from "topojson-specification";
import { polygonsOf } from "../../src/geo/ring";
import { doubleArea, toGrid } from "./grid";
import type { GridPoint, GridRing } from "./grid";

/** ISO 3166-1 numeric code of France in Natural Earth. */
const FRANCE = "250";
/** Andorra, Belgium, Brazil, Switzerland, Germany, Spain, Italy, Luxembourg, Monaco, Suriname. */
const NEIGHBOURS = new Set(["020", "056", "076", "756", "276", "724", "380", "442", "492", "740"]);

/** Grid step of the outline, units: finer would be false, world-atlas itself is rounded to 17. */
const STEP = 10;

/** Rings on the grid, unclosed: land lies on their left, so that holes are clockwise. */
export interface Outlines {
  readonly france: readonly GridRing[];
  /** Countries that touch France. */
  readonly abroad: readonly GridRing[];
}

/**
 * Land of France, DROM included (its only hole is Llivia, in Spain), and of its neighbours.
 * Source: Natural Earth 1:10m (public domain), package world-atlas 2.0.2.
 */
export function readOutlines(): Outlines {
  const path = new URL("../../node_modules/world-atlas/countries-10m.json", import.meta.url);
  const world = JSON.parse(readFileSync(fileURLToPath(path), "utf8")) as Topology<{
    countries: { type: "GeometryCollection"; geometries: GeometryObject[] };
  }>;
  const countries = feature(world, world.objects.countries).features;
  const france = countries.find(({ id }) => id === FRANCE);
  if (!france) throw new Error(`readOutlines requires the country ${FRANCE}, got none`);
  const abroad = countries.filter(({ id }) => NEIGHBOURS.has(String(id)));
  return {
    france: ringsOf(france.geometry as MultiPolygon | Polygon),
    abroad: abroad.flatMap(({ geometry }) => ringsOf(geometry as MultiPolygon | Polygon)),
  };
}

const ringsOf = (geometry: MultiPolygon | Polygon): GridRing[] =>
  polygonsOf(geometry).flatMap((polygon) =>
    polygon.map((positions, i) => {
      const ring = toRing(positions);
      return doubleArea(ring) > 0 === (i === 0) ? ring : ring.toReversed();
    }),
  );

function toRing(positions: readonly (readonly number[])[]): GridRing {
  const points = positions.map(([lon = 0, lat = 0]): GridPoint => [
    toGrid(lon, STEP),
    toGrid(lat, STEP),
  ]);
  const ring = points.filter(([x, y], i) => {
    const [px, py] = points[(i + points.length - 1) % points.length]!;
    return i === 0 || x !== px || y !== py;
  });
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  if (first[0] === last[0] && first[1] === last[1]) ring.pop();
  return ring;
}
