// What a first visit downloads, on the production build. A size is not a timing: it is the same on
// every machine, so it is fenced here and not only in the bench.
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Browser } from "playwright";
import {
  SHEET_DATA_LIMIT,
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

const SHEETS: readonly (readonly [region: string, level: string, code: string])[] = [
  ["53", "epci", "242900801"],
  ["76", "bassin-de-vie", "31555"],
  ["32", "commune", "62041"],
];

// Every territory has its data weighed in `tests/domain/sheet/sheet-titles.test.ts`: these are the
// kinds of sheets, with the code that shows them.
test.each(SHEETS)(
  "région %s : la fiche d’un territoire (%s %s) ajoute au plus 150 ko",
  async (region, level, code) => {
    const url = inject("baseUrl");
    const map = `#/carte?region=${region}&niveau=${level}`;
    const sheet = await weighSheet(root, browser, url, map, `${level}:${code}`);
    console.log(tableOf(sheet));
    // Its own code and figures: a sheet that did not open would have none, nor those of other themes.
    const files = sheet.sent.map(({ file }) => file);
    expect(files).toContain("data/fiches/france.json");
    expect(files.some((file) => file.startsWith(`data/fiches/${level}/`))).toBe(true);
    expect(files.filter((file) => file.startsWith("data/figures/"))).toEqual([]);
    expect(sheet.view).toBeLessThanOrEqual(SHEET_LIMIT);
    expect(sheet.view - sheet.data).toBeLessThanOrEqual(SHEET_LIMIT - SHEET_DATA_LIMIT);
  },
);
