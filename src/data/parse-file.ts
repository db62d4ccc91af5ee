import type { DataProblem } from "@/domain/data-problem";
import { attempt, Refusal } from "@/domain/json/refusal";
import { failure, success, type Result } from "@/domain/result";

/** Runs a reader on a parsed file and returns what it refuses as a problem. */
export function parseFile<Value>(
  file: string,
  json: unknown,
  read: (json: unknown) => Value,
): Result<Value, DataProblem> {
  const value = attempt(() => read(json));
  if (!(value instanceof Refusal)) return success(value);
  const { path, expected, found } = value;
  return failure({ kind: "malformed", file, path, expected, found });
}
