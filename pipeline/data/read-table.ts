import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";

/** Folder of the reviewed source tables; its README gives the origin of each. */
const FIGURES = new URL("../figures/", import.meta.url);

/**
 * Rows of a CSV text, every cell as text: codes such as `01004` must never become numbers.
 * Refuses a missing column or a line of another length, so that no cell shifts silently.
 */
export function parseTable<Column extends string>(
  text: string,
  columns: readonly Column[],
  name: string,
): Readonly<Record<Column, string>>[] {
  const { data, errors, meta } = Papa.parse<Record<Column, string>>(text, {
    header: true,
    delimiter: ",",
    skipEmptyLines: true,
  });
  const [error] = errors;
  if (error)
    throw new Error(
      `parseTable requires regular lines, got « ${error.message} » line ${(error.row ?? 0) + 2} of ${name}`,
    );
  const missing = columns.filter((column) => !meta.fields?.includes(column));
  if (missing.length > 0)
    throw new Error(`parseTable requires ${columns.join(", ")}, got no ${missing[0]} in ${name}`);
  return data;
}

/** Text of a table; the largest ones are compressed (`.gz`). */
export function tableText(name: string, bytes: Uint8Array): string {
  if (!name.endsWith(".gz")) return Buffer.from(bytes).toString("utf8");
  try {
    return gunzipSync(bytes).toString("utf8");
  } catch (cause) {
    throw new Error(`tableText requires a whole archive, got a broken one in ${name}`, { cause });
  }
}

/** Rows of a table of `pipeline/figures/`, compressed (`.gz`) or not. */
export const readTable = <Column extends string>(name: string, columns: readonly Column[]) =>
  parseTable(tableText(name, readFileSync(fileURLToPath(new URL(name, FIGURES)))), columns, name);

/** A finite number written in a cell. */
export function parseNumber(text: string, where: string): number {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(value))
    throw new Error(`parseNumber requires a number, got « ${text} » in ${where}`);
  return value;
}
