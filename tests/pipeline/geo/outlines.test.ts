import { describe, expect, it } from "vitest";
import { buildTopology } from "../../../pipeline/geo/build-topology";
import { convexHull, discRing, extendLand } from "../../../pipeline/geo/extend-land";
import { fitPowerDiagram } from "../../../pipeline/geo/fit";
import { doubleArea, toGrid } from "../../../pipeline/geo/grid";
import type { GridRing } from "../../../pipeline/geo/grid";
import { undrawnIslanders } from "../../../pipeline/geo/islands";
import { buildLabels } from "../../../pipeline/geo/labels";
import { createLand } from "../../../pipeline/geo/land";
import { buildAreaAtoms } from "../../../pipeline/geo/area-atoms";
import type { Zone } from "../../../pipeline/geo/zones";
import { ZONES } from "../../../pipeline/geo/zones";
import { planarArea } from "../../../src/geo/ring";
import { decodeTopology } from "../../../src/geo/topology";

/** A flat zone where one degree is 100 km both ways. */
const FLAT: Zone = {
  cle: "essai",
  emprise: [-1, -1, 2, 2],
  project: (lon, lat) => [lon * 1e5, lat * 1e5],
  unproject: (x, y) => [x / 1e5, y / 1e5],
};
const rectangle = (w: number, s: number, e: number, n: number): GridRing => [
  [w, s],
  [e, s],
  [e, n],
  [w, n],
];
const NOBODY: ReadonlySet<number> = new Set();

describe("zones", () => {
  it.each(ZONES)("go to metres and back: $cle", ({ emprise, project, unproject }) => {
    const [lon, lat] = [(emprise[0] + emprise[2]) / 2, (emprise[1] + emprise[3]) / 2];
    const [x, y] = project(lon, lat);
    const back = unproject(x, y);
    expect(back[0]).toBeCloseTo(lon, 9);
    expect(back[1]).toBeCloseTo(lat, 9);
    // One thousandth of a degree of latitude is 111.2 m, northwards.
    const north = project(lon, lat + 0.001);
    expect(Math.hypot(north[0] - x, north[1] - y)).toBeCloseTo(111.2, 0);
    expect(north[1]).toBeGreaterThan(y);
  });
});

describe("createLand", () => {
  const land = createLand(FLAT, [rectangle(0, 0, 10_000, 10_000)]);
  it("measures the part of a cell on land", () => {
    const cell = { x: [50_000, 150_000, 150_000, 50_000], y: [0, 0, 100_000, 100_000], edge: [] };
    const part = land.part(cell);
    expect(part.area).toBeCloseTo(5e9, 0);
    expect(part.x).toBeCloseTo(75_000, 6);
    expect(part.isShore).toBe(true);
  });
  it("knows cells wholly inland and wholly at sea", () => {
    const inland = { x: [1e4, 2e4, 2e4, 1e4], y: [1e4, 1e4, 2e4, 2e4], edge: [] };
    expect(land.part(inland)).toMatchObject({ area: 1e8, isShore: false });
    const atSea = { ...inland, x: [2e5, 3e5, 3e5, 2e5] };
    expect(land.part(atSea)).toMatchObject({ area: 0, isShore: true });
  });
});

describe("fitPowerDiagram", () => {
  it("brings areas and centroids of inland cells near those asked", () => {
    const land = createLand(FLAT, [rectangle(0, 0, 10_000, 10_000)]);
    // A square of 100 km cut by a vertical line at 30 km: cells known exactly.
    const target = {
      x: Float64Array.of(15_000, 65_000),
      y: Float64Array.of(50_000, 50_000),
      area: Float64Array.of(3e9, 7e9),
    };
    const { parts } = fitPowerDiagram(target, [-1e5, -1e5, 2e5, 2e5], land, NOBODY, 80);
    expect(parts[0]!.area / 3e9).toBeCloseTo(1, 2);
    expect(parts[1]!.area / 7e9).toBeCloseTo(1, 2);
    expect(parts[0]!.x).toBeCloseTo(15_000, -3);
  });

  it("leaves no commune swallowed by a much larger neighbour", () => {
    const land = createLand(FLAT, [rectangle(0, 0, 10_000, 10_000)]);
    const target = {
      x: Float64Array.of(50_000, 52_000),
      y: Float64Array.of(50_000, 50_000),
      area: Float64Array.of(9e9, 1e7),
    };
    const { parts } = fitPowerDiagram(target, [-1e5, -1e5, 2e5, 2e5], land, NOBODY, 0);
    expect(parts[1]!.area).toBeGreaterThan(0.1e7);
  });
});

