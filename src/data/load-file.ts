import type { DataProblem } from "@/domain/data-problem";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { parseFile } from "./parse-file";

/** Fetches one file and reads it. */
export async function loadFile<Value>(
  fetchJson: FetchJson,
  file: string,
  read: (json: unknown) => Value,
): Promise<Result<Value, DataProblem>> {
  const json = await fetchJson(file);
  return json.ok ? parseFile(file, json.value, read) : json;
}
