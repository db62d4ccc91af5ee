import type { DataProblem } from "@/domain/data-problem";
import type { ArsRule } from "@/domain/perimetres/rule/ars-rule";
import { readRules } from "@/domain/perimetres/rule/read-rules";
import type { Result } from "@/domain/result";
import type { FetchJson } from "@/domain/file-source";
import { loadFile } from "./load-file";

/** Reads `data/regles-ars.json` with the reader of the rules of a study. */
export const readRulesFile = (json: unknown): readonly ArsRule[] => readRules(json, "regles");

export const loadRules = (fetchJson: FetchJson): Promise<Result<readonly ArsRule[], DataProblem>> =>
  loadFile(fetchJson, "data/regles-ars.json", readRulesFile);
