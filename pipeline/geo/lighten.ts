import { presimplify, simplify } from "topojson-simplify";
import { topology } from "topojson-server";
import type { Objects, Topology } from "topojson-specification";
import type { LevelTopology, OutlineGeometry } from "@/geo/topology";
import { toDeltas } from "./grid";
import type { LevelCollection } from "./levels";

/**
 * Shared-arc topology of territories whose coordinates are steps of the grid of `transform`, drawn
 * with fewer points (Visvalingam): those whose triangle is under `least`, square steps, leave. What
 * two territories share stays shared; they no longer meet the borders of the other files.
 */
export function lighten(
  level: LevelCollection,
  transform: NonNullable<LevelTopology["transform"]>,
  least: number,
): LevelTopology {
  const whole = topology({ territoires: level }) as Topology<Objects<object>>;
  const light = simplify(presimplify(whole), least);
  const { territoires } = light.objects;
  if (territoires?.type !== "GeometryCollection")
    throw new Error(`lighten requires a collection, got ${territoires?.type ?? "none"}`);
  const geometries = territoires.geometries as OutlineGeometry[];
  return {
    type: "Topology",
    transform,
    objects: { territoires: { type: "GeometryCollection", geometries } },
    arcs: light.arcs.map(toDeltas),
  };
}
