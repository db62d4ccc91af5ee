import Flatbush from "flatbush";
import type { Feature, Position } from "geojson";
import { planarArea, polygonsOf, ringArea } from "../../src/geo/ring";
import { mergeCommunes } from "../../src/geo/topology";
import type { CommuneTopology } from "../../src/geo/topology";
import { toGrid } from "./grid";
import type { GridRing } from "./grid";
import type { LevelCollection, Outline } from "./levels";

/** How many territories each file must hold: COG 2026 (same communes as 2025), INSEE zonings. */
export const EXPECTED_COUNTS = {
  communes: 34_875,
  epci: 1_255,
  "bassins-de-vie": 1_707,
  "zones-emploi": 306,
  departements: 101,
  regions: 18,
} as const;

/** Share of the area by which two sums of the same areas may differ: rounding of doubles. */
const AREA_TOLERANCE = 1e-9;

/** Distance at which a border counts as lying on the shore, units: crossings are rounded. */
const SHORE_TOLERANCE = 3;

export function checkCounts(counts: Readonly<Record<keyof typeof EXPECTED_COUNTS, number>>): void {
  for (const [level, expected] of Object.entries(EXPECTED_COUNTS)) {
    const got = counts[level as keyof typeof EXPECTED_COUNTS];
    if (got !== expected) throw new Error(`checkCounts requires ${expected} ${level}, got ${got}`);
  }
}

/** Every commune has an outline. */
export function checkNoEmptyCell(topology: CommuneTopology): void {
  const empty = topology.objects.communes.geometries.filter(
    (geometry) => geometry.arcs.length === 0,
  );
  if (empty.length > 0)
    throw new Error(
      `checkNoEmptyCell requires an outline for each commune, got none for ${empty
        .map((geometry) => geometry.properties.code)
        .join(", ")}`,
    );
}

/** Rings are closed, finite, of some area, and do not cross themselves. */
export function checkRings(features: readonly Feature<Outline, { code: string }>[]): void {
  for (const { geometry, properties } of features) {
    if (polygonsOf(geometry).length === 0)
      throw new Error(`checkRings requires a polygon, got none for ${properties.code}`);
    for (const ring of polygonsOf(geometry).flat()) {
      const problem = ringProblem(ring);
      if (problem)
        throw new Error(`checkRings requires valid rings, got ${problem} for ${properties.code}`);
    }
  }
}

function ringProblem(ring: readonly Position[]): string | undefined {
  if (ring.length < 4) return `${ring.length} positions`;
  if (!ring.flat().every(Number.isFinite)) return "a non-finite coordinate";
  const [first, last] = [ring[0]!, ring[ring.length - 1]!];
  if (first[0] !== last[0] || first[1] !== last[1]) return "an unclosed ring";
  if (ringArea(ring) === 0) return "a ring of zero area";
  const crossing = findCrossing(ring);
  return crossing && `a crossing at ${crossing.join(",")}`;
}

/** Start of a side that properly crosses another one of the same ring. */
function findCrossing(ring: readonly Position[]): Position | undefined {
  const points = ring.map(([x = 0, y = 0]): [number, number] => [toGrid(x), toGrid(y)]);
  const index = new Flatbush(points.length - 1, 8);
  for (let i = 0; i + 1 < points.length; i++) index.add(...extent(points[i]!, points[i + 1]!));
  index.finish();
  for (let i = 0; i + 1 < points.length; i++) {
    const [a, b] = [points[i]!, points[i + 1]!];
    const near = index.search(...extent(a, b), (j) => j > i);
    if (near.some((j) => isCrossing(a, b, points[j]!, points[j + 1]!))) return ring[i];
  }
  return undefined;
}

type Point = readonly [number, number];

const extent = ([ax, ay]: Point, [bx, by]: Point): [number, number, number, number] => [
  Math.min(ax, bx),
  Math.min(ay, by),
  Math.max(ax, bx),
  Math.max(ay, by),
];

