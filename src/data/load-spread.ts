import type { LevelPart } from "@/domain/geography/level-part";
import type { Spread, SpreadSet } from "@/domain/indicator/spread";
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

/** A territory has all its quantiles, ascending, or none. */
function readSpread(json: unknown, path: string, count: number): Spread {
  const [min, q1, mediane, q3, max] = QUANTILES.map((key) =>
    Float64Array.from(list(field(json, key, path), `${path}.${key}`, count), (value, position) =>
      numberOrNaN(value, `${path}.${key}[${position}]`),
    ),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const columns = [min, q1, mediane, q3, max];
  for (let position = 0; position < count; position++) {
    const values = columns.map((column) => column[position]!);
    const isNone = values.every(Number.isNaN);
    const isAscending = values.every((value, at) => at === 0 || value >= values[at - 1]!);
    if (!isNone && !isAscending) refuse(`${path}.min[${position}]`, "quantiles croissants", values);
  }
  return {
    indicator: text(field(json, "indicateur", path), `${path}.indicateur`),
    year: year(field(json, "annee", path), `${path}.annee`),
    min,
    q1,
    mediane,
    q3,
    max,
  };
}

/**
 * Reads the spreads between communes of a level.
 *
 * @param of number of territories of the level, or the part of them that the file tells of
 */
export function readSpreads(json: unknown, level: SpreadLevel, of: number | LevelPart): SpreadSet {
  oneOf(field(json, "niveau"), "niveau", [level]);
  const part = typeof of === "number" ? null : of;
  const count = typeof of === "number" ? of : of.positions.length;
  const spreads = list(field(json, "ecarts"), "ecarts").map((value, at) =>
    readSpread(value, `ecarts[${at}]`, count),
  );
  return { level, part, spreads };
}

/** Name of a file of spreads, from the root of the site; of a département, by its code. */
export const spreadFile = (level: SpreadLevel, part: string | null): string =>
  part === null ? levelFile("spread", level) : `${levelFile("spread", level)}/${part}.json`;

export const loadSpread = (
  fetchJson: FetchJson,
  level: SpreadLevel,
  part: string | null,
  of: number | LevelPart,
): Promise<Result<SpreadSet, DataProblem>> =>
  loadFile(fetchJson, spreadFile(level, part), (json) => readSpreads(json, level, of));
