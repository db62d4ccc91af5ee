import { arrange } from "./arrangement";
import type { Segment } from "./arrangement";
import { traceFaces, traceOwners } from "./faces";
import type { PlanarGraph } from "./faces";
import { doubleArea, interiorPoint, isInRing, toGrid, UNITS_PER_DEGREE } from "./grid";
import type { GridPoint, GridRing } from "./grid";
import { enclosedFaces, settleDetachedFaces } from "./detached";
import type { Land, LandPart } from "./land";
import { vertexOf } from "./power-diagram";
import type { Box, PowerCell, PowerSites } from "./power-diagram";
import type { Zone } from "./zones";

export interface PartitionInput {
  readonly zone: Zone;
  readonly box: Box;
  readonly sites: PowerSites;
  readonly cells: readonly PowerCell[];
  readonly parts: readonly LandPart[];
  readonly land: Land;
  /** Communes of islands that the outline leaves out: they own their disc, and no other land. */
  readonly discs: ReadonlyMap<number, GridRing>;
}

/** What a segment comes from: the cell on its left, the land on its left, or the disc of a site. */
type Tag =
  | { readonly kind: "cell"; readonly site: number }
  | { readonly kind: "land" }
  | { readonly kind: "disc"; readonly site: number };

/**
 * Vertices between thick cells are rounded more coarsely than the grid: fewer digits make every
 * file a quarter lighter, and 0.002 degree (at most 110 m off) is far below the error of the cells
 * (agreement with the official outlines unchanged to 0.1 point). Thickness in metres.
 */
const COARSE = [
  { above: 800, step: 20 },
  { above: 400, step: 10 },
] as const;

/** Owner of a face that is to be given to a neighbour; larger than any site. */
const NOBODY_YET = 1_000_000;

const LAND: Tag = { kind: "land" };

/**
 * Rings of each site on the grid, interior on the left: its power cell within the land extended
 * by the discs. One planar graph holds every border, so the rings partition the extended land.
 */
export function partition(input: PartitionInput): Map<number, GridRing[]> {
  const steps = input.cells.map((cell, i) => stepOf(cell, input.parts[i]!));
  const holes = input.land.rings.filter((ring) => doubleArea(ring) < 0);
  const pieces = arrange([
    ...input.cells.flatMap((cell, i) => cellSegments(input, cell, i, steps)),
    ...input.land.rings.flatMap((ring) => ringSegments(ring, LAND)),
    ...[...input.discs].flatMap(([site, ring]) => ringSegments(ring, { kind: "disc", site })),
  ]);
  const graph = traceFaces(pieces.filter((piece) => isKept(input, piece)));
  const { owner, isLoose } = ownFaces(input, graph);
  // Water closed in by rounding or by the hulls is land to share out; Llivia is not.
  for (const face of enclosedFaces(graph, owner)) {
    const [x, y] = interiorPoint(graph.rings[face]!);
    if (holes.some((hole) => isInRing(x, y, hole))) continue;
    owner[face] = NOBODY_YET;
    isLoose[face] = 1;
  }
  settleDetachedFaces(graph, owner, isLoose);
  return traceOwners(graph, owner);
}

function cellSegments(input: PartitionInput, cell: PowerCell, i: number, steps: number[]) {
  const { zone, sites, box } = input;
  const n = cell.x.length;
  const ring = cell.edge.map((edge, v): GridPoint => {
    const before = cell.edge[(v + n - 1) % n]!;
    const [x, y] = vertexOf(sites, box, i, before, edge);
    const [lon, lat] = zone.unproject(x, y);
    const step = Math.min(...[i, before, edge].map((k) => steps[k] ?? COARSE[0].step));
    return [toGrid(lon, step), toGrid(lat, step)];
  });
  return ringSegments(ring, { kind: "cell", site: i });
}

/** Grid step of the vertices of a cell, from its thickness on land (half the side of a square). */
function stepOf(cell: PowerCell, land: LandPart): number {
  const perimeter = cell.x.reduce((sum, x, v) => {
    const u = (v + 1) % cell.x.length;
    return sum + Math.hypot(cell.x[u]! - x, cell.y[u]! - cell.y[v]!);
  }, 0);
  const thickness = (2 * land.area) / perimeter;
  return COARSE.find(({ above }) => thickness > above)?.step ?? 1;
}

const ringSegments = (ring: GridRing, tag: Tag): Segment<Tag>[] =>
  ring.map((a, i) => ({ a, b: ring[(i + 1) % ring.length]!, tag }));

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

/**
 * Site of each face, or -1 at sea, abroad and outside. Loose faces are land that a cell covers
 * without right: what an island's cell takes of the opposite shore.
 */
function ownFaces(
  input: PartitionInput,
  graph: PlanarGraph<Tag>,
): { owner: Int32Array; isLoose: Uint8Array } {
  const votes = votesOf(graph);
  const isLoose = new Uint8Array(graph.rings.length);
  const owner = Int32Array.from(graph.rings, (ring, f) => {
    if (!ring) return -1;
    const point = interiorPoint(ring);
    const [x, y] = point;
    const isLand = input.land.isInside(x, y);
    if (!isLand && !isNearDisc(x, y, input.discs)) return -1;
    const site = winner(votes[f]) ?? nearestSite(input, point);
    const disc = input.discs.get(site);
    const isDisc = disc !== undefined && isInRing(x, y, disc);
    isLoose[f] = disc && !isDisc ? 1 : 0;
    return isLand || isDisc ? site : -1;
  });
  return { owner, isLoose };
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
