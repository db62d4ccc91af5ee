// What a first visit downloads, on the production build. A size is not a timing: it is the same on
// every machine, so it is fenced here and not only in the bench.
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Browser } from "playwright";
import {
  SHEET_LIMIT,
  SHELL_LIMIT,
  tableOf,
  VIEW_LIMIT,
  weighFirstView,
  weighSheet,
} from "../bench/first-bytes";
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

test("la fiche d’un EPCI y ajoute au plus 150 ko", async () => {
  const url = inject("baseUrl");
  const sheet = await weighSheet(root, browser, url, "#/carte?territoire=epci:242900801");
  console.log(tableOf(sheet));
  // Its own code, its bassins, the figures of its level: a sheet that did not open would have none.
  const files = sheet.sent.map(({ file }) => file);
  expect(files).toContain("data/bassins-de-vie.json");
  expect(files.some((file) => file.startsWith("data/figures/epci/"))).toBe(true);
  expect(files).not.toContain("data/zones-emploi.json");
  expect(sheet.view).toBeLessThanOrEqual(SHEET_LIMIT);
});
