import { describe, expect, it } from "vitest";
import { buildAreaAtoms } from "../../../pipeline/geo/area-atoms";
import { onGrid, toTopology } from "../../../pipeline/geo/grid";
import { buildLabels } from "../../../pipeline/geo/labels";
import { buildLevel, groupCommunes } from "../../../pipeline/geo/levels";
import { NO_ZONE } from "../../../src/domain/geography/commune-index";
import { planarArea } from "../../../src/geo/ring";
import { decodeTopology, topologyFeatures } from "../../../src/geo/topology";
import { quantized, square, TRANSFORM } from "./squares";

/** Three communes in a row; the last stands alone. */
const ROW = quantized([[square(0, 0)], [square(10, 0)], [square(20, 0)]]);

describe("levels", () => {
  const zoning = { codes: ["A", "B"], zoneOf: Uint16Array.of(0, 0, NO_ZONE) };
  it("groups the communes by the position of their zone; one without a zone is in none", () => {
    expect(groupCommunes(zoning)).toEqual([[0, 1], []]);
  });
  it("unites the communes, in steps of the grid or in degrees, to the same file", () => {
    const properties = (position: number) => ({ code: zoning.codes[position]!, nom: "Essai" });
    const groups = [[0, 1], [2]];
    const steps = buildLevel(onGrid(ROW), groups, properties);
    expect(steps.features.map(({ id, properties: { code } }) => [id, code])).toEqual([
      [0, "A"],
      [1, "B"],
    ]);
    expect(planarArea(steps.features[0]!.geometry)).toBe(200);
    const file = toTopology(steps, { ...TRANSFORM } as never);
    const read = topologyFeatures(decodeTopology(file));
    const degrees = buildLevel(decodeTopology(ROW), groups, properties).features;
    expect(read.map(({ geometry }) => planarArea(geometry))).toEqual(
      degrees.map(({ geometry }) => planarArea(geometry)),
    );
    // What two territories share is one arc.
    expect(file.arcs.length).toBe(3);
  });
  it("refuses a territory without communes", () => {
    expect(() => buildLevel(ROW, [[]], () => ({ code: "A" }))).toThrow(
      "buildLevel requires communes, got none for A",
    );
  });
});

describe("atoms of contract areas", () => {
  it("unites the communes of each atom, in the order of the map", () => {
    const atoms = buildAreaAtoms(
      onGrid(ROW),
      new Map([
        ["cls-b", [1, 2]],
        ["cls-a", [0]],
      ]),
    );
    expect(atoms.features.map(({ id, properties }) => [id, properties])).toEqual([
      [0, { code: "cls-b" }],
      [1, { code: "cls-a" }],
    ]);
    expect(planarArea(atoms.features[0]!.geometry)).toBe(200);
    expect(atoms.features[0]!.geometry.type).toBe("Polygon");
  });
  it("refuses an empty atom", () => {
    expect(() => buildAreaAtoms(ROW, new Map([["x", []]]))).toThrow(
      "buildAreaAtoms requires communes in each atom, got none for x",
    );
  });
});

describe("labels", () => {
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
