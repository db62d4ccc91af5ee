import fc from "fast-check";
import { expect, test } from "vitest";
import type { Point } from "@/geo/point";
import { convexHull, enclosingCircle } from "@/geo/enclosing-circle";
import { SEED } from "../domain/seed";

const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

const coordinate = fc.integer({ min: -20, max: 20 });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 12 });

test("the example of the docstring, a point, no point", () => {
  const circle = enclosingCircle([
    [0, 0],
    [2, 0],
    [0, 2],
  ]);
  expect(circle).toMatchObject({ x: 1, y: 1 });
  expect(circle!.radius).toBeCloseTo(Math.SQRT2, 12);
  expect(enclosingCircle([[3, 4]])).toEqual({ x: 3, y: 4, radius: 0 });
  expect(enclosingCircle([])).toBeNull();
});

test("points of a circle give that circle, far from the origin too", () => {
  const ring = Array.from({ length: 60 }, (_, i): Point => {
    const angle = (i * Math.PI) / 30;
    return [1_000_000 + 5_000 * Math.cos(angle), 6_800_000 + 5_000 * Math.sin(angle)];
  });
  const circle = enclosingCircle(ring)!;
  expect(circle.radius).toBeCloseTo(5_000, 5);
  expect(circle.x).toBeCloseTo(1_000_000, 5);
});

/** Three points at most hold the smallest circle: the widest of the circles that these need. */
function smallestRadius(all: readonly Point[]): number {
  let widest = 0;
  for (const a of all)
    for (const b of all)
      for (const c of all) {
        const [ab, bc, ca] = [distance(a, b), distance(b, c), distance(c, a)];
        const [small, middle, large] = [ab, bc, ca].sort((x, y) => x - y) as [
          number,
          number,
          number,
        ];
        const area = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) / 2;
        const isObtuse = large ** 2 >= small ** 2 + middle ** 2;
        widest = Math.max(widest, isObtuse ? large / 2 : (ab * bc * ca) / (4 * area));
      }
  return widest;
}

test("holds every point, and is as small as three points allow", () => {
  fc.assert(
    fc.property(points, (all) => {
      const { x, y, radius } = enclosingCircle(all)!;
      for (const point of all) expect(distance(point, [x, y])).toBeLessThanOrEqual(radius + 1e-6);
      expect(radius).toBeCloseTo(smallestRadius(all), 6);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test("the hull turns left at each corner and keeps every point inside", () => {
  fc.assert(
    fc.property(points, (all) => {
      const hull = convexHull(all);
      const distinct = new Set(all.map(String));
      expect(new Set(hull.map(String)).size).toBe(hull.length);
      expect(hull.every((corner) => distinct.has(String(corner)))).toBe(true);
      if (hull.length < 3) return;
      hull.forEach(([ax, ay], i) => {
        const [bx, by] = hull[(i + 1) % hull.length]!;
        const side = ([x, y]: Point) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
        expect(side(hull[(i + 2) % hull.length]!)).toBeGreaterThan(0);
        for (const point of all) expect(side(point)).toBeGreaterThanOrEqual(0);
      });
    }),
    { seed: SEED, numRuns: 500 },
  );
});
