import { geoArea, geoLength } from "d3-geo";
import fc from "fast-check";
import type { MultiPolygon, Polygon, Position } from "geojson";
import { beforeAll, describe, expect, test } from "vitest";
import { loadAtlas } from "@/data/load-atlas";
import { loadOutlines } from "@/data/load-outlines";
import type { Atlas } from "@/domain/geography/atlas";
import { rowsOfZone } from "@/domain/geography/commune-index";
import { levelFile } from "@/domain/geography/level-table";
import { measureOutlines, polsbyPopper, reock, type OutlineMeasures } from "@/geo/compactness";
import { projectLambert93, type Project } from "@/geo/projection";
import { polygonsOf } from "@/geo/ring";
import { decodeTopology, mergeTerritories, type LevelTopology } from "@/geo/topology";
import { diskFetcher, embedded, valueOf } from "../data/disk";
import { SEED } from "../domain/seed";

/** Coordinates are metres already. */
const plane: Project = (x, y) => [x, y];

const box = (x: number, y: number, width = 1, height = width): Position[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
];

const polygon = (...rings: Position[][]): Polygon => ({ type: "Polygon", coordinates: rings });
const measure = (...outlines: (Polygon | MultiPolygon)[]): OutlineMeasures =>
  measureOutlines(outlines, plane);

const regular = (sides: number, radius: number): Polygon =>
  polygon(
    Array.from({ length: sides + 1 }, (_, i) => {
      const angle = (2 * Math.PI * (i % sides)) / sides;
      return [500 + radius * Math.cos(angle), radius * Math.sin(angle)];
    }),
  );

