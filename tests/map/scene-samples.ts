import { NOTHING, type NamePoints, type Scene } from "@/map/scene";
import { SLOT, slotOfClass } from "@/map/slots";

const point = (id: number): GeoJSON.Feature<GeoJSON.Point> => ({
  type: "Feature",
  id,
  properties: { nom: `Territoire ${id}`, population: 10 - id },
  geometry: { type: "Point", coordinates: [id, 48] },
});

export const namesOf = (...ids: number[]): NamePoints => ({
  type: "FeatureCollection",
  features: ids.map(point),
});

/** Outlines of one feature, with these properties. */
export const collection = (properties: Record<string, number>): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: [{ ...point(0), properties }],
});

const COVERAGE = collection({ status: 0 });

/** Three territories in classes, one withheld, coverage under names, nothing that stands out. */
export function sceneOf(level: string, parts: Partial<Scene> = {}): Scene {
  return {
    geometry: { level, outlines: `https://atlas.test/${level}`, isFine: level === "commune" },
    ground: null,
    slots: Uint8Array.of(
      slotOfClass("blue", 3, 0),
      slotOfClass("blue", 3, 1),
      slotOfClass("blue", 3, 2),
      SLOT.secret,
      SLOT.muted,
    ),
    names: namesOf(0, 1, 2, 3),
    radii: null,
    coverage: COVERAGE,
    isTinted: false,
    accents: NOTHING,
    ...parts,
  };
}
