import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceFile } from "./source-text";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Files of the project, those not yet committed included, deleted ones excluded. */
export const PATHS: readonly string[] = execFileSync(
  "git",
  ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
  { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 },
)
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(ROOT, path)))
  .sort();

/** Files of some folders written in TypeScript. */
export const filesUnder = (...folders: readonly string[]): SourceFile[] =>
  PATHS.filter(
    (path) => /\.(?:tsx?|mjs)$/.test(path) && folders.some((each) => path.startsWith(`${each}/`)),
  ).map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));
