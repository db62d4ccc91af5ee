import { expect, test } from "vitest";
import { importCircles, importGraph, specifiersOf } from "./import-graph";
import { filesUnder } from "./project-files";
import { MAY_IMPORT, ringOf } from "./rings";
import { withoutComments, type SourceFile } from "./source-text";

const src = filesUnder("src");

/** A planted file, named so that no package is found in its place. */
const plant = (path: string, text: string): SourceFile => ({ path, text });

test("comments are not code, and what looks like one in a text or a pattern is", () => {
  const text = [
    'const a = "// not a comment"; // one',
    'const b = /\\/\\/.*[/"]/; /* two',
    "lines */ const c = `/* three */`;",
  ].join("\n");
  const code = withoutComments(text);
  expect(code).toContain('"// not a comment"');
  expect(code).toContain('/\\/\\/.*[/"]/');
  expect(code).toContain("`/* three */`");
  expect(code).not.toMatch(/one|two|lines/);
  expect(code.split("\n")).toHaveLength(3);
});

test("every way of asking for a file is seen", () => {
  const text = `
    import { a } from "./a";
    import type {
      B,
    } from "@/b";
    import "./c.css";
    import def, * as d from './d';
    export * from "./e";
    export { type F } from "./f";
    const g = await import("./g");
    new Worker(new URL("./h.ts", import.meta.url), { type: "module" });
    // import { no } from "./no";
    const text = "from";
  `;
  expect(specifiersOf(plant("src/x.ts", text)).sort()).toEqual(
    ["./a", "@/b", "./c.css", "./d", "./e", "./f", "./g", "./h.ts"].sort(),
  );
});

const circlesOf = (files: readonly SourceFile[]): string[][] => importCircles(importGraph(files));

test("no file imports one that imports it, types included", () => {
  const planted = [
    plant("src/domain/a.ts", 'import type { B } from "./deep/b";'),
    plant("src/domain/deep/b.ts", 'export { c } from "@/ui/c";'),
    plant("src/ui/c.tsx", 'const a = () => import("../domain/a");'),
    plant("src/ui/worker.ts", 'new Worker(new URL("./worker.ts", import.meta.url));'),
    plant("src/ui/leaf.ts", 'import "./c";'),
  ];
  expect(circlesOf(planted)).toEqual([
    ["src/domain/a.ts", "src/domain/deep/b.ts", "src/ui/c.tsx"],
    ["src/ui/worker.ts"],
  ]);
  const all = filesUnder("src", "pipeline", "tests", ".ci");
  // The walker sees the imports: a file has four on average.
  expect([...importGraph(all).values()].flat().length).toBeGreaterThan(3 * all.length);
  expect(circlesOf(all)).toEqual([]);
});

/** Files that ask for a package, its types, style sheets and workers included. */
const askingFor = (library: string, files: readonly SourceFile[]): string[] =>
  files
    .filter((file) =>
      specifiersOf(file).some((asked) => asked === library || asked.startsWith(`${library}/`)),
    )
    .map(({ path }) => path);

test("one file knows MapLibre", () => {
  const planted = [
    plant("src/map/engine.ts", 'import { Map } from "maplibre-gl";'),
    plant("src/ui/map/MapView.tsx", 'import type { Map } from "maplibre-gl";'),
    plant("src/map/worker.ts", 'import url from "maplibre-gl/dist/worker.mjs?worker&url";'),
    plant("src/map/layers.ts", 'import type { Layer } from "@maplibre/maplibre-gl-style-spec";'),
  ];
  expect(askingFor("maplibre-gl", planted)).toEqual(planted.slice(0, 3).map(({ path }) => path));
  expect(askingFor("maplibre-gl", src)).toEqual(["src/map/engine.ts"]);
});

/** Imports that go up the rings: lint reads the statements, this `import()` and workers as well. */
const upwardImports = (files: readonly SourceFile[]): string[] =>
  [...importGraph(files)].flatMap(([path, imported]) =>
    imported
      .filter((other) => ringOf(other) !== ringOf(path))
      .filter((other) => !MAY_IMPORT[ringOf(path)]?.includes(ringOf(other)))
      .map((other) => `${path} → ${other}`),
  );

test("the rings only import what is below them", () => {
  const planted = [
    plant("src/domain/a.ts", 'import type { B } from "@/data/b";'),
    plant("src/data/b.ts", 'import { c } from "../state/c"; import "@/domain/a";'),
    plant("src/state/c.ts", ""),
    plant("src/workers/d.ts", 'import "@/data/b"; import "@/map/e";'),
    plant("src/map/e.ts", 'const f = () => import("@/report/f");'),
    plant("src/report/f.ts", 'import "@/map/e";'),
    plant("pipeline/g.ts", 'import "../src/domain/a"; import "../src/report/f";'),
    plant("src/ui/h.tsx", 'import "@/app/i"; import "../../pipeline/g";'),
    plant("src/app/i.ts", ""),
  ];
  expect(upwardImports(planted)).toEqual([
    "src/domain/a.ts → src/data/b.ts",
    "src/data/b.ts → src/state/c.ts",
    "src/workers/d.ts → src/map/e.ts",
    "src/map/e.ts → src/report/f.ts",
    "pipeline/g.ts → src/report/f.ts",
    "src/ui/h.tsx → src/app/i.ts",
    "src/ui/h.tsx → pipeline/g.ts",
  ]);
  expect(upwardImports(filesUnder("src", "pipeline"))).toEqual([]);
});

test("every folder of src is in a ring", () => {
  const rings = new Set(src.map(({ path }) => ringOf(path)));
  expect([...rings].filter((ring) => !MAY_IMPORT[ring])).toEqual([]);
});
