import fc from "fast-check";
import { expect, test } from "vitest";
import type { Hatch } from "@/map/hatch";
import type { Point } from "@/geo/point";
import { areaOfRing, clipRing } from "@/report/maps/clip-ring";
import { hatchPath } from "@/report/maps/hatch-lines";
import { islandDiscs } from "@/report/maps/island-discs";
import { borderPath, fillPath, outerPath, shapeOf, type Shape } from "@/report/maps/map-paths";
import { anchorOf, crossings, holds } from "@/report/maps/shape-anchor";
import { frameAround } from "@/report/maps/small-frame";
import { zoneOfDepartement } from "@/report/maps/zone-of-departement";
import { square } from "../scenes";
import { isPlainPath, pathPoints, squares } from "./grid";

const frame = frameAround({
  zone: "metropole",
  bounds: null,
  outlines: squares,
  width: 400,
  maxHeight: 400,
  padding: 10,
});
const shapes = squares.map((outline) => shapeOf(outline, frame));

/** A star-shaped polygon within 300 px: any ring that does not cross itself. */
const star = fc
  .array(fc.double({ min: 5, max: 140, noNaN: true }), { minLength: 3, maxLength: 24 })
  .map((radii): Shape => ({
    rings: [
      radii.map((radius, i): Point => {
        const angle = (i / radii.length) * 2 * Math.PI;
        return [150 + radius * Math.cos(angle), 150 + radius * Math.sin(angle)];
      }),
    ],
  }));

const lines = (direction: Hatch["direction"]): Hatch => ({
  shape: "lines",
  direction,
  tile: 7,
  width: 1,
  color: "#000000",
  halo: null,
});

/** Even–odd test, with the tolerance of coordinates written in tenths. */
const isInside = ({ rings }: Shape, x: number, y: number): boolean =>
  [-0.15, 0, 0.15].some((dy) =>
    crossings({ rings }, 1, y + dy).some(([from, to]) => x >= from - 0.2 && x <= to + 0.2),
  );

test("a département is drawn in its legal projection", () => {
  expect(["29", "2A", "971", "974"].map(zoneOfDepartement)).toEqual([
    "metropole",
    "metropole",
    "971",
    "974",
  ]);
});

test("the frame holds its outlines, and its height follows from their shape", () => {
  const points = shapes.flatMap(({ rings }) => rings.flat());
  expect(points.every(([x, y]) => x >= 9 && x <= 391 && y >= 9 && y <= frame.height - 9)).toBe(
    true,
  );
  expect(frame.height).toBeLessThanOrEqual(400);
  // 0.4° of longitude at 48.2° N is 29.7 km; the frame is limited by its height.
  expect(frame.metresPerPx).toBeGreaterThan(75);
  expect(frame.metresPerPx).toBeLessThan(140);
});

test("far overseas, the frame is in the projection of the zone, north up", () => {
  const reunion = frameAround({
    zone: "974",
    bounds: [55.18, -21.42, 55.87, -20.83],
    outlines: [],
    width: 400,
    maxHeight: 440,
    padding: 8,
  });
  expect(Math.abs(reunion.north)).toBeLessThan(1);
  const [x, y] = reunion.place(55.525, -21.125);
  expect(Math.abs(x - 200)).toBeLessThan(1);
  expect(Math.abs(y - reunion.height / 2)).toBeLessThan(1);
});

test("a frame needs something to show", () => {
  expect(() =>
    frameAround({
      zone: "974",
      bounds: null,
      outlines: [],
      width: 400,
      maxHeight: 400,
      padding: 8,
    }),
  ).toThrow("frameAround requires outlines or bounds, got none");
});

test("neighbours keep the very same border", () => {
  const keys = (shape: Shape): Set<string> => new Set(shape.rings.flat().map(String));
  const [first, second] = [keys(shapes[0]!), keys(shapes[1]!)];
  expect([...first].filter((key) => second.has(key))).toHaveLength(2);
  // Each border once: 40 segments for 16 squares, and 16 around them.
  const segments = (d: string): number =>
    pathPoints(d).length - d.split("M").length + 1 + d.split("Z").length - 1;
  expect(segments(borderPath(shapes, frame))).toBe(40);
  expect(segments(outerPath(shapes, frame))).toBe(16);
});

test("paths are absolute M, L and Z in tenths of a pixel", () => {
  for (const d of [fillPath(shapes), borderPath(shapes, frame), outerPath(shapes, frame)]) {
    expect(isPlainPath(d)).toBe(true);
    expect(/\.\d\d/.test(d)).toBe(false);
  }
});

test("near vertices fall on one node, a territory never vanishes", () => {
  const ring = shapeOf(square(0, -4, 48, 1e-4), frame).rings;
  expect(ring).toHaveLength(1);
  expect(areaOfRing(ring[0]!)).toBeGreaterThan(2);
});

