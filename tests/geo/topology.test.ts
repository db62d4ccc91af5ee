import { describe, expect, it } from "vitest";
import { bbox } from "../../src/geo/bbox";
import { isInPolygon, planarArea, polygonsOf, rewind, ringArea } from "../../src/geo/ring";
import { communeFeatures, decodeTopology, mergeCommunes } from "../../src/geo/topology";
import type { CommuneTopology } from "../../src/geo/topology";

/** Two communes side by side on the grid of 1e-4 degree; the first borders the second eastwards. */
const QUANTIZED: CommuneTopology = {
  type: "Topology",
  transform: { scale: [1e-4, 1e-4], translate: [0, 0] },
  objects: {
    communes: {
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
  it("leaves a decoded topology as it is", () => {
    const decoded = decodeTopology(QUANTIZED);
    expect(decodeTopology(decoded)).toBe(decoded);
  });
});

describe("communeFeatures", () => {
  it("carries index and code, exteriors counterclockwise", () => {
    const features = communeFeatures(decodeTopology(QUANTIZED));
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

describe("mergeCommunes", () => {
  const topology = decodeTopology(QUANTIZED);
  it("drops the shared border and keeps the area", () => {
    const union = mergeCommunes(topology, [0, 1]);
    expect(planarArea(union)).toBeCloseTo(18e-8, 14);
    expect(bbox(union)).toEqual([2, 48, 2.0006, 48.0003]);
    expect(union.type).toBe("Polygon");
  });
  it("refuses an index out of range", () => {
    expect(() => mergeCommunes(topology, [2])).toThrow(
      "mergeCommunes requires a commune index, got 2",
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
