import { readFileSync } from "node:fs";
import { success } from "@/domain/result";
import { createShelfLoader } from "@/app/shelf-loader";
import type { FetchJson } from "@/domain/file-source";
import type { Column } from "@/domain/book/column";
import type { ColumnShelf } from "@/domain/book/column-set";
import { shelfReader } from "@/domain/book/column-shelf";
import { titlesAt } from "@/domain/book/column-titles";
import { levelsWith, type ColumnLevel } from "@/domain/geography/level-table";
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

/** Every file of figures of some levels, as the page reads them. */
export async function readColumnShelf(
  load: Loader,
  levels: readonly ColumnLevel[] = levelsWith("columns"),
): Promise<ColumnShelf> {
  const { lots } = valueOf(await load("catalogue"));
  const { regions } = valueOf(await load("atlas"));
  const titles = levels.flatMap((level) => titlesAt(level, lots, regions.zoning.codes));
  return new Map(
    await Promise.all(titles.map(async (title) => [title, valueOf(await load(title))] as const)),
  );
}

/** Reads embedded columns of a level, in every file that it has. */
export async function columnReader(level: ColumnLevel) {
  const load = diskShelf();
  const shelf = await readColumnShelf(load, [level]);
  const read = shelfReader(shelf);
  return (id: string, year: number | null): Column | null => read(id, level, year);
}

/** Value of a result that must be one. */
export function valueOf<Value>(result: Result<Value, DataProblem>): Value {
  if (!result.ok)
    throw new Error(`valueOf requires a value, got ${JSON.stringify(result.problem)}`);
  return result.value;
}
