import type { DataProblem } from "@/domain/data-problem";
import type { Atlas } from "@/domain/geography/atlas";
import type { Register } from "@/domain/contract/register";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";
import { readRegister } from "./parse-register";

export const REGISTER_FILE = "data/contrats.json";

/** Loads the record of the contracts, whose members the atlas must know. */
export const loadRegister = (
  fetchJson: FetchJson,
  atlas: Atlas,
): Promise<Result<Register, DataProblem>> =>
  loadFile(fetchJson, REGISTER_FILE, (json) => readRegister(json, atlas));
