import { discRing, extendLand } from "./extend-land";
import { toGrid, UNITS_PER_DEGREE } from "./grid";
import type { GridPoint, GridRing } from "./grid";
import { fitPowerDiagram } from "./fit";
import type { FitTarget } from "./fit";
import { undrawnIslanders } from "./islands";
import { createLand } from "./land";
import { readOutlines } from "./outline";
import type { Outlines } from "./outline";
import { partition } from "./partition";
import type { Box } from "./power-diagram";
import type { CommuneSite } from "./sites";
import { isInside, ZONES } from "./zones";
import type { Zone } from "./zones";

/**
 * Areas below this are raised to it, km²: a few communes of `communes-points.csv` are rounded to
 * 0.00, and a cell needs some twenty grid steps across to keep a shape.
 */
const SMALLEST_KM2 = 0.05;

/** Room around the sites, metres: the box must hold every coast. */
const MARGIN_M = 200_000;

export interface CommuneOutlines {
  /** Rings on the grid of every commune, interior on the left, in the order of the sites. */
  readonly rings: readonly (readonly GridRing[])[];
  /** Rings of the land they share: coast, frontier and discs of islands. */
  readonly shore: readonly GridRing[];
}

/** Generalised outlines of the communes; `borders` pairs the codes of those that touch. */
export function communeRings(
  sites: readonly CommuneSite[],
  borders: readonly (readonly [string, string])[],
): CommuneOutlines {
  const outlines = readOutlines();
  const rings: GridRing[][] = sites.map(() => []);
  const shore: GridRing[] = [];
  for (const zone of ZONES) {
    const members = sites.flatMap(({ lon, lat }, i) => (isInside(zone, lon, lat) ? [i] : []));
    const found = zoneOutlines(
      zone,
      members.map((i) => sites[i]!),
      borders,
      inZone(zone, outlines),
    );
    for (const [k, outline] of found.rings) rings[members[k]!] = outline;
    shore.push(...found.shore);
  }
  return { rings, shore };
}

function inZone(zone: Zone, { france, abroad }: Outlines): Outlines {
  const touches = (ring: GridRing) =>
    ring.some(([x, y]) => isInside(zone, x / UNITS_PER_DEGREE, y / UNITS_PER_DEGREE));
  return { france: france.filter(touches), abroad: abroad.filter(touches) };
}

function zoneOutlines(
  zone: Zone,
  sites: readonly CommuneSite[],
  borders: readonly (readonly [string, string])[],
  outlines: Outlines,
): { rings: Map<number, GridRing[]>; shore: GridRing[] } {
  const target = targetOf(zone, sites);
  const box: Box = [
    target.x.reduce((a, b) => Math.min(a, b)) - MARGIN_M,
    target.y.reduce((a, b) => Math.min(a, b)) - MARGIN_M,
    target.x.reduce((a, b) => Math.max(a, b)) + MARGIN_M,
    target.y.reduce((a, b) => Math.max(a, b)) + MARGIN_M,
  ];
  const neighbours = neighboursOf(sites, borders);
  const centroids = sites.map(({ lon, lat }): GridPoint => [toGrid(lon), toGrid(lat)]);
  const islanders = undrawnIslanders(centroids, neighbours, outlines.france);
  const land = createLand(zone, extendLand(zone, target, outlines, neighbours, islanders));
  const fit = fitPowerDiagram(target, box, land, islanders);
  const discs = new Map(
    [...islanders].map((i) => [i, discRing(zone, target.x[i]!, target.y[i]!, target.area[i]!)]),
  );
  return {
    rings: partition({ zone, box, ...fit, land, discs }),
    shore: [...land.rings, ...discs.values()],
  };
}

function targetOf(zone: Zone, sites: readonly CommuneSite[]): FitTarget {
  const points = sites.map(({ lon, lat }) => zone.project(lon, lat));
  return {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    area: Float64Array.from(sites, (site) => Math.max(SMALLEST_KM2, site.surfaceKm2) * 1e6),
  };
}

/** Positions of the communes that each commune touches, in increasing order. */
function neighboursOf(
  sites: readonly CommuneSite[],
  borders: readonly (readonly [string, string])[],
): number[][] {
  const position = new Map(sites.map(({ code }, i) => [code, i]));
  const lists: number[][] = sites.map(() => []);
  for (const [a, b] of borders) {
    const [i, j] = [position.get(a), position.get(b)];
    if (i === undefined || j === undefined) continue;
    lists[i]!.push(j);
    lists[j]!.push(i);
  }
  return lists.map((list) => list.toSorted((p, q) => p - q));
}
