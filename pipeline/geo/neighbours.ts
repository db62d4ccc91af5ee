import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { GeometryCollection, Topology } from "topojson-specification";
import { bbox, type Bbox } from "@/geo/bbox";
import { polygonsOf } from "@/geo/ring";
import type { LevelCollection } from "./levels";
import { tuckUnder } from "./tuck-under";

/**
 * ISO 3166-1 numeric codes, as Natural Earth writes them: Andorra, Belgium, Switzerland, Germany,
 * Spain, Italy, Luxembourg, Monaco, Netherlands, United Kingdom, Guernsey, Jersey; farther, Austria,
 * Czechia, Denmark, Algeria, Croatia, Ireland, Liechtenstein, Morocco, Poland, Portugal, Slovenia,
 * Tunisia.
 */
const EUROPE = "020 056 756 276 724 380 442 492 528 826 831 832";
const FARTHER = "040 203 208 012 191 372 438 504 616 620 705 788";

/**
 * Around the overseas départements: Brazil, Suriname, Guyana; Antigua and Barbuda, Dominica,
 * Montserrat, Saint Lucia, Saint Kitts and Nevis; Mauritius, Comoros.
 */
const OVERSEAS = "076 740 328 028 212 500 662 659 480 174";

const NEIGHBOURS: ReadonlySet<string> = new Set(
  [EUROPE, FARTHER, OVERSEAS].flatMap((codes) => codes.split(" ")),
);

/** What is looked at around the métropole and around each overseas département, degrees. */
const NEAR: readonly Bbox[] = [
  [-7, 41, 11, 52.5],
  [-63.5, 13.5, -60, 18],
  [-57, 1, -49, 7],
  [54, -22.5, 58.5, -19.5],
  [43, -13.5, 46, -11],
];

/** What a large screen may show beside. */
const IN_SIGHT: readonly Bbox[] = [[-13, 34, 20, 58], [-62, -3, -45, 10], ...NEAR];

/** ISO 3166-1 numeric code of France, DROM included. */
const FRANCE = "250";

/**
 * Land of the countries around France, part by part where it may be seen; their frontier with it
 * lies a few kilometres inside, under the French land, so that no sea shows between the two.
 * Source: Natural Earth 1:10m (public domain), package world-atlas 2.0.2.
 */
export function readNeighbours(): LevelCollection {
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-10m.json");
  const world = JSON.parse(readFileSync(path, "utf8")) as Topology<{
    countries: GeometryCollection<{ name: string }>;
  }>;
  const countries = feature(world, world.objects.countries).features.map(({ id, geometry }) => ({
    code: String(id),
    polygons: polygonsOf(geometry as Polygon | MultiPolygon),
  }));
  const france = countries.find(({ code }) => code === FRANCE);
  const near = countries
    .filter(({ code }) => NEIGHBOURS.has(code))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  if (!france || near.length !== NEIGHBOURS.size)
    throw new Error(`readNeighbours requires ${NEIGHBOURS.size} countries, got ${near.length}`);
  const tucked = tuckUnder(
    france.polygons,
    near.map(({ polygons }) => polygons),
  );
  const features = near.map(({ code }, id) => ({
    type: "Feature" as const,
    id,
    properties: { code },
    geometry: {
      type: "MultiPolygon" as const,
      coordinates: tucked[id]!.filter(isInSight).map((rings) => rings.map(thinFar)),
    },
  }));
  // Monaco is smaller than what is drawn.
  return {
    type: "FeatureCollection",
    features: features.filter(({ geometry }) => geometry.coordinates.length > 0),
  };
}

/** Islands under this extent are left out, square degrees: some 10 km by 10. */
const LEAST_EXTENT = 0.012;

function isInSight(polygon: Position[][]): boolean {
  const [w, s, e, n] = bbox({ type: "Polygon", coordinates: polygon });
  if ((e - w) * (n - s) < LEAST_EXTENT) return false;
  return IN_SIGHT.some(
    ([west, south, east, north]) => w < east && e > west && s < north && n > south,
  );
}

/** Of the points out of view, one in so many stays: the far coasts of Brazil, of Scotland. */
const FAR_STEP = 40;

const thinFar = (ring: Position[]): Position[] =>
  ring.filter(
    ([lon = 0, lat = 0], i) =>
      i === 0 ||
      i === ring.length - 1 ||
      i % FAR_STEP === 0 ||
      NEAR.some(([w, s, e, n]) => lon > w && lon < e && lat > s && lat < n),
  );
