import type { Source } from "@/domain/source";
import type { DataProblem } from "@/domain/data-problem";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import { field, list, text } from "@/domain/json/column-value";
import { refuse } from "@/domain/json/refusal";

export const readSources = (json: unknown): Source[] =>
  list(json, "racine").map((value, index) => {
    const path = `[${index}]`;
    const get = (key: string): string => text(field(value, key, path), `${path}.${key}`);
    const url = get("url");
    if (!/^https?:\/\//.test(url)) refuse(`${path}.url`, "adresse http(s)", url);
    return {
      id: get("id"),
      titre: get("titre"),
      producteur: get("producteur"),
      url,
      millesime: get("millesime"),
      licence: get("licence"),
    };
  });

export const loadSources = (fetchJson: FetchJson): Promise<Result<Source[], DataProblem>> =>
  loadFile(fetchJson, "data/sources.json", readSources);
