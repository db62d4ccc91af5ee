import type { Outline } from "@/domain/geography/outline";
import type { DataProblem } from "@/domain/data-problem";
import type { FetchJson } from "@/domain/file-source";
import type { Result } from "@/domain/result";
import { decodeTopology, topologyFeatures, type LevelTopology } from "@/geo/topology";
import { loadFile } from "./load-file";
import { field, list, oneOf } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

function readOutline(value: unknown, path: string): Outline {
  const geometry = field(value, "geometry", path);
  oneOf(field(geometry, "type", `${path}.geometry`), `${path}.geometry.type`, [
    "Polygon",
    "MultiPolygon",
  ]);
  list(field(geometry, "coordinates", `${path}.geometry`), `${path}.geometry.coordinates`);
  return value as Outline;
}

const readFeatures = (json: unknown): Outline[] =>
  list(field(json, "features"), "features").map((value, at) =>
    readOutline(value, `features[${at}]`),
  );

function readTopology(json: unknown): Outline[] {
  try {
    return topologyFeatures(decodeTopology(json as LevelTopology));
  } catch {
    return refuse("contours", "des contours lisibles", "illisible");
  }
}

/** Outlines of a file, in its order: a topology (`docs/formats.md`) or GeoJSON. */
export function readOutlines(json: unknown): Outline[] {
  return field(json, "type") === "Topology" ? readTopology(json) : readFeatures(json);
}

export const loadOutlines = (
  fetchJson: FetchJson,
  file: string,
): Promise<Result<readonly Outline[], DataProblem>> => loadFile(fetchJson, file, readOutlines);

/**
 * Outlines of territories of a level, each with its position as id. `codes` are those of the level:
 * a file of other territories, or of another year, is refused.
 *
 * @param needed positions that the file must hold; null: every territory of the level, in order
 */
export const loadLevelOutlines = (
  fetchJson: FetchJson,
  file: string,
  codes: readonly string[],
  needed: readonly number[] | null,
): Promise<Result<readonly Outline[], DataProblem>> =>
  loadFile(fetchJson, file, (json) => {
    const outlines = readOutlines(json);
    const isWhole = needed === null;
    if (isWhole && outlines.length !== codes.length)
      refuse("contours", `${codes.length} contours`, outlines.length);
    outlines.forEach((outline, rank) => {
      const id = outline.id ?? rank;
      const code: unknown = outline.properties?.["code"];
      if (typeof id !== "number" || codes[id] === undefined || (isWhole && id !== rank))
        refuse(`contours[${rank}].id`, "une position du niveau", id);
      else if (code !== codes[id]) refuse(`contours[${rank}].code`, codes[id], code);
    });
    const held = new Set(outlines.map(({ id }, rank) => id ?? rank));
    const missing = needed?.find((position) => !held.has(position));
    if (missing !== undefined) refuse("contours", `le contour de ${codes[missing]}`, undefined);
    return outlines;
  });
