import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ROOT } from "./project-files";
import { MAY_IMPORT } from "./rings";

/**
 * The rules of the house that lint keeps are not written a second time here: breaches are planted
 * in a folder of their own, under the configuration of the project, and lint must report each.
 */
const RINGS = Object.keys(MAY_IMPORT);

/** A folder of each ring. */
const FOLDERS: Readonly<Record<string, string>> = { core: "src/domain", pipeline: "pipeline" };
const folderOf = (ring: string): string => FOLDERS[ring] ?? `src/${ring}`;

const importing = (other: string): string =>
  other === "pipeline"
    ? 'export { x } from "../../pipeline/x";\n'
    : `export { x } from "@/${folderOf(other).slice(4)}/x";\n`;

interface Plant {
  readonly path: string;
  readonly text: string;
  /** Null where nothing is to be reported. */
  readonly rule: string | null;
}

/** A file for each pair of rings. */
const BETWEEN_RINGS: readonly Plant[] = RINGS.flatMap((ring) =>
  RINGS.filter((other) => other !== ring).map((other) => ({
    path: `${folderOf(ring)}/imports-${other}.ts`,
    text: importing(other),
    rule: MAY_IMPORT[ring]!.includes(other) ? null : "no-restricted-imports",
  })),
);

const PLANTS: readonly Plant[] = [
  ...BETWEEN_RINGS,
  ...["react", "maplibre-gl", "papaparse", "zustand", "idb-keyval", "comlink", "node:fs"].map(
    (library): Plant => ({
      path: `src/stats/${library.replace(":", "-")}.ts`,
      text: `export { x } from "${library}";\n`,
      rule: "no-restricted-imports",
    }),
  ),
  ...["window", "document", "fetch", "localStorage", "indexedDB", "navigator"].map(
    (name): Plant => ({
      path: `src/geo/${name}.ts`,
      text: `export const x: unknown = ${name};\n`,
      rule: "no-restricted-globals",
    }),
  ),
  {
    path: "src/ui/map/library.ts",
    text: 'export type { Map } from "maplibre-gl";\n',
    rule: "no-restricted-imports",
  },
  {
    path: "src/map/any.ts",
    text: "export const x = (value: any): unknown => value;\n",
    rule: "no-explicit-any",
  },
  {
    path: "src/ui/long.ts",
    text: Array.from({ length: 301 }, (_, i) => `export const x${i} = ${i};\n`).join(""),
    rule: "max-lines",
  },
];

let folder = "";
/** Rules reported, by path. */
let reported = new Map<string, Set<string>>();

/** Lint stops with 1 when it reports: what matters is what it writes. */
const lint = (): Promise<string> =>
  new Promise((resolve) => {
    execFile(
      join(ROOT, "node_modules/.bin/oxlint"),
      ["-c", ".oxlintrc.json", "-f", "json"],
      { cwd: folder, maxBuffer: 1 << 26 },
      (_, stdout) => resolve(stdout),
    );
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "atlas-lint-"));
  const config = JSON.parse(readFileSync(join(ROOT, ".oxlintrc.json"), "utf8")) as object;
  // Without the types, which the planted files have none of.
  const bare = { ...config, options: {} };
  writeFileSync(join(folder, ".oxlintrc.json"), JSON.stringify(bare));
  for (const { path, text } of PLANTS) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { diagnostics } = JSON.parse(await lint()) as {
    diagnostics: readonly { readonly code: string; readonly filename: string }[];
  };
  reported = new Map();
  for (const { code, filename } of diagnostics) {
    const rules = reported.get(filename) ?? new Set();
    rules.add(/\(([\w-]+)\)/.exec(code)?.[1] ?? code);
    reported.set(filename, rules);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("lint reports each planted breach, and nothing of what is allowed", () => {
  const wrong = PLANTS.filter(({ path, rule }) => {
    const rules = reported.get(path) ?? new Set();
    return rule === null ? rules.has("no-restricted-imports") : !rules.has(rule);
  });
  expect(wrong.map(({ path, rule }) => `${path}: ${rule ?? "nothing"} expected`)).toEqual([]);
});
