import { basename, dirname } from "node:path";
import { expect, test } from "vitest";
import { filesUnder, PATHS } from "./project-files";
import type { SourceFile } from "./source-text";

const MOST_FILES = 25;

const files = PATHS.filter((path) => /^(?:src|tests|pipeline|docs)\//.test(path));

const core = filesUnder("src/domain", "src/stats", "src/geo");

test("there are files to look at", () => {
  expect(core.length).toBeGreaterThan(20);
});

const notAscii = (paths: readonly string[]): string[] =>
  paths.filter((path) => !/^[\x20-\x7e]+$/.test(path));

test("paths are ASCII", () => {
  expect(notAscii(["src/data/région.ts", "src/data/region.ts"])).toEqual(["src/data/région.ts"]);
  expect(notAscii(files)).toEqual([]);
});

/** Folders that no longer tell a story: too many files side by side. */
function flatFolders(paths: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const path of paths) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > MOST_FILES)
    .map(([folder, count]) => `${folder}: ${count} files`);
}

test("no folder holds more than 25 files", () => {
  const planted = Array.from({ length: MOST_FILES + 1 }, (_, i) => `src/geo/file-${i}.ts`);
  expect(flatFolders(planted)).toEqual(["src/geo: 26 files"]);
  expect(flatFolders(planted.slice(1))).toEqual([]);
  expect(flatFolders(files.filter((path) => /^(?:src|tests|pipeline)\//.test(path)))).toEqual([]);
});

/** A file of types only leaves nothing to run. */
const hasCode = ({ text }: SourceFile): boolean =>
  /^export (?:async )?(?:const|function|class|let)\b/m.test(text);

/** `src/stats/quantile.ts` → `tests/stats/quantile.test.ts`. */
const mirror = (path: string): string =>
  path.replace(/^src\//, "tests/").replace(/\.ts$/, ".test.ts");

function withoutMirror(sources: readonly SourceFile[], paths: readonly string[]): string[] {
  const known = new Set(paths);
  return sources
    .filter((file) => hasCode(file) && !known.has(mirror(file.path)))
    .map(({ path }) => path);
}

test("each file of the core has its mirror test", () => {
  const planted = [
    { path: "src/geo/area.ts", text: "export const area = 1;" },
    { path: "src/geo/shape.ts", text: "export interface Shape {}" },
    { path: "src/geo/ring.ts", text: "export function ring() {}" },
  ];
  expect(withoutMirror(planted, ["tests/geo/ring.test.ts"])).toEqual(["src/geo/area.ts"]);
  expect(withoutMirror(core, files)).toEqual([]);
});

function vaguelyNamed(paths: readonly string[]): string[] {
  const vague = /^(?:utils?|helpers?|common|types?)\.(?:test\.)?tsx?$/;
  const inVagueFolder = /\/(?:utils?|helpers?|common|types?)\//;
  return paths.filter((path) => vague.test(basename(path)) || inVagueFolder.test(path));
}

test("no file is named after nothing", () => {
  const planted = ["src/geo/utils.ts", "src/common/ring.ts", "src/geo/ring.ts"];
  expect(vaguelyNamed(planted)).toEqual(planted.slice(0, 2));
  expect(vaguelyNamed(files)).toEqual([]);
});

function impure(sources: readonly SourceFile[]): string[] {
  const clock =
    /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|\bperformance\.now\b/;
  return sources.filter(({ text }) => clock.test(text)).map(({ path }) => path);
}

test("the core has no clock and no randomness", () => {
  const texts = ["Math.random()", "Date.now()", "new Date()", "performance.now()"];
  const planted = texts.map((text, i) => ({ path: `src/geo/${i}.ts`, text }));
  expect(impure(planted)).toEqual(planted.map(({ path }) => path));
  expect(impure([{ path: "src/geo/day.ts", text: 'new Date("2026-01-01")' }])).toEqual([]);
  expect(impure(core)).toEqual([]);
});

/** Tests that hold a stopwatch; the bench has its own files. */
const timed = (sources: readonly SourceFile[]): string[] =>
  sources
    .filter(({ path }) => /^tests\/(?!bench\/|architecture\/).*\.test\.tsx?$/.test(path))
    .filter(({ text }) => /\bperformance\.now\b|\bDate\.now\b/.test(text))
    .map(({ path }) => path);

test("no test asserts a time: a loaded machine is no fault of the code", () => {
  const planted = { path: "tests/geo/ring.test.ts", text: "const start = performance.now();" };
  expect(timed([planted])).toEqual([planted.path]);
  expect(timed(filesUnder("tests"))).toEqual([]);
});
