import type { Feature, Polygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import {
  checkCount,
  checkCover,
  checkNoEmptyCell,
  checkRings,
  checkSharedArcs,
  checkUnions,
} from "../../../pipeline/geo/checks";
import { buildLevel } from "../../../pipeline/geo/levels";
import { decodeTopology, topologyFeatures } from "../../../src/geo/topology";
import { communesOf, quantized, square, type Ring } from "./squares";

/** Two communes side by side, the fixture that passes every check. */
const pair = () => quantized([[square(0, 0)], [square(10, 0)]]);
const ringFeature = (...ring: Position[]): Feature<Polygon, { code: string }>[] => [
  {
    type: "Feature",
    properties: { code: "01001" },
    geometry: { type: "Polygon", coordinates: [ring] },
  },
];

describe("checkCount", () => {
  it("passes as many outlines as territories, and stops when one is missing", () => {
    const level = communesOf([[square(0, 0)], [square(10, 0)]]);
    expect(() => checkCount("epci", level, 2)).not.toThrow();
    expect(() => checkCount("epci", level, 3)).toThrow(
      "checkCount requires 3 outlines of epci, got 2",
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
    expect(() => checkRings(topologyFeatures(decodeTopology(pair())))).not.toThrow();
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
  it("passes a fold thinner than a step of the grid, not a wider one", () => {
    // The last side crosses the first by `depth` degrees.
    const fold = (depth: number) =>
      ringFeature([0, 0], [0.01, 0], [0.01, 0.01], [0.005, -depth], [0, 0.01], [0, 0]);
    expect(() => checkRings(fold(5e-5))).not.toThrow();
    expect(() => checkRings(fold(2e-4))).toThrow("got a crossing at");
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

describe("checkCover", () => {
  const cover = (rings: readonly (readonly Ring[])[], holes = 0) => {
    const topology = decodeTopology(quantized(rings));
    checkCover(topology, topologyFeatures(topology), holes);
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
    const frame: Ring[] = [square(0, 0, 30), square(10, 10).toReversed()];
    expect(() => cover([frame])).toThrow("checkCover requires 0 holes, got 1 at");
    expect(() => cover([frame], 1)).not.toThrow();
  });
});

describe("checkUnions", () => {
  const topology = decodeTopology(pair());
  const communes = topologyFeatures(topology);
  const groups = [[0, 1]];
  const properties = () => ({ code: "200000001", nom: "CC de l’Essai" });
  const level = buildLevel(topology, groups, properties);
  it("passes the union of its communes", () => {
    expect(() => checkUnions(topology, communes, level, groups)).not.toThrow();
  });
  it("stops when a commune is missing from the union", () => {
    const smaller = buildLevel(topology, [[0]], properties);
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
