import type { Position } from "geojson";
import { toTopology } from "../../../pipeline/geo/grid";
import type { LevelCollection } from "../../../pipeline/geo/levels";
import type { LevelTopology } from "../../../src/geo/topology";

/** Steps of the grid of the tests: 1e-4 degree, from the origin. */
export const TRANSFORM = { scale: [1e-4, 1e-4], translate: [0, 0] } as const;

export type Ring = readonly Position[];

export const square = (x: number, y: number, side = 10): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];

/** Communes of one polygon each, its rings unclosed, in steps of the grid. */
export const communesOf = (outlines: readonly (readonly Ring[])[]): LevelCollection => ({
  type: "FeatureCollection",
  features: outlines.map((rings, id) => ({
    type: "Feature",
    id,
    properties: { code: `0100${id}` },
    geometry: {
      type: "MultiPolygon",
      coordinates: rings.length === 0 ? [] : [rings.map((ring) => [...ring, ring[0]!])],
    },
  })),
});

export const quantized = (outlines: readonly (readonly Ring[])[]): LevelTopology =>
  toTopology(communesOf(outlines), { ...TRANSFORM } as never);
