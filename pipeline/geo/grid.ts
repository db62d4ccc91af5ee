import type { Position } from "geojson";
import { topology } from "topojson-server";
import type { LevelTopology, OutlineGeometry } from "@/geo/topology";
import type { LevelCollection } from "./levels";

type Transform = NonNullable<LevelTopology["transform"]>;

/** A quantised topology whose coordinates are whole steps of its grid, without its transform. */
export function onGrid({ objects, arcs }: LevelTopology): LevelTopology {
  return {
    type: "Topology",
    objects,
    arcs: arcs.map((arc) => {
      let [x, y] = [0, 0];
      return arc.map(([dx = 0, dy = 0]): Position => [(x += dx), (y += dy)]);
    }),
  };
}

/**
 * Shared-arc topology of territories whose coordinates are steps of the grid: arcs are cut where
 * borders meet, nothing is moved. Delta-coded on the grid of `transform`.
 */
export function toTopology(level: LevelCollection, transform: Transform): LevelTopology {
  const { objects, arcs } = topology({ territoires: level });
  const { territoires } = objects;
  if (territoires?.type !== "GeometryCollection")
    throw new Error(`toTopology requires a collection, got ${territoires?.type ?? "none"}`);
  const geometries = territoires.geometries as OutlineGeometry[];
  return {
    type: "Topology",
    transform,
    objects: { territoires: { type: "GeometryCollection", geometries } },
    arcs: arcs.map(toDeltas),
  };
}

/** Steps from a point to the next, the first one from the origin of the grid. */
export function toDeltas(arc: readonly Position[]): [number, number][] {
  let [px, py] = [0, 0];
  return arc.map(([x = 0, y = 0]) => {
    const delta: [number, number] = [x - px, y - py];
    [px, py] = [x, y];
    return delta;
  });
}
