import type { CommuneDetail } from "@/domain/geography/commune-detail";
import type { DataProblem } from "@/domain/data-problem";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import { field, numbers } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

function readPoints(json: unknown, communeCount: number): Float64Array {
  const points = numbers(field(json, "points"), "points", -180, 180, 2 * communeCount);
  const wrong = points.findIndex((degrees, at) => at % 2 === 1 && Math.abs(degrees) > 90);
  if (wrong !== -1) refuse(`points[${wrong}]`, "latitude", points[wrong]);
  return Float64Array.from(points);
}

export const readCommuneDetail = (json: unknown, communeCount: number): CommuneDetail => ({
  points: readPoints(json, communeCount),
});

export const loadCommuneDetail = (
  fetchJson: FetchJson,
  communeCount: number,
): Promise<Result<CommuneDetail, DataProblem>> =>
  loadFile(fetchJson, "data/communes-detail.json", (json) => readCommuneDetail(json, communeCount));