function isCrossing(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** How often each arc is run forwards and backwards by the outlines of the communes. */
function countUses({ arcs, objects }: CommuneTopology) {
  const forwards = new Uint8Array(arcs.length);
  const backwards = new Uint8Array(arcs.length);
  for (const geometry of objects.communes.geometries)
    for (const arc of geometry.arcs.flat(2))
      if (arc < 0) backwards[~arc]!++;
      else forwards[arc]!++;
  return { forwards, backwards };
}

/** No overlap: an arc has at most one commune on each side. */
export function checkSharedArcs(topology: CommuneTopology): void {
  const { forwards, backwards } = countUses(topology);
  forwards.forEach((count, arc) => {
    if (count > 1 || backwards[arc]! > 1)
      throw new Error(
        `checkSharedArcs requires one commune on each side, got ${count} and ${backwards[arc]} for arc ${arc}`,
      );
  });
}

/** No gap: an arc with a commune on one side only lies on the shore (`topology` in degrees). */
export function checkShore(topology: CommuneTopology, shore: readonly GridRing[]): void {
  const sides = shore.flatMap((ring) =>
    ring.map((a, i) => [a, ring[(i + 1) % ring.length]!] as const),
  );
  const index = new Flatbush(Math.max(1, sides.length), 8);
  for (const [a, b] of sides) index.add(...extent(a, b));
  if (sides.length === 0) index.add(0, 0);
  index.finish();
  const isOnShore = (x: number, y: number): boolean =>
    index
      .search(x - SHORE_TOLERANCE, y - SHORE_TOLERANCE, x + SHORE_TOLERANCE, y + SHORE_TOLERANCE)
      .some((i) => sides[i] && distance(x, y, ...sides[i]) <= SHORE_TOLERANCE);
  const { forwards, backwards } = countUses(topology);
  topology.arcs.forEach((arc, k) => {
    if (forwards[k]! + backwards[k]! !== 1) return;
    for (const [lon = 0, lat = 0] of arc)
      if (!isOnShore(toGrid(lon), toGrid(lat)))
        throw new Error(`checkShore requires free borders on the shore, got ${lon},${lat}`);
  });
}

function distance(x: number, y: number, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const k = Math.max(0, Math.min(1, t));
  return Math.hypot(x - ax - k * dx, y - ay - k * dy);
}

/** The communes cover their union once, and the union has no other hole than the land itself. */
export function checkCover(
  topology: CommuneTopology,
  features: readonly Feature<Outline>[],
  expectedHoles: number,
): void {
  const whole = mergeCommunes(topology, features.keys());
  const sum = features.reduce((total, { geometry }) => total + planarArea(geometry), 0);
  const area = planarArea(whole);
  if (Math.abs(sum - area) > AREA_TOLERANCE * area)
    throw new Error(`checkCover requires communes of total area ${area}, got ${sum}`);
  const holes = polygonsOf(whole).flatMap((rings) => rings.slice(1));
  if (holes.length !== expectedHoles) {
    const places = holes.map(([point]) => point?.join(",")).join(" and ");
    throw new Error(`checkCover requires ${expectedHoles} holes, got ${holes.length} at ${places}`);
  }
}

/** Territories are unions of their communes: same area, and borders made of sides of communes. */
export function checkUnions(
  topology: CommuneTopology,
  communes: readonly Feature<Outline>[],
  level: LevelCollection,
  groups: ReadonlyMap<string, readonly number[]>,
): void {
  const sides = new Set<string>();
  for (const arc of topology.arcs)
    arc.slice(1).forEach((point, i) => sides.add(sideKey(arc[i]!, point)));
  for (const { geometry, properties } of level.features) {
    const members = groups.get(properties.code) ?? [];
    const sum = members.reduce((total, i) => total + planarArea(communes[i]!.geometry), 0);
    const area = planarArea(geometry);
    if (Math.abs(sum - area) > AREA_TOLERANCE * area)
      throw new Error(`checkUnions requires area ${sum} for ${properties.code}, got ${area}`);
    for (const ring of polygonsOf(geometry).flat())
      for (let i = 0; i + 1 < ring.length; i++)
        if (!sides.has(sideKey(ring[i]!, ring[i + 1]!)))
          throw new Error(
            `checkUnions requires borders of communes for ${properties.code}, got ${ring[i]?.join(",")}`,
          );
  }
}

const sideKey = (p: Position, q: Position): string =>
  p[0]! < q[0]! || (p[0] === q[0] && p[1]! < q[1]!)
    ? `${p[0]},${p[1]},${q[0]},${q[1]}`
    : `${q[0]},${q[1]},${p[0]},${p[1]}`;
