import type { Feature, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { buildTopology } from "../../../pipeline/geo/build-topology";
import {
  checkCounts,
  checkCover,
  checkNoEmptyCell,
  checkRings,
  checkSharedArcs,
  checkShore,
  checkUnions,
  EXPECTED_COUNTS,
} from "../../../pipeline/geo/checks";
import type { GridRing } from "../../../pipeline/geo/grid";
import { buildLevel } from "../../../pipeline/geo/levels";
import { communeFeatures, decodeTopology } from "../../../src/geo/topology";

const square = (x: number, y: number, side = 10): GridRing => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];
const RECTANGLE: GridRing = [
  [0, 0],
  [10, 0],
  [20, 0],
  [20, 10],
  [10, 10],
  [0, 10],
];

/** Two communes side by side, the fixture that passes every check. */
const pair = () => quantized([[square(0, 0)], [square(10, 0)]]);
const quantized = (rings: readonly (readonly GridRing[])[]) =>
  buildTopology(
    rings.map((_, i) => `0100${i}`),
    rings,
  );
const ringFeature = (...ring: Position[]): Feature<Polygon, { code: string }>[] => [
  {
    type: "Feature",
    properties: { code: "01001" },
    geometry: { type: "Polygon", coordinates: [ring] },
  },
];

describe("checkCounts", () => {
  it("passes the counts of the COG and of the zonings", () => {
    expect(() => checkCounts(EXPECTED_COUNTS)).not.toThrow();
  });
  it("stops when one EPCI is missing", () => {
    expect(() => checkCounts({ ...EXPECTED_COUNTS, epci: 1254 })).toThrow(
      "checkCounts requires 1255 epci, got 1254",
    );
  });
});

describe("checkNoEmptyCell", () => {
  it("passes two communes", () => {
    expect(() => checkNoEmptyCell(pair())).not.toThrow();
  });
  it("stops when a commune has no ring", () => {
    expect(() => checkNoEmptyCell(quantized([[square(0, 0)], []]))).toThrow(
      "checkNoEmptyCell requires an outline for each commune, got none for 01001",
    );
  });
});

describe("checkRings", () => {
  it("passes communes and touching vertices", () => {
    expect(() => checkRings(communeFeatures(decodeTopology(pair())))).not.toThrow();
  });
  it.each([
    ["3 positions", ringFeature([0, 0], [1, 0], [0, 0])],
    ["a non-finite coordinate", ringFeature([0, 0], [1, NaN], [1, 1], [0, 0])],
    ["an unclosed ring", ringFeature([0, 0], [1, 0], [1, 1], [0, 1])],
    ["a ring of zero area", ringFeature([0, 0], [1, 0], [2, 0], [0, 0])],
    ["a crossing at", ringFeature([0, 0], [2, 2], [2, 0], [0, 1], [0, 0])],
  ])("stops at %s", (problem, features) => {
    expect(() => checkRings(features)).toThrow(`checkRings requires valid rings, got ${problem}`);
  });
  it("stops at a territory without polygon", () => {
    const [feature] = ringFeature();
    const empty = { ...feature!, geometry: { type: "MultiPolygon" as const, coordinates: [] } };
    expect(() => checkRings([empty])).toThrow("checkRings requires a polygon, got none for 01001");
  });
});

describe("checkSharedArcs", () => {
  it("passes two communes that share a side", () => {
    expect(() => checkSharedArcs(pair())).not.toThrow();
  });
  it("stops when two communes lie on the same side of an arc", () => {
    expect(() => checkSharedArcs(quantized([[square(0, 0)], [square(0, 0)]]))).toThrow(
      "checkSharedArcs requires one commune on each side, got 2 and 0 for arc 0",
    );
  });
});

describe("checkShore", () => {
  it("passes when every free side is on the shore", () => {
    expect(() => checkShore(decodeTopology(pair()), [RECTANGLE])).not.toThrow();
  });
  it("stops at a gap inland", () => {
    const gap = quantized([[square(0, 0, 100)], [square(110, 0, 100)]]);
    const shore: GridRing = [
      [0, 0],
      [210, 0],
      [210, 100],
      [0, 100],
    ];
    const inland = quantized([[square(0, 0, 100)], [[...square(110, 10, 80)]]]);
    expect(() => checkShore(decodeTopology(gap), [shore])).not.toThrow();
    expect(() => checkShore(decodeTopology(inland), [shore])).toThrow(
      "checkShore requires free borders on the shore, got 0.011,0.001",
    );
  });
});

describe("checkCover", () => {
  const cover = (rings: readonly (readonly GridRing[])[], holes = 0) => {
    const topology = decodeTopology(quantized(rings));
    checkCover(topology, communeFeatures(topology), holes);
  };
  it("passes two communes side by side", () => {
    expect(() => cover([[square(0, 0)], [square(10, 0)]])).not.toThrow();
  });
  it("stops when one commune lies over another", () => {
    expect(() => cover([[square(0, 0, 20)], [square(0, 0, 20)]])).toThrow(
      "checkCover requires communes of total area",
    );
  });
  it("stops at a hole between communes", () => {
    const frame: GridRing[] = [square(0, 0, 30), square(10, 10).toReversed()];
    expect(() => cover([frame])).toThrow("checkCover requires 0 holes, got 1 at");
    expect(() => cover([frame], 1)).not.toThrow();
  });
});

describe("checkUnions", () => {
  const topology = decodeTopology(pair());
  const communes = communeFeatures(topology);
  const groups = new Map([["200000001", [0, 1]]]);
  const names = new Map([["200000001", "CC de l’Essai"]]);
  const level = buildLevel(topology, groups, names);
  it("passes the union of its communes", () => {
    expect(() => checkUnions(topology, communes, level, groups)).not.toThrow();
  });
  it("stops when a commune is missing from the union", () => {
    const smaller = buildLevel(topology, new Map([["200000001", [0]]]), names);
    expect(() => checkUnions(topology, communes, smaller, groups)).toThrow(
      "checkUnions requires area",
    );
  });
  it("stops at a border that no commune has", () => {
    const [feature] = level.features;
    const redrawn = {
      ...level,
      features: [
        {
          ...feature!,
          geometry: {
            type: "Polygon" as const,
            coordinates: [
              [
                [0, 0],
                [0.002, 0],
                [0.002, 0.001],
                [0, 0.001],
                [0, 0],
              ],
            ],
          },
        },
      ],
    };
    expect(() => checkUnions(topology, communes, redrawn, groups)).toThrow(
      "checkUnions requires borders of communes for 200000001, got 0,0",
    );
  });
});