test("what lies outside the frame is not drawn, what crosses it is cut without a border", () => {
  const close = frameAround({
    zone: "metropole",
    bounds: [-3.85, 48.15, -3.75, 48.25],
    outlines: [],
    width: 400,
    maxHeight: 400,
    padding: 0,
  });
  expect(shapeOf(square(0, 5, 44, 0.1), close).rings).toEqual([]);
  const cut = shapeOf(squares[5]!, close);
  const isIn = ([x, y]: Point): boolean => x >= 0 && x <= 400 && y >= 0 && y <= close.height;
  expect(cut.rings.flat().every(isIn)).toBe(true);
  expect(borderPath([cut], close)).not.toContain("Z");
  const around = shapeOf(square(0, -5, 47, 3), close);
  expect(around.rings[0]).toHaveLength(4);
  expect(borderPath([around], close)).toBe("");
});

test("a clipped ring stays in the frame and loses area only", () => {
  fc.assert(
    fc.property(star, ({ rings: [ring] }) => {
      const rest = clipRing(ring!, 180, 120);
      expect(rest.every(([x, y]) => x >= 0 && x <= 180 && y >= 0 && y <= 120)).toBe(true);
      expect(areaOfRing(rest)).toBeLessThanOrEqual(Math.min(areaOfRing(ring!), 180 * 120) + 1e-6);
    }),
  );
});

test("the lines of a hatching lie inside the polygon", () => {
  const directions = fc.constantFrom("rising", "falling", "level", "upright" as const);
  fc.assert(
    fc.property(star, directions, (shape, direction) => {
      const points = pathPoints(hatchPath(shape, lines(direction)));
      expect(points.length % 2).toBe(0);
      for (let i = 0; i < points.length; i += 2) {
        const [[ax, ay], [bx, by]] = [points[i]!, points[i + 1]!];
        for (const t of [0.1, 0.5, 0.9])
          expect(isInside(shape, ax + t * (bx - ax), ay + t * (by - ay))).toBe(true);
      }
    }),
  );
});

test("dots lie inside the polygon, holes left bare", () => {
  const ring = (from: number, to: number): Point[] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ];
  const shape: Shape = { rings: [ring(0, 90), ring(30, 60)] };
  const dots = pathPoints(hatchPath(shape, { ...lines("level"), shape: "dots" }));
  expect(dots.length).toBeGreaterThan(100);
  expect(dots.every(([x, y]) => isInside(shape, x, y) || y < 1 || y > 89)).toBe(true);
  expect(dots.some(([x, y]) => x > 33 && x < 57 && y > 33 && y < 57)).toBe(false);
  const level = pathPoints(hatchPath(shape, lines("level")));
  expect(level.some(([x, y]) => x > 31 && x < 59 && y > 31 && y < 59)).toBe(false);
});

test("even a small shape between two lines gets some ink", () => {
  const small: Shape = {
    rings: [
      [
        [0.2, 0.2],
        [1.4, 0.2],
        [1.4, 1.4],
        [0.2, 1.4],
      ],
    ],
  };
  for (const direction of ["rising", "falling", "level", "upright"] as const)
    expect(hatchPath(small, lines(direction))).not.toBe("");
  expect(hatchPath(small, { ...lines("level"), shape: "dots" })).not.toBe("");
  expect(hatchPath({ rings: [] }, lines("level"))).toBe("");
});

test("denser tiles make more ink", () => {
  const ink = (tile: number): number => hatchPath(shapes[0]!, { ...lines("rising"), tile }).length;
  expect(ink(6)).toBeGreaterThan(ink(9));
});

test("an anchor is inside its shape, in the middle of a square", () => {
  fc.assert(
    fc.property(star, (shape) => {
      const { x, y } = anchorOf(shape)!;
      expect(isInside(shape, x, y)).toBe(true);
    }),
  );
  const square100: Shape = {
    rings: [
      [
        [0, 0],
        [100, 0],
        [100, 100],
        [0, 100],
      ],
    ],
  };
  const { x, y } = anchorOf(square100)!;
  expect([Math.round(x), Math.abs(y - 50) < 3]).toEqual([50, true]);
  expect(holds(square100, { left: 10, right: 90, top: 40, bottom: 60 })).toBe(true);
  expect(holds(square100, { left: -1, right: 90, top: 40, bottom: 60 })).toBe(false);
  expect(anchorOf({ rings: [] })).toBeNull();
});

test("small islands become discs, small territories with neighbours do not", () => {
  const box = (x: number, side: number): Shape => ({
    rings: [
      [
        [x, 50],
        [x + side, 50],
        [x + side, 50 + side],
        [x, 50 + side],
      ],
    ],
  });
  const [island, left, right] = [
    box(200, 3),
    box(50, 3),
    {
      rings: [
        [
          [53, 50],
          [80, 50],
          [80, 53],
          [53, 53],
        ],
      ],
    } as Shape,
  ];
  const shown = new Map([
    [1, island],
    [2, left],
    [3, right],
  ]);
  const discs = islandDiscs(shown, [island, left, right], frame);
  expect([...discs.keys()]).toEqual([1]);
  expect(areaOfRing(discs.get(1)!.rings[0]!)).toBeGreaterThan(30);
});