describe("checked values", () => {
  test("a square: π/4, and 2/π of its circle", () => {
    const square = measure(polygon(box(1_000_000, 6_800_000, 250)));
    expect(polsbyPopper(square, [0])).toBeCloseTo(Math.PI / 4, 12);
    expect(reock(square, [0])).toBeCloseTo(2 / Math.PI, 9);
  });

  // Regular n-gon: Polsby–Popper (π/n)/tan(π/n), Reock (n/2π) sin(2π/n).
  test.each([3, 4, 6, 720])("a regular polygon of %i sides goes to 1 as the circle", (sides) => {
    const shape = measure(regular(sides, 40));
    const angle = Math.PI / sides;
    expect(polsbyPopper(shape, [0])).toBeCloseTo(angle / Math.tan(angle), 9);
    expect(reock(shape, [0])).toBeCloseTo(Math.sin(2 * angle) / (2 * angle), 8);
  });

  test("two squares side by side are a rectangle: their border is no outline", () => {
    const pair = measure(polygon(box(0, 0)), polygon(box(1, 0)));
    expect(polsbyPopper(pair, [0, 1])).toBeCloseTo((4 * Math.PI * 2) / 6 ** 2, 12);
    expect(reock(pair, [1, 0])).toBeCloseTo(2 / (Math.PI * 1.25), 9);
    expect(pair.borderM.map((borders) => [...borders])).toEqual([[[1, 1]], [[0, 1]]]);
  });

  test("two squares that share a corner, or that lie apart, share nothing", () => {
    const corner = measure(polygon(box(0, 0)), polygon(box(1, 1)), polygon(box(5, 5)));
    for (const members of [
      [0, 1],
      [0, 2],
    ]) {
      expect(polsbyPopper(corner, members)).toBeCloseTo((4 * Math.PI * 2) / 8 ** 2, 12);
    }
  });

  test("islands of one unit add up, a hole takes away and lengthens", () => {
    const islands: MultiPolygon = { type: "MultiPolygon", coordinates: [[box(0, 0)], [box(9, 0)]] };
    expect(polsbyPopper(measure(islands), [0])).toBeCloseTo(Math.PI / 8, 12);
    const around = polygon(box(0, 0, 3), box(1, 1).toReversed());
    const both = measure(around, polygon(box(1, 1)));
    expect(polsbyPopper(both, [0])).toBeCloseTo((4 * Math.PI * 8) / 16 ** 2, 12);
    expect(polsbyPopper(both, [0, 1])).toBeCloseTo(Math.PI / 4, 12);
  });

  test("an edge inside one unit is no outline", () => {
    const halves: MultiPolygon = { type: "MultiPolygon", coordinates: [[box(0, 0)], [box(1, 0)]] };
    expect(measure(halves).perimeterM[0]).toBeCloseTo(6, 12);
  });

  test("nobody, and a unit without an extent, have no compactness", () => {
    const point = measure(
      polygon([
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
    );
    for (const members of [[], [0]])
      expect([polsbyPopper, reock].map((of) => of(point, members))).toEqual([null, null]);
  });
});

test("cells of a chessboard: the outline of any group is what its neighbours leave", () => {
  const size = 5;
  const cells = Array.from({ length: size * size }, (_, i) => [i % size, Math.floor(i / size)]);
  const board = measure(...cells.map(([x = 0, y = 0]) => polygon(box(x, y))));
  fc.assert(
    fc.property(fc.subarray([...cells.keys()], { minLength: 1 }), (members) => {
      const isMember = (x: number, y: number) =>
        x >= 0 && x < size && members.includes(x + size * y);
      const sides = members.map((cell) => {
        const [x = 0, y = 0] = cells[cell]!;
        const beside = [isMember(x - 1, y), isMember(x + 1, y), isMember(x, y - 1)];
        return [...beside, isMember(x, y + 1)].filter(Boolean).length;
      });
      const shared = sides.reduce((sum, count) => sum + count, 0);
      const outline = 4 * members.length - shared;
      const expected = (4 * Math.PI * members.length) / outline ** 2;
      expect(polsbyPopper(board, members)).toBeCloseTo(expected, 9);
      expect(reock(board, members)).toBeLessThanOrEqual(1);
    }),
    { seed: SEED },
  );
});

describe("real outlines, in Lambert-93", () => {
  const fetchJson = diskFetcher();
  /** Arc Sud Bretagne, Questembert Communauté, Golfe du Morbihan - Vannes Agglomération. */
  const GROUP = ["200027027", "245614383", "200067932"];
  let atlas: Atlas;
  let outlines: readonly (Polygon | MultiPolygon)[];
  let measures: OutlineMeasures;
  let bretagne: number[];

  beforeAll(async () => {
    atlas = valueOf(await loadAtlas(fetchJson));
    const count = atlas.epci.noms.length;
    const features = valueOf(await loadOutlines(fetchJson, levelFile("outlines", "epci")));
    outlines = features.map(({ geometry }) => geometry);
    measures = measureOutlines(outlines, projectLambert93);
    const region = atlas.regions.positionOf.get("53")!;
    const inside = rowsOfZone(atlas.regions.zoning, region).map(
      (row) => atlas.epci.zoning.zoneOf[row]!,
    );
    bretagne = [...new Set(inside)].filter((zone) => zone < count);
  });

  test("agrees with the sphere of d3-geo: areas, lengths, compactness within 1 %", () => {
    const RADIUS = 6_371_008.8;
    expect(bretagne).toHaveLength(61);
    for (const unit of bretagne) {
      const outline = outlines[unit]!;
      // d3-geo wants rings the other way round.
      const coordinates = polygonsOf(outline).map((rings) =>
        rings.map((ring) => ring.toReversed()),
      );
      const area = geoArea({ type: "MultiPolygon", coordinates }) * RADIUS ** 2;
      // Of a polygon it leaves the closing edge out; of a line, nothing.
      const length =
        geoLength({ type: "MultiLineString", coordinates: coordinates.flat() }) * RADIUS;
      const expected = (4 * Math.PI * area) / length ** 2;
      expect(Math.abs(polsbyPopper(measures, [unit])! / expected - 1)).toBeLessThan(0.01);
    }
  });

  test("a group has the outline that merging the arcs of its communes gives", () => {
    const topology = decodeTopology(embedded("geo/communes.topojson") as LevelTopology);
    const zones = GROUP.map((code) => atlas.epci.positionOf.get(code)!);
    const rows = zones.flatMap((zone) => rowsOfZone(atlas.epci.zoning, zone));
    const merged = measureOutlines([mergeTerritories(topology, rows)], projectLambert93);
    expect(polsbyPopper(measures, zones)).toBeCloseTo(polsbyPopper(merged, [0])!, 9);
    expect(reock(measures, zones)).toBeCloseTo(reock(merged, [0])!, 9);
  });

  test("every unit is between 0 and 1, and borders are those of both sides", () => {
    for (const unit of outlines.keys()) {
      for (const value of [polsbyPopper(measures, [unit])!, reock(measures, [unit])!]) {
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      const borders = [...measures.borderM[unit]!];
      const common = borders.reduce((sum, [, length]) => sum + length, 0);
      expect(common).toBeLessThanOrEqual(measures.perimeterM[unit]! * (1 + 1e-9));
      for (const [other, length] of borders)
        expect(measures.borderM[other]!.get(unit)).toBe(length);
    }
  });
});
