import Flatbush from "flatbush";
import { orientation } from "./grid";
import type { GridPoint } from "./grid";

/** A segment of the grid; `tag` names what it comes from and survives the splits. */
export interface Segment<T> {
  readonly a: GridPoint;
  readonly b: GridPoint;
  readonly tag: T;
}

/** Rounds of splitting after which a set that still crosses itself is declared broken. */
const MAX_ROUNDS = 30;

/**
 * Splits segments until no two of them meet elsewhere than at common ends (iterated snap
 * rounding: each crossing is rounded to the grid once, for both segments). What comes out is a
 * planar graph, so every region traced from it shares its borders with its neighbours exactly.
 */
export function arrange<T>(segments: readonly Segment<T>[]): Segment<T>[] {
  let current = segments.filter(({ a, b }) => !isSame(a, b));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const cuts = findCuts(current);
    if (cuts.size === 0) return current;
    current = current.flatMap((segment, i) => splitAt(segment, cuts.get(i)));
  }
  throw new Error(`arrange requires a planar graph after ${MAX_ROUNDS} rounds, got crossings`);
}

const isSame = (p: GridPoint, q: GridPoint): boolean => p[0] === q[0] && p[1] === q[1];

function findCuts<T>(segments: readonly Segment<T>[]): Map<number, GridPoint[]> {
  const index = new Flatbush(Math.max(segments.length, 1), 8);
  for (const { a, b } of segments)
    index.add(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    );
  if (segments.length === 0) index.add(0, 0);
  index.finish();
  const cuts = new Map<number, GridPoint[]>();
  segments.forEach((s, i) => {
    const found = index.search(
      Math.min(s.a[0], s.b[0]),
      Math.min(s.a[1], s.b[1]),
      Math.max(s.a[0], s.b[0]),
      Math.max(s.a[1], s.b[1]),
      (j) => j > i,
    );
    for (const j of found.toSorted((p, q) => p - q)) {
      const point = meeting(s, segments[j]!);
      for (const p of point) {
        addCut(cuts, i, s, p);
        addCut(cuts, j, segments[j]!, p);
      }
    }
  });
  return cuts;
}

function addCut<T>(cuts: Map<number, GridPoint[]>, i: number, s: Segment<T>, p: GridPoint): void {
  if (isSame(p, s.a) || isSame(p, s.b)) return;
  const list = cuts.get(i);
  if (!list) cuts.set(i, [p]);
  else if (!list.some((q) => isSame(p, q))) list.push(p);
}

/** Points where two segments must be cut: a rounded crossing, or ends lying on the other. */
function meeting<T>(s: Segment<T>, t: Segment<T>): GridPoint[] {
  const ta = orientation(s.a, s.b, t.a);
  const tb = orientation(s.a, s.b, t.b);
  if ((ta > 0 && tb > 0) || (ta < 0 && tb < 0)) return [];
  const sa = orientation(t.a, t.b, s.a);
  const sb = orientation(t.a, t.b, s.b);
  if ((sa > 0 && sb > 0) || (sa < 0 && sb < 0)) return [];
  if (ta * tb < 0 && sa * sb < 0) {
    const k = ta / (ta - tb);
    return [
      [Math.round(t.a[0] + k * (t.b[0] - t.a[0])), Math.round(t.a[1] + k * (t.b[1] - t.a[1]))],
    ];
  }
  const points: GridPoint[] = [];
  if (ta === 0 && isWithin(t.a, s)) points.push(t.a);
  if (tb === 0 && isWithin(t.b, s)) points.push(t.b);
  if (sa === 0 && isWithin(s.a, t)) points.push(s.a);
  if (sb === 0 && isWithin(s.b, t)) points.push(s.b);
  return points;
}

const isWithin = <T>(p: GridPoint, { a, b }: Segment<T>): boolean =>
  p[0] >= Math.min(a[0], b[0]) &&
  p[0] <= Math.max(a[0], b[0]) &&
  p[1] >= Math.min(a[1], b[1]) &&
  p[1] <= Math.max(a[1], b[1]);

function splitAt<T>(segment: Segment<T>, points: GridPoint[] | undefined): Segment<T>[] {
  if (!points) return [segment];
  const { a, b, tag } = segment;
  const along = (p: GridPoint) => (p[0] - a[0]) * (b[0] - a[0]) + (p[1] - a[1]) * (b[1] - a[1]);
  const chain = [a, ...points.toSorted((p, q) => along(p) - along(q)), b];
  return chain.slice(1).map((end, i) => ({ a: chain[i]!, b: end, tag }));
}
