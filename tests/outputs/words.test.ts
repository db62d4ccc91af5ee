import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

function filesUnder(folder: string, kinds: RegExp): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path, kinds);
    return kinds.test(name) ? [path] : [];
  });
}

test("nothing that a reader sees says « embarqué »: figures are in the atlas, or are not", () => {
  const read = [
    ...filesUnder("src", /\.(?:ts|tsx|css)$/),
    ...filesUnder("public/data", /\.json$/),
    ...filesUnder("pipeline/figures", /\.csv$/),
    "README.md",
    "index.html",
  ];
  expect(read.length).toBeGreaterThan(500);
  const wrong = read.filter((path) => /embarqu/i.test(readFileSync(path, "utf8")));
  expect(wrong).toEqual([]);
});
