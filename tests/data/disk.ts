import { readFileSync } from "node:fs";
import { success } from "@/domain/result";
import { createShelfLoader } from "@/app/shelf-loader";
import type { FetchJson } from "@/domain/file-source";
import type { Loader } from "@/state/library";
import { createOutlines } from "@/workers/outlines";
import type { DataProblem } from "@/domain/data-problem";
import type { Result } from "@/domain/result";

/** Parsed content of an embedded file, such as `data/communes.json`. */
export const embedded = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/${file}`, import.meta.url), "utf8"));

/** Reads the embedded files from the disk, `replaced` ones excepted. */
export const diskFetcher =
  (replaced: Readonly<Record<string, unknown>> = {}): FetchJson =>
  (file) =>
    Promise.resolve(success(file in replaced ? replaced[file] : embedded(file)));

/** The shelf of the page, from the embedded files. */
export function diskShelf(): Loader {
  const json = diskFetcher();
  return createShelfLoader({ json }, createOutlines({ json }));
}

/** Value of a result that must be one. */
export function valueOf<Value>(result: Result<Value, DataProblem>): Value {
  if (!result.ok)
    throw new Error(`valueOf requires a value, got ${JSON.stringify(result.problem)}`);
  return result.value;
}
