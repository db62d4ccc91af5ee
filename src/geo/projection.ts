/** Parts of France that have each their own legal projection. */
export const ZONES = ["metropole", "971", "972", "973", "974", "976"] as const;
export type Zone = (typeof ZONES)[number];

/** Metres from WGS84 degrees: `[x east, y north]`. */
export type Project = (lon: number, lat: number) => readonly [x: number, y: number];

export interface ZoneProjection {
  /** Name printed on the page. */
  readonly name: string;
  readonly project: Project;
}

const RADIANS = Math.PI / 180;
/** Ellipsoid GRS80: equatorial radius (m), first eccentricity. */
const RADIUS = 6_378_137;
const ECCENTRICITY = 0.081_819_191_042_816;

function requireDegrees(caller: string, lon: number, lat: number): void {
  if (!Number.isFinite(lon) || !(lat >= -90 && lat <= 90))
    throw new Error(`${caller} requires a longitude and a latitude, got ${lon} ; ${lat}`);
}

/** Isometric latitude on the ellipsoid (IGN, note NT/G 71, ALG0001). */
function isometricLatitude(lat: number): number {
  const sine = Math.sin(lat * RADIANS);
  return Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine);
}

/**
 * Lambert-93 (EPSG:2154), metres: conic conformal, parallels 44° and 49°, origin 3° E.
 * Source: IGN, note NT/G 71, ALG0003, and the constants of Lambert-93 (n, c, Xs, Ys).
 *
 * @example projectLambert93(3, 46.5) // [700 000, 6 600 000]
 */
export function projectLambert93(lon: number, lat: number): readonly [number, number] {
  requireDegrees("projectLambert93", lon, lat);
  const [n, c, xs, ys] = [0.725_607_765_053_266, 11_754_255.4261, 700_000, 12_655_612.0499];
  const radius = c * Math.exp(-n * isometricLatitude(lat));
  const angle = n * (lon - 3) * RADIANS;
  return [xs + radius * Math.sin(angle), ys - radius * Math.cos(angle)];
}

/** Krüger's series in the third flattening of GRS80, kept to the millimetre. */
const FLATTENING3 = 0.001_679_220_394_63;
const KRUGER = [
  FLATTENING3 / 2 - (2 * FLATTENING3 ** 2) / 3 + (5 * FLATTENING3 ** 3) / 16,
  (13 * FLATTENING3 ** 2) / 48 - (3 * FLATTENING3 ** 3) / 5,
  (61 * FLATTENING3 ** 3) / 240,
];
const MERIDIAN_RADIUS = (RADIUS / (1 + FLATTENING3)) * (1 + FLATTENING3 ** 2 / 4);

/**
 * Universal transverse Mercator around a central meridian, metres (Krüger 1912, as in Karney 2011,
 * https://doi.org/10.1007/s00190-011-0445-3). Southern zones have the usual false northing.
 */
export function utm(meridian: number, isSouth: boolean): Project {
  if (!Number.isFinite(meridian))
    throw new Error(`utm requires a central meridian, got ${meridian}`);
  return (lon, lat) => {
    requireDegrees("utm", lon, lat);
    const angle = (lon - meridian) * RADIANS;
    const tangent = Math.sinh(isometricLatitude(lat));
    const xi = Math.atan2(tangent, Math.cos(angle));
    const eta = Math.asinh(Math.sin(angle) / Math.hypot(tangent, Math.cos(angle)));
    let [east, north] = [eta, xi];
    KRUGER.forEach((coefficient, i) => {
      const k = 2 * (i + 1);
      east += coefficient * Math.cos(k * xi) * Math.sinh(k * eta);
      north += coefficient * Math.sin(k * xi) * Math.cosh(k * eta);
    });
    const scale = 0.9996 * MERIDIAN_RADIUS;
    return [500_000 + scale * east, (isSouth ? 10_000_000 : 0) + scale * north];
  };
}

/** Legal systems of reference: décret n° 2019-165 du 5 mars 2019. */
const PROJECTIONS: Record<Zone, ZoneProjection> = {
  metropole: { name: "Lambert-93", project: projectLambert93 },
  "971": { name: "RGAF09 – UTM 20 N", project: utm(-63, false) },
  "972": { name: "RGAF09 – UTM 20 N", project: utm(-63, false) },
  "973": { name: "RGFG95 – UTM 22 N", project: utm(-51, false) },
  "974": { name: "RGR92 – UTM 40 S", project: utm(57, true) },
  "976": { name: "RGM04 – UTM 38 S", project: utm(45, true) },
};

export const projectionOf = (zone: Zone): ZoneProjection => PROJECTIONS[zone];

/** Longitude and latitude of a projected point, by Newton's method from a point not too far. */
export function unproject(
  project: Project,
  [x, y]: readonly [number, number],
  from: readonly [lon: number, lat: number],
): [lon: number, lat: number] {
  if (!Number.isFinite(x) || !Number.isFinite(y))
    throw new Error(`unproject requires a finite point, got ${x} ; ${y}`);
  let [lon, lat] = from;
  const step = 1e-5;
  for (let turn = 0; turn < 12; turn++) {
    const [px, py] = project(lon, lat);
    const [ex, ey] = project(lon + step, lat);
    const [nx, ny] = project(lon, lat + step);
    const [a, b, c, d] = [ex - px, nx - px, ey - py, ny - py].map((m) => m / step) as [
      number,
      number,
      number,
      number,
    ];
    const determinant = a * d - b * c;
    const [dx, dy] = [x - px, y - py];
    lon += (d * dx - b * dy) / determinant;
    lat += (a * dy - c * dx) / determinant;
    if (Math.abs(dx) + Math.abs(dy) < 1e-4) break;
  }
  return [lon, lat];
}
