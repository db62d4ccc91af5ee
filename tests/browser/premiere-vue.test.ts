// What a first visit downloads, on the production build. A size is not a timing: it is the same on
// every machine, so it is fenced here and not only in the bench.
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Browser } from "playwright";
import { SHELL_LIMIT, tableOf, VIEW_LIMIT, weighFirstView } from "../bench/first-bytes";
import { openBrowser } from "./page";

const root = fileURLToPath(new URL("../..", import.meta.url));

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

test("la première vue pèse au plus 750 ko, la page elle-même 112", async () => {
  const first = await weighFirstView(root, browser, inject("baseUrl"));
  console.log(tableOf(first));
  // A walk that sees nothing would weigh nothing: the page, its map, a font, data, an outline.
  expect(new Set(first.sent.map(({ kind }) => kind)).size).toBe(5);
  expect(first.view).toBeLessThanOrEqual(VIEW_LIMIT);
  expect(first.shell).toBeLessThanOrEqual(SHELL_LIMIT);
});
