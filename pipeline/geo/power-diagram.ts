import Flatbush from "flatbush";

/** Sites of a power (Laguerre) diagram: metres, and weights in square metres. */
export interface PowerSites {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: Float64Array;
}

/** [west, south, east, north] of the working box, metres. */
export type Box = readonly [number, number, number, number];

/**
 * One convex cell, counterclockwise. `edge[k]` is what cuts the side from vertex k to vertex k+1:
 * the index of the neighbour, or -1..-4 for the sides of the box (south, east, north, west).
 */
export interface PowerCell {
  readonly x: number[];
  readonly y: number[];
  readonly edge: number[];
}

const FIRST_NEIGHBOURS = 32;

/**
 * Power diagram of the sites inside the box: point p belongs to the site of least |p - s|^2 - w.
 * Each cell is the box cut by the half-planes of neighbours taken by increasing distance, until
 * no farther site can reach it even with the largest weight. A cell may be empty (no vertex).
 */
export function powerDiagram(sites: PowerSites, box: Box): PowerCell[] {
  const n = sites.x.length;
  const index = new Flatbush(n, 8);
  for (let i = 0; i < n; i++) index.add(sites.x[i]!, sites.y[i]!);
  index.finish();
  const largest = sites.weight.reduce((max, w) => Math.max(max, w), -Infinity);
  return Array.from({ length: n }, (_, i) => {
    for (let k = FIRST_NEIGHBOURS; ; k *= 3) {
      const nearest = index.neighbors(sites.x[i]!, sites.y[i]!, Math.min(k, n));
      const { cell, isComplete } = cutCell(sites, box, i, nearest, largest);
      if (isComplete || k >= n) return cell;
    }
  });
}

/**
 * Same, trusting a list of candidate neighbours per site: an approximation for the rounds of a
 * fit, where each list is the neighbours of the neighbours in the previous round.
 */
export function powerDiagramAmong(
  sites: PowerSites,
  box: Box,
  candidates: readonly (readonly number[])[],
): PowerCell[] {
  return candidates.map((list, i) => cutCell(sites, box, i, list, Infinity).cell);
}

/** Scratch buffers: cutting runs some ten million times. */
let xs = new Float64Array(256);
let ys = new Float64Array(256);
let ids = new Int32Array(256);
let xs2 = new Float64Array(256);
let ys2 = new Float64Array(256);
let ids2 = new Int32Array(256);

/** Cuts the box by each site of the list; complete when no site beyond it can cut further. */
function cutCell(
  sites: PowerSites,
  [west, south, east, north]: Box,
  i: number,
  neighbours: readonly number[],
  largest: number,
): { cell: PowerCell; isComplete: boolean } {
  const [x, y, weight] = [sites.x[i]!, sites.y[i]!, sites.weight[i]!];
  // Coordinates relative to the site keep the cuts precise.
  xs.set([west - x, east - x, east - x, west - x]);
  ys.set([south - y, south - y, north - y, north - y]);
  ids.set([-1, -2, -3, -4]);
  let size = 4;
  let reach = reachOf(size, largest - weight);
  let isComplete = false;
  for (const j of neighbours) {
    if (j === i) continue;
    const dx = sites.x[j]! - x;
    const dy = sites.y[j]! - y;
    const squared = dx * dx + dy * dy;
    isComplete = squared > reach;
    if (isComplete) break;
    const cut = cutScratch(size, dx, dy, (squared + weight - sites.weight[j]!) / 2, j);
    if (cut === size && !hasChanged) continue;
    size = cut;
    isComplete = size === 0;
    if (isComplete) break;
    reach = reachOf(size, largest - weight);
  }
  const cell: PowerCell = { x: [], y: [], edge: [] };
  for (let v = 0; v < size; v++) {
    cell.x.push(xs[v]! + x);
    cell.y.push(ys[v]! + y);
    cell.edge.push(ids[v]!);
  }
  return { cell, isComplete };
}

/** Squared distance beyond which a site of weight at most w_i + `excess` cannot cut the cell. */
function reachOf(size: number, excess: number): number {
  let squared = 0;
  for (let v = 0; v < size; v++) squared = Math.max(squared, xs[v]! * xs[v]! + ys[v]! * ys[v]!);
  return (Math.sqrt(squared) + Math.sqrt(squared + excess)) ** 2;
}

let hasChanged = false;

/** Keeps the part of the scratch cell where d.p <= limit, and returns its number of vertices. */
function cutScratch(size: number, dx: number, dy: number, limit: number, id: number): number {
  hasChanged = false;
  for (let v = 0; v < size && !hasChanged; v++) hasChanged = dx * xs[v]! + dy * ys[v]! > limit;
  if (!hasChanged) return size;
  let count = 0;
  let from = dx * xs[0]! + dy * ys[0]! - limit;
  for (let v = 0; v < size; v++) {
    const u = v + 1 === size ? 0 : v + 1;
    const to = dx * xs[u]! + dy * ys[u]! - limit;
    if (from <= 0) {
      xs2[count] = xs[v]!;
      ys2[count] = ys[v]!;
      ids2[count++] = ids[v]!;
    }
    if (from <= 0 !== to <= 0) {
      const t = from / (from - to);
      xs2[count] = xs[v]! + t * (xs[u]! - xs[v]!);
      ys2[count] = ys[v]! + t * (ys[u]! - ys[v]!);
      ids2[count++] = from <= 0 ? id : ids[v]!;
    }
    from = to;
  }
  [xs, xs2] = [xs2, xs];
  [ys, ys2] = [ys2, ys];
  [ids, ids2] = [ids2, ids];
  return count;
}

/**
 * Coordinates of the vertex shared by three sites (or sides of the box, -1..-4), computed from
 * the sorted triple so that its three cells receive bit-identical numbers.
 */
export function vertexOf(
  sites: PowerSites,
  box: Box,
  i: number,
  j: number,
  k: number,
): readonly [number, number] {
  const triple = [i, j, k].toSorted((p, q) => p - q) as [number, number, number];
  const base = triple[2];
  const [a1, b1, c1] = lineOf(sites, box, base, triple[0]);
  const [a2, b2, c2] = lineOf(sites, box, base, triple[1]);
  const determinant = a1 * b2 - a2 * b1;
  const x = (c1 * b2 - c2 * b1) / determinant;
  const y = (a1 * c2 - a2 * c1) / determinant;
  return [sites.x[base]! + x, sites.y[base]! + y];
}

/** Line a x + b y = c, relative to the base site: radical axis, or side of the box. */
function lineOf(
  sites: PowerSites,
  [w, s, e, n]: Box,
  base: number,
  other: number,
): readonly [number, number, number] {
  const [x, y] = [sites.x[base]!, sites.y[base]!];
  if (other === -1) return [0, 1, s - y];
  if (other === -2) return [1, 0, e - x];
  if (other === -3) return [0, 1, n - y];
  if (other === -4) return [1, 0, w - x];
  const dx = sites.x[other]! - x;
  const dy = sites.y[other]! - y;
  return [dx, dy, (dx * dx + dy * dy + sites.weight[base]! - sites.weight[other]!) / 2];
}
