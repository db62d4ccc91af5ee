import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { capture, openBrowser, openPage } from "./page";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

test("the built page opens, says its name, asks nothing outside and reports no error", async () => {
  const { page, foreignRequests, errors, close } = await openPage(browser);
  await page.waitForLoadState("networkidle");
  await capture(page, "accueil");

  expect(await page.title()).toContain("Atlas CLS");
  expect(foreignRequests).toEqual([]);
  expect(errors).toEqual([]);
  await close();
});

test.each(["/", "/index.html"])("%s answers the page", async (path) => {
  const response = await fetch(inject("baseUrl") + path);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("Atlas CLS");
});

test.each(["/data/absent.json", "/geo/absent.json", "/absent"])(
  "%s answers 404, not the page",
  async (path) => {
    const response = await fetch(inject("baseUrl") + path);
    expect(response.status).toBe(404);
  },
);
