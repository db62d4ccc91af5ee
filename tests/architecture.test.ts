import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Files of the project, those not yet committed included, deleted ones excluded. */
const files = execFileSync(
  "git",
  [
    "ls-files",
    "-z",
    "--cached",
    "--others",
    "--exclude-standard",
    "src",
    "tests",
    "pipeline",
    "docs",
  ],
  { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 },
)
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(root, path)));

const read = (path: string): string => readFileSync(join(root, path), "utf8");

const core = files.filter((path) => /^src\/(?:domain|stats|geo)\/.*\.ts$/.test(path));

/** A file of types only leaves nothing to run. */
const hasCode = (path: string): boolean =>
  /^export (?:async )?(?:const|function|class|let)\b/m.test(read(path));

test("there are files to look at", () => {
  expect(core.length).toBeGreaterThan(20);
});

test("paths are ASCII", () => {
  expect(files.filter((path) => !/^[\x20-\x7e]+$/.test(path))).toEqual([]);
});

/** `src/stats/quantile.ts` → `tests/stats/quantile.test.ts`. */
const mirror = (path: string): string =>
  path.replace(/^src\//, "tests/").replace(/\.ts$/, ".test.ts");

test("each file of the core has its mirror test", () => {
  const known = new Set(files);
  expect(core.filter((path) => hasCode(path) && !known.has(mirror(path)))).toEqual([]);
});

test("no file is named after nothing", () => {
  const vague = /^(?:utils?|helpers?|common|types?)\.(?:test\.)?tsx?$/;
  const inVagueFolder = /\/(?:utils?|helpers?|common|types?)\//;
  expect(files.filter((path) => vague.test(basename(path)) || inVagueFolder.test(path))).toEqual(
    [],
  );
});

test("the core has no clock and no randomness", () => {
  const impure =
    /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|\bperformance\.now\b/;
  expect(core.filter((path) => impure.test(read(path)))).toEqual([]);
});
