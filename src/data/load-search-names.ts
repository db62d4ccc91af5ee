import type { CommuneNames } from "@/domain/geography/commune-names";
import type { DataProblem } from "@/domain/data-problem";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import { field, texts } from "@/domain/json/column-value";

export const readSearchNames = (json: unknown, communeCount: number): CommuneNames => ({
  noms: texts(field(json, "noms"), "noms", communeCount),
  codesPostaux: texts(field(json, "codesPostaux"), "codesPostaux", communeCount),
});

export const loadSearchNames = (
  fetchJson: FetchJson,
  communeCount: number,
): Promise<Result<CommuneNames, DataProblem>> =>
  loadFile(fetchJson, "data/recherche.json", (json) => readSearchNames(json, communeCount));
