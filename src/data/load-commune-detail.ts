import type { CommuneDetail } from "@/domain/geography/commune-detail";
import type { DataProblem } from "@/domain/data-problem";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import { field, integersOrNaN, list, numbers, year } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

const MAX_POPULATION = 100_000_000;

/** Larger than any département. An area below 0.005 km² is written 0. */
const MAX_KM2 = 100_000;

function readPopulations(json: unknown, communeCount: number): Map<number, Float64Array> {
  const years = list(field(json, "annees"), "annees").map((value, index) =>
    year(value, `annees[${index}]`),
  );
  const byYear = field(json, "populations");
  return new Map(
    years.map((annee) => {
      const column = field(byYear, String(annee), "populations");
      const path = `populations.${annee}`;
      return [annee, integersOrNaN(column, path, 0, MAX_POPULATION, communeCount)];
    }),
  );
}

function readPoints(json: unknown, communeCount: number): Float64Array {
  const points = numbers(field(json, "points"), "points", -180, 180, 2 * communeCount);
  const wrong = points.findIndex((degrees, at) => at % 2 === 1 && Math.abs(degrees) > 90);
  if (wrong !== -1) refuse(`points[${wrong}]`, "latitude", points[wrong]);
  return Float64Array.from(points);
}

export const readCommuneDetail = (json: unknown, communeCount: number): CommuneDetail => ({
  populations: readPopulations(json, communeCount),
  surfacesKm2: Float64Array.from(
    numbers(field(json, "surfacesKm2"), "surfacesKm2", 0, MAX_KM2, communeCount),
  ),
  points: readPoints(json, communeCount),
});

export const loadCommuneDetail = (
  fetchJson: FetchJson,
  communeCount: number,
): Promise<Result<CommuneDetail, DataProblem>> =>
  loadFile(fetchJson, "data/communes-detail.json", (json) => readCommuneDetail(json, communeCount));
