import Flatbush from "flatbush";
import type { Land, LandPart } from "./land";
import { powerDiagram, powerDiagramAmong } from "./power-diagram";
import type { Box, PowerCell, PowerSites } from "./power-diagram";

/** What the cells should look like: centroids (m) and areas (m²) of the communes. */
export interface FitTarget {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly area: Float64Array;
}

export interface Fit {
  readonly sites: PowerSites;
  readonly cells: readonly PowerCell[];
  readonly parts: readonly LandPart[];
}

/** Share of area/pi in the first weights: the value of least error without fitting. */
const INITIAL_SHARE = 1;
/** Rounds of the fit: past 30 the agreement with the official outlines gains under 0.1 point. */
const ROUNDS = 30;
/** Shares of the diagonal Newton step taken at each round; above about 0.5 the sites oscillate. */
const WEIGHT_STEP = 0.5;
const SITE_STEP = 0.35;
/** Largest change of a weight in one round, as a share of area/pi. */
const WEIGHT_CAP = 0.2;
/** A shore commune whose cell holds less land than this share of its area is left alone. */
const SHORE_SHARE = 0.1;
/** With less land than this share, it must own its centroid. */
const ADRIFT = 0.6;
/** Advantage given at its centroid to a commune that others would swallow, share of area/pi. */
const ANCHOR = 0.4;
/** Below this share of its area, a cell inside the land counts as swallowed. */
const SWALLOWED = 0.15;
const MAX_REPAIRS = 40;
const FIRST_CANDIDATES = 25;

