import polylabel from "polylabel";
import type { Position } from "geojson";
import { bbox } from "@/geo/bbox";
import { planarArea, polygonsOf } from "@/geo/ring";
import type { LevelCollection, Outline } from "./levels";

/** Where to write a name and where to zoom, aligned with the features of a level. */
export interface LevelLabels {
  /** [lon, lat], 4 decimals, well inside the largest part. */
  readonly points: [number, number][];
  /** [west, south, east, north], 3 decimals, rounded outwards. */
  readonly emprises: [number, number, number, number][];
}

/** Search precision of the label points, degrees (about 50 m). */
const PRECISION = 0.0005;

export function buildLabels(level: LevelCollection): LevelLabels {
  return {
    points: level.features.map(({ geometry }) => labelPoint(geometry)),
    emprises: level.features.map(({ geometry }) => {
      const [w, s, e, n] = bbox(geometry);
      return [down(w), down(s), up(e), up(n)];
    }),
  };
}

const down = (degrees: number): number => Math.floor(Math.round(degrees * 1e4) / 10) / 1e3;
const up = (degrees: number): number => Math.ceil(Math.round(degrees * 1e4) / 10) / 1e3;

/** Pole of inaccessibility of the largest part, in a plane where lon and lat weigh the same. */
function labelPoint(geometry: Outline): [number, number] {
  const [, south, , north] = bbox(geometry);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const [lon, lat] = polylabel(
    largest(geometry).map((ring) => ring.map(([x = 0, y = 0]) => [x * squeeze, y])),
    PRECISION,
  );
  return [round4(lon / squeeze), round4(lat)];
}

const round4 = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

function largest(geometry: Outline): Position[][] {
  const area = (coordinates: Position[][]) => planarArea({ type: "Polygon", coordinates });
  return polygonsOf(geometry).reduce((best, part) => (area(part) > area(best) ? part : best));
}
