import type { DataProblem } from "@/domain/data-problem";
import { parseCodeInsee } from "@/domain/geography/code";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import { codes, field, texts } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

/**
 * Reads `data/anciens-codes.json`: the commune of today of each code that is no commune any more.
 * `communes`: those of today, by code.
 */
export function readOldCodes(
  json: unknown,
  communes: ReadonlyMap<string, number>,
): ReadonlyMap<string, string> {
  const old = codes(field(json, "ancien"), "ancien");
  const present = texts(field(json, "actuel"), "actuel", old.length);
  return new Map(
    old.map((code, i) => {
      const to = present[i]!;
      if (!parseCodeInsee(code) || communes.has(code) || !communes.has(to))
        refuse(`ancien[${i}]`, "ancien code d’une commune", `${code} ${to}`);
      return [code, to];
    }),
  );
}

export const loadOldCodes = (
  fetchJson: FetchJson,
  communes: ReadonlyMap<string, number>,
): Promise<Result<ReadonlyMap<string, string>, DataProblem>> =>
  loadFile(fetchJson, "data/anciens-codes.json", (json) => readOldCodes(json, communes));
