import { UNITS_PER_DEGREE } from "./grid";
import type { GridRing } from "./grid";
import { fitPowerDiagram } from "./fit";
import { createLand } from "./land";
import { readLandRings } from "./outline";
import { partition } from "./partition";
import type { Disc } from "./partition";
import type { Box } from "./power-diagram";
import type { CommuneSite } from "./sites";
import { isInside, ZONES } from "./zones";
import type { Zone } from "./zones";

/**
 * Areas below this are raised to it, km²: a few communes of `communes-points.csv` are rounded to
 * 0.00, and a cell needs some twenty grid steps across to keep a shape.
 */
const SMALLEST_KM2 = 0.05;

/** Below this share of land in its cell (of its real area), a commune is also drawn as a disc. */
const DISC_BELOW = 0.3;

/** Room around the sites, metres: the box must hold every coast. */
const MARGIN_M = 200_000;

/** Rings on the grid of every commune, in the order of the sites. */
export function communeRings(sites: readonly CommuneSite[]): GridRing[][] {
  const land = readLandRings();
  const rings: GridRing[][] = sites.map(() => []);
  for (const zone of ZONES) {
    const members = sites.flatMap(({ lon, lat }, i) => (isInside(zone, lon, lat) ? [i] : []));
    const landRings = land.filter(([point]) =>
      point ? isInside(zone, point[0] / UNITS_PER_DEGREE, point[1] / UNITS_PER_DEGREE) : false,
    );
    for (const [k, outline] of zoneRings(zone, members, sites, landRings))
      rings[members[k]!] = outline;
  }
  return rings;
}

function zoneRings(
  zone: Zone,
  members: readonly number[],
  sites: readonly CommuneSite[],
  landRings: readonly GridRing[],
): Map<number, GridRing[]> {
  const points = members.map((i) => zone.project(sites[i]!.lon, sites[i]!.lat));
  const target = {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    area: Float64Array.from(members, (i) => Math.max(SMALLEST_KM2, sites[i]!.surfaceKm2) * 1e6),
  };
  const box: Box = [
    target.x.reduce((a, b) => Math.min(a, b)) - MARGIN_M,
    target.y.reduce((a, b) => Math.min(a, b)) - MARGIN_M,
    target.x.reduce((a, b) => Math.max(a, b)) + MARGIN_M,
    target.y.reduce((a, b) => Math.max(a, b)) + MARGIN_M,
  ];
  const land = createLand(zone, landRings);
  const fit = fitPowerDiagram(target, box, land);
  const isDisc = (k: number) =>
    fit.parts[k]!.isShore && fit.parts[k]!.area < DISC_BELOW * target.area[k]!;
  const discs = fit.cells.flatMap((_, site): Disc[] =>
    isDisc(site)
      ? [{ site, x: target.x[site]!, y: target.y[site]!, area: target.area[site]! }]
      : [],
  );
  if (process.env["DEBUG"]) console.log(zone.cle, "discs", discs.map((d) => sites[members[d.site]!]!.code + ":" + fit.cells[d.site]!.x.length).join(" "));
  return partition({ zone, box, sites: fit.sites, cells: fit.cells, land, discs });
}
