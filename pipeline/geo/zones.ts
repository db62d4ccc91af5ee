import { geoConicConformal, geoTransverseMercator } from "d3-geo";
import type { GeoProjection } from "d3-geo";

/** Mean Earth radius, metres (IUGG, R1): d3-geo projects the sphere. */
const EARTH_RADIUS_M = 6_371_008.8;

/** A territory whose distances are measured in one plane: the metropole or one DROM. */
export interface Zone {
  readonly cle: string;
  /** [west, south, east, north], WGS84 degrees, wide enough to hold every commune and coast. */
  readonly emprise: readonly [number, number, number, number];
  /** Degrees to metres and back. */
  readonly project: (lon: number, lat: number) => readonly [number, number];
  readonly unproject: (x: number, y: number) => readonly [number, number];
}

function planar(projection: GeoProjection) {
  const metric = projection.scale(EARTH_RADIUS_M).translate([0, 0]).precision(0);
  return {
    project: (lon: number, lat: number): readonly [number, number] => {
      const point = metric([lon, lat]);
      if (!point) throw new Error(`project requires a point of its zone, got ${lon},${lat}`);
      return [point[0], -point[1]];
    },
    unproject: (x: number, y: number): readonly [number, number] => {
      const point = metric.invert?.([x, -y]);
      if (!point) throw new Error(`unproject requires a point of its zone, got ${x},${y}`);
      return point;
    },
  };
}

/** Lambert-93 parallels and central meridian (EPSG:2154), on the sphere. */
const lambert93 = () =>
  planar(geoConicConformal().parallels([44, 49]).rotate([-3, 0]).center([0, 46.5]));

const transverse = (lon: number, lat: number) =>
  planar(geoTransverseMercator().rotate([-lon, -lat]));

export const ZONES: readonly Zone[] = [
  { cle: "metropole", emprise: [-7, 40.5, 11, 52], ...lambert93() },
  { cle: "971", emprise: [-62.3, 15.5, -60.6, 16.9], ...transverse(-61.4, 16.2) },
  { cle: "972", emprise: [-61.6, 14.1, -60.5, 15.2], ...transverse(-61, 14.65) },
  { cle: "973", emprise: [-56, 1, -50, 7], ...transverse(-53, 4) },
  { cle: "974", emprise: [54.8, -21.8, 56.3, -20.4], ...transverse(55.5, -21.1) },
  { cle: "976", emprise: [44.7, -13.4, 45.6, -12.3], ...transverse(45.15, -12.8) },
];

export const isInside = (zone: Zone, lon: number, lat: number): boolean =>
  lon > zone.emprise[0] && lon < zone.emprise[2] && lat > zone.emprise[1] && lat < zone.emprise[3];