describe("undrawnIslanders", () => {
  const land = [rectangle(0, 0, 100, 100), rectangle(200, 0, 250, 50)];
  it("keeps islands that the outline draws, not the others", () => {
    const centroids = [
      [10, 10],
      [50, 50],
      [220, 20],
      [300, 300],
    ] as const;
    expect([...undrawnIslanders(centroids, [[1], [0], [], []], land)]).toEqual([3]);
  });
  it("counts an island as undrawn when its centroid falls on the land of others", () => {
    const centroids = [
      [10, 10],
      [50, 50],
      [90, 90],
    ] as const;
    expect([...undrawnIslanders(centroids, [[1], [0], []], land)]).toEqual([2]);
  });
});

describe("extendLand", () => {
  const target = {
    x: Float64Array.of(50_000, 105_000),
    y: Float64Array.of(50_000, 50_000),
    area: Float64Array.of(4e8, 4e8),
  };
  const france = [rectangle(0, 0, 10_000, 10_000)];
  const abroad = [rectangle(10_000, 0, 20_000, 10_000)];
  it("joins a commune beyond the frontier to those it touches", () => {
    const extended = extendLand(FLAT, target, { france, abroad }, [[1], [0]], NOBODY);
    expect(extended).toHaveLength(1);
    expect(doubleArea(extended[0]!)).toBeGreaterThan(doubleArea(france[0]!));
  });
  it("leaves the land alone when the commune is an island kept apart", () => {
    const extended = extendLand(FLAT, target, { france, abroad }, [[1], [0]], new Set([1]));
    expect(extended).toEqual(france);
  });
  it("draws discs of the area asked, and convex hulls", () => {
    expect(doubleArea(discRing(FLAT, 0, 0, 4e8)) / 2).toBeCloseTo((4e8 / 1e10) * 1e8, -4);
    expect(convexHull([...france[0]!, [5, 5]])).toHaveLength(4);
  });
});

describe("buildAreaAtoms and buildLabels", () => {
  const side = toGrid(0.01);
  const topology = decodeTopology(
    buildTopology(
      ["01001", "01002", "01003"],
      [0, 1, 2].map((i) => [rectangle(i * side, 0, (i + 1) * side, side)]),
    ),
  );
  it("unites the communes of each atom, in the order of the map", () => {
    const atoms = buildAreaAtoms(
      topology,
      new Map([
        ["cls-b", [1, 2]],
        ["cls-a", [0]],
      ]),
    );
    expect(atoms.features.map(({ id, properties }) => [id, properties])).toEqual([
      [0, { cle: "cls-b", nom: "" }],
      [1, { cle: "cls-a", nom: "" }],
    ]);
    expect(planarArea(atoms.features[0]!.geometry)).toBeCloseTo(0.0002, 12);
    expect(atoms.features[0]!.geometry.type).toBe("Polygon");
  });
  it("refuses an empty atom", () => {
    expect(() => buildAreaAtoms(topology, new Map([["x", []]]))).toThrow(
      "buildAreaAtoms requires communes in each atom, got none for x",
    );
  });
  it("writes names in the largest part, and extents rounded outwards", () => {
    const { points, emprises } = buildLabels({
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          id: 0,
          properties: { code: "01", nom: "Ain" },
          geometry: {
            type: "MultiPolygon",
            coordinates: [
              [
                [
                  [0, 0],
                  [0.01, 0],
                  [0.01, 0.01],
                  [0, 0],
                ],
              ],
              [
                [
                  [1, 0],
                  [1.2034, 0],
                  [1.2034, 0.2],
                  [1, 0.2],
                  [1, 0],
                ],
              ],
            ],
          },
        },
      ],
    });
    expect(points[0]![0]).toBeCloseTo(1.1, 1);
    expect(points[0]![1]).toBeCloseTo(0.1, 1);
    expect(emprises[0]).toEqual([0, 0, 1.204, 0.2]);
  });
});
