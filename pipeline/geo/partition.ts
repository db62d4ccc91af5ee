import { arrange } from "./arrangement";
import type { Segment } from "./arrangement";
import { traceFaces, traceOwners } from "./faces";
import type { PlanarGraph } from "./faces";
import { interiorPoint, isInRing, toGrid, UNITS_PER_DEGREE } from "./grid";
import type { GridPoint, GridRing } from "./grid";
import { settleDetachedFaces } from "./detached";
import type { Land } from "./land";
import { vertexOf } from "./power-diagram";
import type { Box, PowerCell, PowerSites } from "./power-diagram";
import type { Zone } from "./zones";

/** A commune that the outline leaves out (island, narrow shore): kept as a disc, metres. */
export interface Disc {
  readonly site: number;
  readonly x: number;
  readonly y: number;
  /** m² */
  readonly area: number;
}

export interface PartitionInput {
  readonly zone: Zone;
  readonly box: Box;
  readonly sites: PowerSites;
  readonly cells: readonly PowerCell[];
  readonly land: Land;
  readonly discs: readonly Disc[];
}

/** What a segment comes from: the cell on its left, the land on its left, or the disc of a site. */
type Tag =
  | { readonly kind: "cell"; readonly site: number }
  | { readonly kind: "land" }
  | { readonly kind: "disc"; readonly site: number };

const LAND: Tag = { kind: "land" };

/** Sides of the polygon that stands for a disc. */
const DISC_SIDES = 32;

/**
 * Rings of each site on the grid, interior on the left: its power cell within the land extended
 * by the discs. One planar graph holds every border, so the rings partition the extended land.
 */
export function partition(input: PartitionInput): Map<number, GridRing[]> {
  const discRings = new Map(input.discs.map((disc) => [disc.site, discRing(input.zone, disc)]));
  areas = input.cells.map((c) => areaOf(c));
  const pieces = arrange([
    ...input.cells.flatMap((cell, i) => cellSegments(input, cell, i)),
    ...input.land.rings.flatMap((ring) => ringSegments(ring, LAND)),
    ...[...discRings].flatMap(([site, ring]) => ringSegments(ring, { kind: "disc", site })),
  ]);
  const graph = traceFaces(pieces.filter((piece) => isKept(input, piece)));
  const owner = ownFaces(input, graph, discRings);
  settleDetachedFaces(graph, owner);
  return traceOwners(graph, owner);
}

let areas: number[] = [];
function cellSegments({ zone, sites, box }: PartitionInput, cell: PowerCell, i: number) {
  const n = cell.x.length;
  const ring = cell.edge.map((edge, v): GridPoint => {
    const [x, y] = vertexOf(sites, box, i, cell.edge[(v + n - 1) % n]!, edge);
    const [lon, lat] = zone.unproject(x, y);
    const size = Math.min(...[i, edge, cell.edge[(v + n - 1) % n]!].map((k) => (k < 0 ? Infinity : areas[k]!)));
    const L = process.env.LAT === "2" ? (size > 5e6 ? 20 : size > 1e6 ? 10 : 1) : process.env.LAT === "1" ? (size > 1e6 ? 10 : 1) : process.env.LAT === "3" ? (size > 3e6 ? 20 : size > 1e6 ? 10 : 1): 1;
    return [Math.round(toGrid(lon) / L) * L, Math.round(toGrid(lat) / L) * L];
  });
  return ringSegments(ring, { kind: "cell", site: i });
}

const ringSegments = (ring: GridRing, tag: Tag): Segment<Tag>[] =>
  ring.map((a, i) => ({ a, b: ring[(i + 1) % ring.length]!, tag }));

function discRing(zone: Zone, { x, y, area }: Disc): GridRing {
  const step = (2 * Math.PI) / DISC_SIDES;
  const radius = Math.sqrt((2 * area) / (DISC_SIDES * Math.sin(step)));
  return Array.from({ length: DISC_SIDES }, (_, k): GridPoint => {
    const angle = k * step;
    const [lon, lat] = zone.unproject(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
    return [toGrid(lon), toGrid(lat)];
  });
}

/** A disc is cut by the cell of its own commune: elsewhere its border means nothing. */
function isKept(input: PartitionInput, { a, b, tag }: Segment<Tag>): boolean {
  if (tag.kind !== "disc") return true;
  return nearestSite(input, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]) === tag.site;
}

function nearestSite({ zone, sites }: PartitionInput, [gx, gy]: GridPoint): number {
  const [x, y] = zone.project(gx / UNITS_PER_DEGREE, gy / UNITS_PER_DEGREE);
  let best = -1;
  let least = Infinity;
  for (let i = 0; i < sites.x.length; i++) {
    const power = (x - sites.x[i]!) ** 2 + (y - sites.y[i]!) ** 2 - sites.weight[i]!;
    if (power < least) {
      least = power;
      best = i;
    }
  }
  return best;
}

/** Site of each face, or -1 at sea, abroad and outside. */
function ownFaces(
  input: PartitionInput,
  graph: PlanarGraph<Tag>,
  discRings: ReadonlyMap<number, GridRing>,
): Int32Array {
  const votes = votesOf(graph);
  return Int32Array.from(graph.rings, (ring, f) => {
    if (!ring) return -1;
    const point = interiorPoint(ring);
    const [x, y] = point;
    const isLand = input.land.rings.filter((land) => isInRing(x, y, land)).length % 2 === 1;
    if (!isLand && !isNearDisc(x, y, discRings)) return -1;
    const site = winner(votes[f]) ?? nearestSite(input, point);
    const disc = discRings.get(site);
    return isLand || (disc && isInRing(x, y, disc)) ? site : -1;
  });
}

const isNearDisc = (x: number, y: number, discs: ReadonlyMap<number, GridRing>): boolean =>
  [...discs.values()].some((disc) => isInRing(x, y, disc));

/** For each face, how long (in units) its border follows the cell of each site. */
function votesOf(graph: PlanarGraph<Tag>): (Map<number, number> | undefined)[] {
  const votes: (Map<number, number> | undefined)[] = [];
  graph.sources.forEach((sources, e) => {
    const [a, b] = [graph.from[2 * e]!, graph.from[2 * e + 1]!];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    for (const { tag, isForward } of sources) {
      if (tag.kind !== "cell") continue;
      const face = graph.face[isForward ? 2 * e : 2 * e + 1]!;
      const tally = (votes[face] ??= new Map<number, number>());
      tally.set(tag.site, (tally.get(tag.site) ?? 0) + length);
    }
  });
  return votes;
}

function winner(tally: ReadonlyMap<number, number> | undefined): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [site, length] of tally ?? [])
    if (length > most) {
      most = length;
      best = site;
    }
  return best;
}

function areaOf(c: PowerCell) { let s = 0; const n = c.x.length; for (let i = 0; i < n; i++) { const j = (i + 1) % n; s += (c.x[i]! - c.x[0]!) * (c.y[j]! - c.y[0]!) - (c.x[j]! - c.x[0]!) * (c.y[i]! - c.y[0]!); } return s / 2; }
