import type { Outline } from "@/domain/geography/outline";
import type { DataProblem } from "@/domain/data-problem";
import type { FetchJson } from "@/domain/file-source";
import type { Result } from "@/domain/result";
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

/** Outlines in the order of their file; `count` is null where the file alone knows it. */
function readOutlines(json: unknown, count: number | null): Outline[] {
  const features = list(field(json, "features"), "features");
  if (count !== null && features.length !== count)
    refuse("features", `${count} contours`, features.length);
  return features.map((value, at) => readOutline(value, `features[${at}]`));
}

export const loadOutlines = (
  fetchJson: FetchJson,
  file: string,
  count: number | null,
): Promise<Result<Outline[], DataProblem>> =>
  loadFile(fetchJson, file, (json) => readOutlines(json, count));
