import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const src = fileURLToPath(new URL("./src", import.meta.url));

/**
 * The map library is the heaviest file of the first view, and the page asks for it itself, so that
 * a page without it still works: the browser is told of it as soon as it reads the page.
 */
const preloadMap: Plugin = {
  name: "preload-map",
  transformIndexHtml: {
    order: "post",
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter((chunk) => chunk.type === "chunk" && chunk.name === "engine")
        .flatMap(({ fileName, viteMetadata }) => [
          { rel: "modulepreload", crossorigin: true, href: `./${fileName}` },
          // Its style is waited for before it runs.
          ...[...(viteMetadata?.importedCss ?? [])].map((css) => ({
            rel: "preload",
            as: "style",
            crossorigin: true,
            href: `./${css}`,
          })),
        ])
        .map((attrs) => ({ tag: "link", attrs, injectTo: "head" as const })),
  },
};

export default defineConfig({
  base: "./",
  // One page: with "spa", a missing data file would answer the page itself instead of 404.
  appType: "mpa",
  plugins: [react(), preloadMap],
  resolve: { alias: { "@": src } },
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 1200,
    // The first view in one file: cut in twenty, it weighs 7 kB more once compressed.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: "shell", tags: ["$initial"] }] } },
    },
  },
  // A document brings its own library, whatever the worker that asks for it.
  worker: { format: "es" },
  preview: { port: 4173, strictPort: true },
  test: {
    // One process less than cores, as by default, would leave half of a small machine idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**"],
          environment: "node",
          // Pure functions share nothing: starting each file afresh would take longer than the tests.
          isolate: false,
          // A busy machine is slow, which is no fault of the code: long tests are not cut short.
          testTimeout: 20_000,
          // Files read once by the first test that asks for them.
          hookTimeout: 60_000,
          env: { TZ: "Europe/Paris" },
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include:
            process.env["NO_BROWSER"] === "1"
              ? ["tests/browser/no-browser.ts"]
              : ["tests/browser/**/*.test.ts"],
          globalSetup: ["tests/browser/global-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // After the rest: a browser is slow enough as it is.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
