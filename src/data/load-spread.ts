import type { Spread } from "@/domain/indicator/spread";
import type { DataProblem } from "@/domain/data-problem";
import { levelFile, type LevelWith } from "@/domain/geography/level-table";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import { field, list, number, oneOf, text, year } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

type SpreadLevel = LevelWith<"spread">;

const QUANTILES = ["min", "q1", "mediane", "q3", "max"] as const;

const numberOrNaN = (value: unknown, path: string): number =>
  value === null ? Number.NaN : number(value, path);

/** Reads `data/repartition-<level>.json`: a territory has all its quantiles, ascending, or none. */
export function readSpread(json: unknown, level: SpreadLevel, count: number): Spread {
  oneOf(field(json, "niveau"), "niveau", [level]);
  const [min, q1, mediane, q3, max] = QUANTILES.map((key) =>
    Float64Array.from(list(field(json, key), key, count), (value, position) =>
      numberOrNaN(value, `${key}[${position}]`),
    ),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const columns = [min, q1, mediane, q3, max];
  for (let position = 0; position < count; position++) {
    const values = columns.map((column) => column[position]!);
    const isNone = values.every(Number.isNaN);
    const isAscending = values.every((value, at) => at === 0 || value >= values[at - 1]!);
    if (!isNone && !isAscending) refuse(`min[${position}]`, "quantiles croissants", values);
  }
  return {
    level,
    indicator: text(field(json, "indicateur"), "indicateur"),
    year: year(field(json, "annee"), "annee"),
    min,
    q1,
    mediane,
    q3,
    max,
  };
}

export const loadSpread = (
  fetchJson: FetchJson,
  level: SpreadLevel,
  count: number,
): Promise<Result<Spread, DataProblem>> =>
  loadFile(fetchJson, levelFile("spread", level), (json) => readSpread(json, level, count));
