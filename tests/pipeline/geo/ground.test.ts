import { describe, expect, it } from "vitest";
import { lighten } from "../../../pipeline/geo/lighten";
import { readNeighbours } from "../../../pipeline/geo/neighbours";
import { tuckUnder } from "../../../pipeline/geo/tuck-under";
import { isInPolygon } from "../../../src/geo/ring";
import { decodeTopology, topologyFeatures } from "../../../src/geo/topology";
import { communesOf, square, TRANSFORM } from "./squares";

const closed = (ring: readonly (readonly number[])[]) => [...ring, ring[0]!].map((p) => [...p]);

describe("tuckUnder", () => {
  // France, west, and a country east of it: they share a frontier of three sides, from sea to sea.
  const france = [
    closed([
      [0, 0],
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
      [0, 3],
    ]),
  ];
  const country = [
    closed([
      [1, 0],
      [3, 0],
      [3, 3],
      [1, 3],
      [1, 2],
      [1, 1],
    ]),
  ];
  it("moves the frontier under the land drawn over it; its ends at the coast stay", () => {
    const [[[ring = []] = []] = []] = tuckUnder([france], [[country]]);
    expect(ring).toEqual(
      closed([
        [1, 0],
        [3, 0],
        [3, 3],
        [1, 3],
        [0.95, 2],
        [0.95, 1],
      ]),
    );
  });
  it("goes on where three countries meet", () => {
    const south = [
      closed([
        [1, 0],
        [3, 0],
        [3, 1],
        [1, 1],
      ]),
    ];
    const north = [
      closed([
        [1, 1],
        [3, 1],
        [3, 3],
        [1, 3],
        [1, 2],
      ]),
    ];
    const tucked = tuckUnder([france], [[south], [north]]);
    for (const polygons of tucked) expect(polygons[0]![0]!.some(([lon = 0]) => lon < 1)).toBe(true);
  });
});

describe("countries around", () => {
  const { features } = readNeighbours();
  const landAt = (x: number, y: number) =>
    features
      .filter(({ geometry }) => isInPolygon(x, y, geometry))
      .map(({ properties }) => properties.code);
  it.each([
    ["Bruxelles", 4.35, 50.85, "056"],
    ["Luxembourg", 6.13, 49.61, "442"],
    ["Fribourg-en-Brisgau", 7.85, 48.0, "276"],
    ["Lausanne, au nord du lac", 6.63, 46.55, "756"],
    ["Turin", 7.69, 45.07, "380"],
    ["Gérone", 2.82, 41.98, "724"],
    ["Jersey", -2.13, 49.21, "832"],
    ["Oiapoque, en face de la Guyane", -51.9, 3.7, "076"],
  ])("%s is land", (_, x, y, code) => {
    expect(landAt(x, y)).toEqual([code]);
  });
  it("leave no sea along the frontier of France: both sides of it are land", () => {
    // Ainhoa, Le Perthus, Breil-sur-Roya, Saint-Gingolph, Kehl bridge, Givet, Bray-Dunes: just in France.
    const inFrance = [
      [-1.5, 43.3],
      [2.86, 42.475],
      [7.53, 43.9],
      [6.79, 46.385],
      [7.79, 48.57],
      [4.83, 50.14],
    ];
    for (const [x, y] of inFrance) expect(landAt(x!, y!)).not.toEqual([]);
  });
});

describe("lighten", () => {
  const bumped = [
    [0, 0],
    [5, 1],
    [10, 0],
    [10, 10],
    [0, 10],
  ];
  const beside = [
    [0, 0],
    [0, -10],
    [10, -10],
    [10, 0],
    [5, 1],
  ];
  it("drops the points of small triangles, and what was shared stays shared", () => {
    const level = communesOf([[bumped], [beside]]);
    const count = (least: number) =>
      lighten(level, { ...TRANSFORM } as never, least).arcs.reduce(
        (sum, arc) => sum + arc.length,
        0,
      );
    expect(count(0) - count(20)).toBe(1);
    const [a, b] = topologyFeatures(decodeTopology(lighten(level, { ...TRANSFORM } as never, 20)));
    const sides = JSON.stringify(a!.geometry.coordinates);
    expect(sides).not.toContain("0.0005");
    expect(JSON.stringify(b!.geometry.coordinates)).not.toContain("0.0005");
  });
  it("leaves a square as it is", () => {
    const level = communesOf([[square(0, 0, 100)]]);
    expect(lighten(level, { ...TRANSFORM } as never, 20).arcs.flat()).toHaveLength(5);
  });
});
