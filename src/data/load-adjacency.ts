import type { DataProblem } from "@/domain/data-problem";
import { levelFile, type LevelWith } from "@/domain/geography/level-table";
import type { Adjacency } from "@/domain/perimetres/graph/adjacency";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import { field, integers, list, numbers, text } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

/** Longer than the border of any département. */
const MAX_BORDER_KM = 10_000;

/** Reads a file of neighbours; `positionOf` gives the position of each code of the level. */
export function readAdjacency(json: unknown, positionOf: ReadonlyMap<string, number>): Adjacency {
  const last = positionOf.size - 1;
  const a = integers(field(json, "a"), "a", 0, last);
  const exceptions = list(field(json, "exceptions"), "exceptions").map((value, index) => {
    const path = `exceptions[${index}]`;
    const get = (key: string): string => text(field(value, key, path), `${path}.${key}`);
    const position = (key: string): number =>
      positionOf.get(get(key)) ?? refuse(`${path}.${key}`, "code connu", get(key));
    return { a: position("a"), b: position("b"), nature: get("nature"), motif: get("motif") };
  });
  return {
    a: Uint16Array.from(a),
    b: Uint16Array.from(integers(field(json, "b"), "b", 0, last, a.length)),
    borderKm: Float64Array.from(
      numbers(field(json, "frontiereKm"), "frontiereKm", 0, MAX_BORDER_KM, a.length),
    ),
    exceptions,
  };
}

export const loadAdjacency = (
  fetchJson: FetchJson,
  level: LevelWith<"adjacency">,
  positionOf: ReadonlyMap<string, number>,
): Promise<Result<Adjacency, DataProblem>> =>
  loadFile(fetchJson, levelFile("adjacency", level), (json) => readAdjacency(json, positionOf));
