import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { bbox } from "../../src/geo/bbox";
import { isInPolygon, planarArea, polygonsOf, rewind, ringArea } from "../../src/geo/ring";
import { decodeTopology, mergeTerritories, topologyFeatures } from "../../src/geo/topology";
import type { LevelTopology } from "../../src/geo/topology";

const SEED = 20_261_130;

/** Two communes side by side on the grid of 1e-4 degree; the first borders the second eastwards. */
const QUANTIZED: LevelTopology = {
  type: "Topology",
  transform: { scale: [1e-4, 1e-4], translate: [0, 0] },
  objects: {
    territoires: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", arcs: [[0, 1]], id: 0, properties: { code: "01001" } },
        { type: "MultiPolygon", arcs: [[[2, ~1]]], id: 1, properties: { code: "01002" } },
      ],
    },
  },
  arcs: [
    [
      [20003, 480003],
      [-3, 0],
      [0, -3],
      [3, 0],
    ],
    [
      [20003, 480000],
      [0, 3],
    ],
    [
      [20003, 480000],
      [3, 0],
      [0, 3],
      [-3, 0],
    ],
  ],
};

describe("decodeTopology", () => {
  it("gives the numbers that JSON reads from four decimals", () => {
    const { arcs, transform } = decodeTopology(QUANTIZED);
    expect(transform).toBeUndefined();
    expect(arcs[1]).toEqual([
      [2.0003, 48],
      [2.0003, 48.0003],
    ]);
  });
  it("gives them on the grid of the embedded files, whatever the file", () => {
    // Transform of `contours-communes.topojson`: steps of 1e-4 and 6e-5 degree.
    const transform = {
      scale: [9.803866503222086e-5, 6.03987669989725e-5],
      translate: [-61.80984, -21.38931],
    } as const;
    fc.assert(
      fc.property(
        fc.nat(1_200_000),
        fc.nat(1_200_000),
        fc.integer({ min: -5000, max: 5000 }),
        (x, y, step) => {
          const arcs = [
            [
              [x, y],
              [step, step],
              [-step, -step],
            ],
            [[x, y]],
          ];
          const decoded = decodeTopology({
            ...QUANTIZED,
            transform: { ...transform },
            arcs,
          } as LevelTopology);
          const [[first, , back], [alone]] = decoded.arcs as [Position[], Position[]];
          expect(back).toEqual(first);
          expect(alone).toEqual(first);
          // The very number that JSON reads from five decimals.
          expect(first!.map((value) => Number(value.toFixed(5)))).toEqual(first);
        },
      ),
      { seed: SEED },
    );
  });
  it("leaves a decoded topology as it is", () => {
    const decoded = decodeTopology(QUANTIZED);
    expect(decodeTopology(decoded)).toBe(decoded);
  });
});

describe("topologyFeatures", () => {
  it("carries index and code, exteriors counterclockwise", () => {
    const features = topologyFeatures(decodeTopology(QUANTIZED));
    expect(features.map(({ id, properties }) => [id, properties.code])).toEqual([
      [0, "01001"],
      [1, "01002"],
    ]);
    for (const { geometry } of features)
      for (const [exterior = []] of polygonsOf(geometry))
        expect(ringArea(exterior)).toBeCloseTo(9e-8, 14);
    expect(features.map(({ geometry }) => geometry.type)).toEqual(["Polygon", "Polygon"]);
  });
});

describe("mergeTerritories", () => {
  it("leaves out a hole of no area: two borders on the same steps of the grid", () => {
    // Three points on one line, run out and back by two territories that touch along it.
    const arcs = [
      [
        [0, 0],
        [2, 0],
        [2, 1],
        [0, 1],
        [0, 0],
      ],
      [
        [0.5, 0.5],
        [1, 0.5],
        [1.5, 0.5],
        [0.5, 0.5],
      ],
    ];
    const topology = {
      type: "Topology",
      arcs,
      objects: {
        territoires: {
          type: "GeometryCollection",
          geometries: [{ type: "Polygon", arcs: [[0], [1]], id: 0, properties: { code: "01001" } }],
        },
      },
    } as unknown as LevelTopology;
    expect(mergeTerritories(topology, [0]).coordinates).toHaveLength(1);
  });
  const topology = decodeTopology(QUANTIZED);
  it("drops the shared border and keeps the area", () => {
    const union = mergeTerritories(topology, [0, 1]);
    expect(planarArea(union)).toBeCloseTo(18e-8, 14);
    expect(bbox(union)).toEqual([2, 48, 2.0006, 48.0003]);
    expect(union.type).toBe("Polygon");
  });
  it("refuses an index out of range", () => {
    expect(() => mergeTerritories(topology, [2])).toThrow(
      "mergeTerritories requires a known rank, got 2",
    );
  });
});

describe("rings", () => {
  const frame = {
    type: "Polygon" as const,
    coordinates: rewind([
      [
        [
          [0, 0],
          [0, 4],
          [4, 4],
          [4, 0],
          [0, 0],
        ],
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 2],
          [1, 1],
        ],
      ],
    ])[0]!,
  };
  it("winds exteriors counterclockwise and holes clockwise (RFC 7946)", () => {
    expect(frame.coordinates.map(ringArea)).toEqual([16, -1]);
  });
  it("takes holes off areas and insides", () => {
    expect(planarArea(frame)).toBe(15);
    expect(isInPolygon(0.5, 0.5, frame)).toBe(true);
    expect(isInPolygon(1.5, 1.5, frame)).toBe(false);
  });
  it("gives the extent (example of the docstring)", () => {
    const coordinates = [
      [
        [0, 1],
        [2, 1],
        [2, 4],
        [0, 1],
      ],
    ];
    expect(bbox({ type: "Polygon", coordinates })).toEqual([0, 1, 2, 4]);
    expect(() => bbox({ type: "Polygon", coordinates: [] })).toThrow(
      "bbox requires at least one point, got none",
    );
  });
});
