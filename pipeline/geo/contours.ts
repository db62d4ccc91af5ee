import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { LevelTopology, OutlineGeometry } from "@/geo/topology";

/** `contours-communes.topojson` of `figures/README.md`, compressed without date. */
const CONTOURS = new URL("../figures/contours/contours-communes.topojson.gz", import.meta.url);

interface SourceTopology extends Omit<LevelTopology, "objects"> {
  readonly objects: {
    readonly communes: {
      readonly geometries: readonly (Omit<OutlineGeometry, "id" | "properties"> & {
        readonly id: string;
      })[];
    };
  };
}

/**
 * Simplified official outlines of the communes on their shared arcs, in the order of `codes`; ids
 * are positions. Source: IGN Admin Express COG Carto 2025, Licence Ouverte 2.0.
 */
export function readContours(codes: readonly string[]): LevelTopology {
  const source = JSON.parse(gunzipSync(readFileSync(CONTOURS)).toString("utf8")) as SourceTopology;
  const byCode = new Map(source.objects.communes.geometries.map((each) => [each.id, each]));
  const geometries = codes.map((code, id): OutlineGeometry => {
    const geometry = byCode.get(code);
    if (!geometry) throw new Error(`readContours requires an outline of ${code}, got none`);
    return {
      type: geometry.type,
      arcs: geometry.arcs,
      id,
      properties: { code },
    } as OutlineGeometry;
  });
  if (byCode.size !== codes.length)
    throw new Error(`readContours requires ${codes.length} outlines, got ${byCode.size}`);
  const { transform, arcs } = source;
  return {
    type: "Topology",
    ...(transform ? { transform } : {}),
    objects: { territoires: { type: "GeometryCollection", geometries } },
    arcs,
  };
}
