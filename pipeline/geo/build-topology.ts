import { topology } from "topojson-server";
import type { GeometryCollection, MultiPolygon } from "geojson";
import type { CommuneGeometry, CommuneTopology } from "../../src/geo/topology";
import { doubleArea, interiorPoint, isInRing, UNITS_PER_DEGREE } from "./grid";
import type { GridRing } from "./grid";

/**
 * Shared-arc topology of the communes: delta-coded arcs on the grid of 1e-4 degree, geometry i =
 * commune of index i. Arcs come from exact equality of coordinates; nothing is moved.
 */
export function buildTopology(
  codes: readonly string[],
  rings: readonly (readonly GridRing[])[],
): CommuneTopology {
  const collection: GeometryCollection = {
    type: "GeometryCollection",
    geometries: rings.map((outline): MultiPolygon => ({
      type: "MultiPolygon",
      coordinates: groupRings(outline).map((polygon) => polygon.map(closed)),
    })),
  };
  const shared = topology({ communes: collection });
  const communes = shared.objects["communes"];
  if (communes?.type !== "GeometryCollection")
    throw new Error(`buildTopology requires a collection, got ${communes?.type ?? "none"}`);
  const arcsOf = communes.geometries.map((geometry) => {
    if (geometry.type !== "MultiPolygon")
      throw new Error(`buildTopology requires polygons, got ${geometry.type ?? "null"}`);
    return geometry.arcs;
  });
  const geometries = arcsOf.map((arcs, id): CommuneGeometry => {
    const properties = { code: codes[id] ?? "" };
    return arcs.length === 1
      ? { type: "Polygon", arcs: arcs[0]!, id, properties }
      : { type: "MultiPolygon", arcs, id, properties };
  });
  return {
    type: "Topology",
    transform: { scale: [1 / UNITS_PER_DEGREE, 1 / UNITS_PER_DEGREE], translate: [0, 0] },
    objects: { communes: { type: "GeometryCollection", geometries } },
    arcs: shared.arcs.map(toDeltas),
  };
}

function toDeltas(arc: readonly (readonly number[])[]): [number, number][] {
  let px = 0;
  let py = 0;
  return arc.map(([x = 0, y = 0]) => {
    const delta: [number, number] = [x - px, y - py];
    px = x;
    py = y;
    return delta;
  });
}

const closed = (ring: GridRing): [number, number][] =>
  [...ring, ring[0]!].map(([x, y]): [number, number] => [x, y]);

/** Polygons (exterior first) from rings whose interior is on the left. */
function groupRings(rings: readonly GridRing[]): GridRing[][] {
  const exteriors = rings
    .filter((ring) => doubleArea(ring) > 0)
    .toSorted((p, q) => doubleArea(q) - doubleArea(p));
  const polygons = exteriors.map((ring) => [ring]);
  for (const hole of rings.filter((ring) => doubleArea(ring) < 0)) {
    const [x, y] = interiorPoint(hole.toReversed());
    // The smallest exterior around the hole: they are sorted from the largest.
    const around = exteriors.findLastIndex((exterior) => isInRing(x, y, exterior));
    if (around === -1) throw new Error(`groupRings requires holes inside a ring, got ${x},${y}`);
    polygons[around]!.push(hole);
  }
  return polygons;
}
