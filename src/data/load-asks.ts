import type { Ask } from "@/domain/ask";
import type { DataProblem } from "@/domain/data-problem";
import type { FetchJson } from "@/domain/file-source";
import { field, list, text } from "@/domain/json/column-value";
import type { Result } from "@/domain/result";
import { loadFile } from "./load-file";

/** Reads `data/ou-demander.json`. */
export const readAsks = (json: unknown): Ask[] =>
  list(json, "racine").map((value, index) => {
    const path = `[${index}]`;
    const get = (key: string): string => text(field(value, key, path), `${path}.${key}`);
    const all = (key: string): string[] =>
      list(field(value, key, path), `${path}.${key}`).map((each) => text(each, `${path}.${key}`));
    return {
      figure: get("chiffre"),
      themes: all("themes"),
      regions: all("regions"),
      except: all("sauf"),
      where: get("ou"),
      address: get("adresse"),
      note: get("note"),
    };
  });

export const loadAsks = (fetchJson: FetchJson): Promise<Result<Ask[], DataProblem>> =>
  loadFile(fetchJson, "data/ou-demander.json", readAsks);
