import { projectionOf, projectLambert93, unproject, utm, ZONES } from "@/geo/projection";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

/** A point well inside each part of France. */
const CENTRES = {
  metropole: [2.5, 46.6],
  "971": [-61.5, 16.2],
  "972": [-61, 14.65],
  "973": [-53, 4],
  "974": [55.5, -21.1],
  "976": [45.15, -12.8],
} as const;

/** pyproj 3.7.2 (PROJ 9.5.1): Transformer.from_crs(4326, epsg, always_xy=True).transform(lon, lat). */
const PROJ = [
  ["metropole", 2154, -4.486, 48.39, 146_636.14, 6_836_217.365],
  ["metropole", 2154, 9.45, 42.7, 1_228_546.045, 6_199_420.644],
  ["971", 5490, -61.5, 16.25, 660_301.833, 1_797_176.58],
  ["972", 5490, -60.99, 14.6, 716_525.502, 1_615_042.629],
  ["973", 2972, -52.33, 4.93, 352_535.038, 545_073.719],
  ["974", 2975, 55.45, -20.88, 338_767.167, 7_690_355.572],
  ["976", 4471, 45.23, -12.78, 524_963.361, 8_587_181.961],
] as const;

describe("projections", () => {
  it.each(PROJ)("agrees with PROJ to the centimetre: %s, EPSG:%i", (zone, _, lon, lat, x, y) => {
    const [east, north] = projectionOf(zone).project(lon, lat);
    expect(Math.hypot(east - x, north - y)).toBeLessThan(0.01);
  });

  it("places the origin of Lambert-93 where EPSG:2154 does", () => {
    const [x, y] = projectLambert93(3, 46.5);
    expect(x).toBeCloseTo(700_000, 2);
    expect(y).toBeCloseTo(6_600_000, 2);
  });

  it("agrees with the false origin and the unit scale of UTM", () => {
    expect(utm(-63, false)(-63, 0)).toEqual([500_000, 0]);
    expect(utm(57, true)(57, 0)).toEqual([500_000, 10_000_000]);
    // Meridian arc from the equator to 45° N on GRS80: 4 984 944.378 m.
    expect(utm(3, false)(3, 45)[1]).toBeCloseTo(4_984_944.378 * 0.9996, 2);
  });

  it.each(ZONES)("goes to the page and back in %s", (zone) => {
    const { project } = projectionOf(zone);
    const centre = CENTRES[zone];
    const near = fc.double({ min: -1.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(near, near, (dx, dy) => {
        const point = [centre[0] + dx, centre[1] + dy] as const;
        const [lon, lat] = unproject(project, project(...point), centre);
        expect(lon).toBeCloseTo(point[0], 8);
        expect(lat).toBeCloseTo(point[1], 8);
      }),
    );
  });
});
