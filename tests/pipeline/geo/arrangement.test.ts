import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange } from "../../../pipeline/geo/arrangement";
import type { Segment } from "../../../pipeline/geo/arrangement";
import { enclosedFaces, settleDetachedFaces } from "../../../pipeline/geo/detached";
import { splitAtRepeats, traceFaces, traceOwners } from "../../../pipeline/geo/faces";
import { doubleArea, interiorPoint, isInRing, orientation } from "../../../pipeline/geo/grid";
import type { GridPoint, GridRing } from "../../../pipeline/geo/grid";

// The same cases on every run.
fc.configureGlobal({ seed: 2026 });

const sides = (ring: GridRing, tag = 0): Segment<number>[] =>
  ring.map((a, i) => ({ a, b: ring[(i + 1) % ring.length]!, tag }));
const square = (x: number, y: number, side: number): GridRing => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];
const point: fc.Arbitrary<GridPoint> = fc.tuple(
  fc.integer({ min: 0, max: 60 }),
  fc.integer({ min: 0, max: 60 }),
);
const segments = fc.array(
  fc.record({ a: point, b: point }).map(({ a, b }) => ({ a, b, tag: 0 })),
  { maxLength: 25 },
);

const isCrossing = (s: Segment<number>, t: Segment<number>): boolean =>
  orientation(s.a, s.b, t.a) * orientation(s.a, s.b, t.b) < 0 &&
  orientation(t.a, t.b, s.a) * orientation(t.a, t.b, s.b) < 0;

describe("arrange", () => {
  it("cuts a cross into four", () => {
    const cross = arrange([
      { a: [0, 0], b: [10, 10], tag: 0 },
      { a: [0, 10], b: [10, 0], tag: 1 },
    ]);
    expect(cross).toHaveLength(4);
    expect(cross.every(({ a, b }) => [a, b].some(([x, y]) => x === 5 && y === 5))).toBe(true);
  });

  it("cuts where an end lies on another segment", () => {
    const tee = arrange([
      { a: [0, 0], b: [10, 0], tag: 0 },
      { a: [4, 0], b: [4, 9], tag: 1 },
    ]);
    expect(tee).toHaveLength(3);
  });

  it("leaves no crossing, whatever the segments", () => {
    fc.assert(
      fc.property(segments, (drawn) => {
        const pieces = arrange(drawn);
        pieces.forEach((s, i) => {
          for (const t of pieces.slice(i + 1)) expect(isCrossing(s, t)).toBe(false);
        });
      }),
    );
  });
});

describe("traceFaces and traceOwners", () => {
  const graph = traceFaces(arrange([...sides(square(0, 0, 20)), ...sides(square(10, 0, 10))]));

  it("finds the faces of overlapping squares", () => {
    const areas = graph.rings.flatMap((ring) => (ring ? [doubleArea(ring) / 2] : []));
    expect(areas.toSorted((p, q) => p - q)).toEqual([100, 300]);
  });

  it("joins the faces of one owner", () => {
    const owner = Int32Array.from(graph.rings, (ring) => (ring ? 7 : -1));
    const rings = traceOwners(graph, owner).get(7)!;
    expect(rings).toHaveLength(1);
    expect(doubleArea(rings[0]!) / 2).toBe(400);
  });

  it("turns a face of nobody inside an owner into a clockwise hole, also at a pinch", () => {
    const frame = traceFaces(arrange([...sides(square(0, 0, 30)), ...sides(square(10, 10, 10))]));
    const owner = Int32Array.from(frame.rings, (ring) =>
      ring && doubleArea(ring) === 1800 ? 1 : -1,
    );
    const areas = traceOwners(frame, owner)
      .get(1)!
      .map((ring) => doubleArea(ring) / 2);
    expect(areas).toEqual([900]);
    expect(
      splitAtRepeats([
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 0],
        [-4, 0],
        [-4, -4],
      ]).map((ring) => ring.length),
    ).toEqual([3, 3]);
  });
});

describe("settleDetachedFaces", () => {
  // Three squares in a row: the cell of commune 1 covers both ends, commune 2 the middle.
  const graph = traceFaces(
    arrange([
      ...sides(square(0, 0, 20)),
      ...sides(square(20, 0, 20)),
      ...sides([
        [40, 0],
        [50, 0],
        [50, 20],
        [40, 20],
      ]),
    ]),
  );
  const faceAt = (x: number) =>
    graph.rings.findIndex((ring) => ring !== undefined && isInRing(x, 10, ring));

  it("gives the smaller piece to the neighbour", () => {
    const owner = new Int32Array(graph.rings.length).fill(-1);
    owner[faceAt(10)] = 1;
    owner[faceAt(30)] = 2;
    owner[faceAt(45)] = 1;
    settleDetachedFaces(graph, owner, new Uint8Array(graph.rings.length));
    expect([owner[faceAt(10)], owner[faceAt(30)], owner[faceAt(45)]]).toEqual([1, 2, 2]);
  });

  it("gives loose faces even when they are the largest", () => {
    const owner = new Int32Array(graph.rings.length).fill(-1);
    owner[faceAt(10)] = 1;
    owner[faceAt(30)] = 2;
    const isLoose = new Uint8Array(graph.rings.length);
    isLoose[faceAt(10)] = 1;
    settleDetachedFaces(graph, owner, isLoose);
    expect(owner[faceAt(10)]).toBe(2);
  });

  it("tells closed water from the open sea", () => {
    const pool = traceFaces(
      arrange([0, 10, 20].flatMap((x) => [0, 10, 20].flatMap((y) => sides(square(x, y, 10))))),
    );
    const middle = pool.rings.findIndex((ring) => ring !== undefined && isInRing(15, 15, ring));
    const owner = Int32Array.from(pool.rings, (ring, f) => (ring && f !== middle ? f : -1));
    expect(enclosedFaces(pool, owner)).toEqual([middle]);
    owner[pool.rings.findIndex((ring) => ring !== undefined && isInRing(15, 5, ring))] = -1;
    expect(enclosedFaces(pool, owner)).toEqual([]);
  });
});

describe("interiorPoint", () => {
  it("lies inside a crooked ring", () => {
    const crooked: GridRing = [
      [0, 0],
      [30, 0],
      [30, 30],
      [28, 30],
      [28, 2],
      [0, 2],
    ];
    expect(isInRing(...interiorPoint(crooked), crooked)).toBe(true);
  });
});
