// Assertions wait on the page, in the helpers of screens.ts and in « showsAgain ».
// oxlint-disable vitest/expect-expect
// Trial B17: a laptop that wakes up, or a driver that restarts, takes its memory from the map.
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { capture, openBrowser, openPage, type OpenedPage } from "./page";
import {
  button,
  dialog,
  eventually,
  indicatorButton,
  levelChoice,
  map,
  mapDrawn,
  says,
} from "./screens";

let browser: Browser;
let opened: OpenedPage;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  const url = "/#/carte?niveau=bassin-de-vie&territoire=epci:243500139&indicateur=apl_mg";
  opened = await openPage(browser, { url });
  ({ page } = opened);
  await mapDrawn(page);
});

afterAll(async () => {
  await opened?.close();
  await browser?.close();
});

interface LostContext {
  readonly extension: WEBGL_lose_context | null | undefined;
}

const loseContext = (): Promise<void> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".map-canvas canvas");
    const extension = canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context");
    Object.assign(window, { lost: { extension } satisfies LostContext });
    extension?.loseContext();
  });

const restoreContext = (): Promise<void> =>
  page.evaluate(() => {
    (window as unknown as { lost: LostContext }).lost.extension?.restoreContext();
  });

/** What is on screen of the map: colours, patterns, names, outlines. */
const seen = async (): Promise<string> =>
  (await map(page).screenshot({ animations: "disabled" })).toString("base64");

/** The same, once nothing moves any more. */
async function settled(): Promise<string> {
  let previous = "";
  await eventually(async () => {
    const now = await seen();
    const isSame = now === previous;
    previous = now;
    await page.waitForTimeout(400);
    return isSame;
  }).toBe(true);
  return previous;
}

/** Share of the pixels of two pictures of the same size that are not of the same colour. */
const difference = (one: string, other: string): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
          const image = await createImageBitmap(blob);
          const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      let count = 0;
      for (let at = 0; at < a!.length; at += 4)
        if ([0, 1, 2].some((channel) => Math.abs(a![at + channel]! - b![at + channel]!) > 16))
          count++;
      return (4 * count) / a!.length;
    },
    [one, other],
  );

/** A name or a stretch of outline takes more pixels of the map; smoothing takes none. */
const SAME = 0.0005;

/** Shows again what a picture of the map showed. */
async function showsAgain(picture: string): Promise<void> {
  await eventually(async () => difference(await settled(), picture)).toBeLessThan(SAME);
  expect(await page.getByRole("alert").count()).toBe(0);
}

const title = () => page.getByRole("heading", { level: 1 });

/** What was taken and is not given back yet leaves neither the old map nor a part of it. */
describe("le contexte graphique perdu, puis rendu", () => {
  let withIndicator = "";

  test("sans autre changement, la carte revient entière", async () => {
    withIndicator = await settled();
    await loseContext();
    expect(await difference(await settled(), withIndicator)).toBeGreaterThan(SAME);
    await restoreContext();
    await showsAgain(withIndicator);
    await capture(page, "contexte-1-rendu");
  });

  test("l’indicateur changé entre-temps est celui que la carte montre", async () => {
    await indicatorButton(page).click();
    await dialog(page, "Choisir un indicateur")
      .getByRole("button", { name: /^Couverture par les CLS/ })
      .click();
    await says(title(), "Couverture par les CLS");
    expect(await difference(await settled(), withIndicator)).toBeGreaterThan(SAME);
    await loseContext();
    await button(page, "Annuler").click();
    await says(title(), "APL aux médecins généralistes");
    await restoreContext();
    await showsAgain(withIndicator);
    await capture(page, "contexte-2-indicateur");
  });

  test("le niveau changé entre-temps aussi, et les suivants", async () => {
    await levelChoice(page).selectOption({ label: "Département" });
    const byDepartement = await settled();
    await levelChoice(page).selectOption({ label: "Bassin de vie" });
    await showsAgain(withIndicator);
    await loseContext();
    await levelChoice(page).selectOption({ label: "Département" });
    await restoreContext();
    await showsAgain(byDepartement);
    await levelChoice(page).selectOption({ label: "Bassin de vie" });
    await showsAgain(withIndicator);
  });

  test("sous le pointeur, une carte perdue ne répond rien et ne casse rien", async () => {
    await loseContext();
    const box = await map(page).boundingBox();
    await page.mouse.move(box!.x + box!.width / 2, box!.y + box!.height / 2);
    await page.mouse.click(box!.x + box!.width / 2 + 4, box!.y + box!.height / 2);
    expect(await page.locator(".map-tooltip").count()).toBe(0);
    await page.setViewportSize({ width: 1200, height: 700 });
    // Another screen takes the map away while its context is lost.
    await button(page, "Périmètre").click();
    await page.waitForTimeout(500);
    expect(opened.errors).toEqual([]);
  });
});