interface State {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

/**
 * Power diagram whose cells, within the land, come near the areas and the centroids of the
 * communes (semi-discrete optimal transport with moments of order 0 and 1). Sites and weights
 * minimise the convex function F(p, h) = ∫ max_i (p_i.x - h_i) dx - Σ A_i (p_i.c_i - h_i), whose
 * gradient is the gap in area and in first moment, by damped diagonal Newton steps from the plain
 * diagram of the centroids. Stopping early keeps the sites near the centroids. The islanders, which
 * the land leaves out, stay at their centroids.
 */
export function fitPowerDiagram(
  target: FitTarget,
  box: Box,
  land: Land,
  islanders: ReadonlySet<number>,
  rounds: number = ROUNDS,
): Fit {
  let sites: State = {
    x: target.x.slice(),
    y: target.y.slice(),
    weight: target.area.map((area) => (INITIAL_SHARE * area) / Math.PI),
  };
  let candidates = nearest(sites);
  let cells = powerDiagram(sites, box);
  for (let round = 0; round < rounds; round++) {
    const parts = cells.map(land.part);
    candidates = widen(cells, candidates);
    sites = step(sites, target, cells, parts, candidates, islanders);
    cells = powerDiagramAmong(sites, box, candidates);
  }
  for (const i of islanders) sites.weight[i] = islandWeight(sites, target, i, islanders);
  // Weights of islands have just jumped: their neighbours may be new, so look farther.
  return repair(sites, target, box, land, merged(widen(cells, candidates), nearest(sites)));
}

/** One round: every site and weight moves from the same cells, so that order does not matter. */
function step(
  sites: State,
  target: FitTarget,
  cells: readonly PowerCell[],
  parts: readonly LandPart[],
  candidates: readonly (readonly number[])[],
  islanders: ReadonlySet<number>,
): State {
  const next: State = {
    x: sites.x.slice(),
    y: sites.y.slice(),
    weight: sites.weight.slice(),
  };
  cells.forEach((cell, i) => {
    const part = parts[i]!;
    const area = target.area[i]!;
    if (islanders.has(i)) return;
    if (isSwallowed(part, area)) return anchor(next, sites, target, i, candidates[i]!);
    if (part.isShore && part.area < SHORE_SHARE * area) return;
    moveSite(next, sites, target, i, cell, part);
  });
  return next;
}

const isSwallowed = (part: LandPart, area: number): boolean =>
  part.area < SWALLOWED * area && !part.isShore;

function moveSite(
  next: State,
  sites: State,
  target: FitTarget,
  i: number,
  cell: PowerCell,
  part: LandPart,
): void {
  const area = target.area[i]!;
  const [cx, cy] = [target.x[i]!, target.y[i]!];
  const stiffness = stiffnessOf(sites, cell, i, cx, cy);
  const cap = (WEIGHT_CAP * area) / Math.PI;
  const change = Math.max(-cap, Math.min(cap, (area - part.area) / stiffness.area));
  const oldX = sites.x[i]! - cx;
  const oldY = sites.y[i]! - cy;
  const scale = (SITE_STEP / stiffness.moment) * Math.min(1.5 * area, part.area);
  const newX = oldX + scale * (cx - part.x);
  const newY = oldY + scale * (cy - part.y);
  next.x[i] = cx + newX;
  next.y[i] = cy + newY;
  // The power of the centroid stays what it was: a commune is not swallowed because it moved.
  next.weight[i] =
    sites.weight[i]! + WEIGHT_STEP * change + newX ** 2 + newY ** 2 - oldX ** 2 - oldY ** 2;
}

/** Diagonal of the Hessian of F: how fast area and first moment answer to weight and site. */
function stiffnessOf(sites: State, cell: PowerCell, i: number, cx: number, cy: number) {
  let area = 0;
  let moment = 0;
  cell.edge.forEach((j, v) => {
    if (j < 0) return;
    const u = (v + 1) % cell.edge.length;
    const [ax, ay] = [cell.x[v]! - cx, cell.y[v]! - cy];
    const [bx, by] = [cell.x[u]! - cx, cell.y[u]! - cy];
    const squared = (bx - ax) ** 2 + (by - ay) ** 2;
    const apart = Math.hypot(sites.x[i]! - sites.x[j]!, sites.y[i]! - sites.y[j]!);
    const perMetre = Math.sqrt(squared) / (2 * apart);
    area += perMetre;
    moment += perMetre * (((ax + bx) / 2) ** 2 + ((ay + by) / 2) ** 2 + squared / 12);
  });
  return { area, moment };
}

/** Puts a swallowed commune back at its centroid, with weight enough to own it. */
function anchor(
  next: State,
  sites: State,
  target: FitTarget,
  i: number,
  candidates: readonly number[],
): void {
  const [x, y] = [target.x[i]!, target.y[i]!];
  let strongest = -Infinity;
  for (const j of candidates)
    if (j !== i)
      strongest = Math.max(
        strongest,
        sites.weight[j]! - (x - sites.x[j]!) ** 2 - (y - sites.y[j]!) ** 2,
      );
  next.x[i] = x;
  next.y[i] = y;
  next.weight[i] = strongest + (ANCHOR * target.area[i]!) / Math.PI;
}

/**
 * Exact diagram, in which no commune is swallowed: anchors those that are, in as many rounds as
 * it takes. A shore commune with little land must own its centroid too.
 */
function repair(
  start: State,
  target: FitTarget,
  box: Box,
  land: Land,
  lists: readonly (readonly number[])[],
): Fit {
  let sites = start;
  let candidates = lists;
  for (let round = 0; round < MAX_REPAIRS; round++) {
    let cells = powerDiagramAmong(sites, box, candidates);
    let parts = cells.map(land.part);
    let lost = lostCommunes(cells, parts, target);
    if (lost.length === 0) {
      cells = powerDiagram(sites, box);
      parts = cells.map(land.part);
      lost = lostCommunes(cells, parts, target);
      if (lost.length === 0) return { sites, cells, parts };
    }
    candidates = widen(cells, candidates);
    const next: State = { x: sites.x.slice(), y: sites.y.slice(), weight: sites.weight.slice() };
    for (const i of lost) anchor(next, sites, target, i, candidates[i]!);
    sites = next;
  }
  throw new Error(`fitPowerDiagram requires cells for all after ${MAX_REPAIRS} repairs, got none`);
}

const lostCommunes = (cells: readonly PowerCell[], parts: readonly LandPart[], target: FitTarget) =>
  cells.flatMap((cell, i) =>
    isSwallowed(parts[i]!, target.area[i]!) || isAdrift(cell, parts[i]!, target, i) ? [i] : [],
  );

const isAdrift = (cell: PowerCell, part: LandPart, target: FitTarget, i: number): boolean =>
  part.area < ADRIFT * target.area[i]! && !owns(cell, target.x[i]!, target.y[i]!);

/** Weight with which no commune of the main land cuts the disc of an island. */
function islandWeight(
  sites: State,
  target: FitTarget,
  i: number,
  islanders: ReadonlySet<number>,
): number {
  const squared = target.area[i]! / Math.PI;
  const radius = Math.sqrt(squared);
  let weight = squared;
  sites.x.forEach((x, j) => {
    if (islanders.has(j)) return;
    const apart = Math.hypot(x - sites.x[i]!, sites.y[j]! - sites.y[i]!);
    weight = Math.max(weight, sites.weight[j]! - (apart - radius) ** 2 + squared);
  });
  return weight;
}

function owns(cell: PowerCell, x: number, y: number): boolean {
  const n = cell.x.length;
  return (
    n > 2 &&
    cell.x.every((ax, v) => {
      const u = (v + 1) % n;
      return (cell.x[u]! - ax) * (y - cell.y[v]!) >= (cell.y[u]! - cell.y[v]!) * (x - ax);
    })
  );
}

const merged = (p: readonly (readonly number[])[], q: readonly (readonly number[])[]) =>
  p.map((list, i) => [...new Set([...list, ...q[i]!])]);

function nearest(sites: State): number[][] {
  const index = new Flatbush(sites.x.length, 8);
  sites.x.forEach((x, i) => index.add(x, sites.y[i]!));
  index.finish();
  return Array.from(sites.x, (x, i) => index.neighbors(x, sites.y[i]!, FIRST_CANDIDATES));
}

/** Neighbours and their neighbours; an empty cell keeps its list and stays on those of its list. */
function widen(cells: readonly PowerCell[], before: readonly (readonly number[])[]): number[][] {
  const lists = cells.map((cell, i) => {
    if (cell.edge.length === 0) return [...before[i]!];
    const list = new Set<number>();
    for (const j of cell.edge) if (j >= 0) list.add(j);
    for (const j of cell.edge)
      if (j >= 0) for (const k of cells[j]!.edge) if (k >= 0 && k !== i) list.add(k);
    return [...list];
  });
  cells.forEach((cell, i) => {
    if (cell.edge.length > 0) return;
    for (const j of lists[i]!) if (j !== i && !lists[j]!.includes(i)) lists[j]!.push(i);
  });
  return lists;
}
