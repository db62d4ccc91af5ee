// The outlines on the map: the smallest communes can be chosen, régions come and go.
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { capture, openBrowser, openPage, type OpenedPage } from "./page";
import { levelChoice, map, mapDrawn, regionChoice, says, sheet } from "./screens";

let browser: Browser;
let opened: OpenedPage | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await opened?.close();
  await browser?.close();
});

async function open(url: string): Promise<Page> {
  await opened?.close();
  opened = await openPage(browser, { url });
  return opened.page;
}

async function clickMiddle(page: Page): Promise<void> {
  const box = await map(page).boundingBox();
  await page.mouse.click(box!.x + box!.width / 2, box!.y + box!.height / 2);
}

test.each([
  ["Castelmoron-d'Albret", "la plus petite, 3,5 ha", "75", "-0.0117,44.68,13"],
  ["Le Wast", "trois points dans la source", "32", "1.8015,50.7452,15"],
  ["Île-de-Sein", "sans EPCI, loin au large", "53", "-4.8532,48.0381,13"],
])("%s (%s) se choisit d’un clic", async (nom, _, region, vue) => {
  const page = await open(`/#/carte?region=${region}&niveau=commune&vue=${vue}`);
  await mapDrawn(page);
  await clickMiddle(page);
  await says(sheet(page), nom);
  expect(opened!.errors).toEqual([]);
});

test("une région, une autre, la France, les communes : chacune lit ses contours", async () => {
  const page = await open("/");
  const asked: string[] = [];
  page.on("request", (request) => {
    const [, file] = /\/(geo\/.*topojson)$/.exec(request.url()) ?? [];
    if (file) asked.push(file);
  });
  await mapDrawn(page);
  asked.length = 0;
  await regionChoice(page).selectOption({ label: "Normandie" });
  await expect.poll(() => asked, { timeout: 30_000 }).toContain("geo/epci/28.topojson");
  await levelChoice(page).selectOption({ label: "Commune" });
  await expect.poll(() => asked, { timeout: 30_000 }).toContain("geo/communes/28.topojson");
  await levelChoice(page).selectOption({ label: "EPCI" });
  await regionChoice(page).selectOption({ label: "France entière" });
  await expect.poll(() => asked, { timeout: 30_000 }).toContain("geo/epci.topojson");
  await regionChoice(page).selectOption({ label: "Bretagne" });
  await capture(page, "contours-bretagne");
  // Nothing twice, and no région that nobody asked for.
  expect(asked.filter((file) => /communes|epci/.test(file))).toEqual([
    "geo/epci/28.topojson",
    "geo/communes/28.topojson",
    "geo/epci.topojson",
  ]);
  expect(opened!.errors).toEqual([]);
});
