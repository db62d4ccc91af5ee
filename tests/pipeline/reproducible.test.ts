import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const tsx = join(
  dirname(createRequire(import.meta.url).resolve("tsx/package.json")),
  "dist/cli.mjs",
);
const out = mkdtempSync(join(tmpdir(), "atlas-cls-"));

afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Files of a folder that the build writes; `officiel` comes from a command of its own. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !name.startsWith("officiel"))
    .toSorted();

test("the build gives again, byte by byte, what is in public/", { timeout: 600_000 }, () => {
  execFileSync(process.execPath, [tsx, "pipeline/build.ts", "--out", out], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const differences: string[] = [];
  for (const folder of ["data", "geo"]) {
    const [built, embedded] = [join(out, folder), join(root, "public", folder)];
    expect(filesOf(built)).toEqual(filesOf(embedded));
    for (const name of filesOf(built))
      if (!readFileSync(join(built, name)).equals(readFileSync(join(embedded, name))))
        differences.push(`${folder}/${name}`);
  }
  expect(differences).toEqual([]);
});
