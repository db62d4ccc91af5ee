import type { Feature, Position } from "geojson";
import { planarArea, polygonsOf, ringArea } from "@/geo/ring";
import { mergeTerritories, type LevelTopology } from "@/geo/topology";
import type { LevelCollection, LevelFeature, Outline } from "./levels";

/** Share of the area by which two sums of the same areas may differ: rounding of doubles. */
const AREA_TOLERANCE = 1e-9;

/**
 * Depth under which two sides of a ring may cross, degrees: the source is on a grid of 1e-4 and
 * 6e-5, which folds six outlines of communes upon themselves by less than a step.
 */
const KINK = 1e-4;

/** As many outlines as the level has territories. */
export function checkCount(level: string, { features }: LevelCollection, expected: number): void {
  if (features.length !== expected)
    throw new Error(`checkCount requires ${expected} outlines of ${level}, got ${features.length}`);
}

/** Every commune has an outline. */
export function checkNoEmptyCell(topology: LevelTopology): void {
  const empty = topology.objects.territoires.geometries.filter(
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
export function checkRings(features: readonly LevelFeature[]): void {
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
  const sides = ring.slice(1).map((end, i) => [ring[i]!, end] as const);
  const west = ([p, q]: Side) => Math.min(p[0]!, q[0]!);
  const byWest = sides.toSorted((p, q) => west(p) - west(q));
  for (const [at, side] of byWest.entries()) {
    const [a, b] = side;
    const east = Math.max(a[0]!, b[0]!);
    for (let j = at + 1; j < byWest.length && west(byWest[j]!) <= east; j++) {
      const [c, d] = byWest[j]!;
      if (isCrossing(a, b, c, d) && depth([a, b], [c, d]) > KINK) return a;
    }
  }
  return undefined;
}

type Side = readonly [Position, Position];

/** How far two sides that cross go beyond each other: the nearest end of one to the other. */
function depth(side: Side, other: Side): number {
  const ends = (of: Side, to: Side) => of.map((point) => distance(point, to));
  return Math.min(...ends(side, other), ...ends(other, side));
}

function distance([x = 0, y = 0]: Position, [[ax = 0, ay = 0], [bx = 0, by = 0]]: Side): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
  const k = Math.max(0, Math.min(1, t));
  return Math.hypot(x - ax - k * dx, y - ay - k * dy);
}

function isCrossing(a: Position, b: Position, c: Position, d: Position): boolean {
  const side = (p: Position, q: Position, r: Position) =>
    Math.sign((q[0]! - p[0]!) * (r[1]! - p[1]!) - (q[1]! - p[1]!) * (r[0]! - p[0]!));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** How often each arc is run forwards and backwards by the outlines of the communes. */
function countUses({ arcs, objects }: LevelTopology) {
  const forwards = new Uint8Array(arcs.length);
  const backwards = new Uint8Array(arcs.length);
  for (const geometry of objects.territoires.geometries)
    for (const arc of geometry.arcs.flat(2))
      if (arc < 0) backwards[~arc]!++;
      else forwards[arc]!++;
  return { forwards, backwards };
}

/** No overlap: an arc has at most one commune on each side. */
export function checkSharedArcs(topology: LevelTopology): void {
  const { forwards, backwards } = countUses(topology);
  forwards.forEach((count, arc) => {
    if (count > 1 || backwards[arc]! > 1)
      throw new Error(
        `checkSharedArcs requires one commune on each side, got ${count} and ${backwards[arc]} for arc ${arc}`,
      );
  });
}

/** The communes cover their union once, and the union has no other hole than those of the land itself. */
export function checkCover(
  topology: LevelTopology,
  features: readonly Feature<Outline>[],
  expectedHoles: number,
): void {
  const whole = mergeTerritories(topology, features.keys());
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
  topology: LevelTopology,
  communes: readonly Feature<Outline>[],
  level: LevelCollection,
  groups: readonly (readonly number[])[],
): void {
  const sides = new Set<string>();
  for (const arc of topology.arcs)
    arc.slice(1).forEach((point, i) => sides.add(sideKey(arc[i]!, point)));
  for (const [position, { geometry, properties }] of level.features.entries()) {
    const members = groups[position] ?? [];
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
