// The whole path with the keyboard alone: this file makes no call to the mouse.
// Most assertions wait on the page, in the helpers of screens.ts: « says », « eventually », « saved ».
// oxlint-disable vitest/expect-expect
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkEpciCsv, checkPng, keep } from "./files/exports";
import { focusWords, hasVisibleFocus, tabTo } from "./keys";
import { walkTo } from "./map-walk";
import { capture, openBrowser, openPage, type OpenedPage } from "./page";
import {
  addressSays,
  button,
  dialog,
  eventually,
  hasFocus,
  indicatorButton,
  levelChoice,
  map,
  mapDrawn,
  saved,
  says,
  searchField,
  sheet,
  study,
  table,
} from "./screens";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const BREST = "242900314";
const LANDERNEAU = "242900801";

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const territory = (page: Page) => sheet(page).getByRole("heading", { level: 2 });
const spoken = (page: Page): Locator => page.locator(".map-frame [aria-live=polite]");

describe("le parcours au clavier seul", () => {
  let opened: OpenedPage;
  let page: Page;
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

  beforeAll(async () => {
    opened = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    ({ page } = opened);
    await mapDrawn(page);
  });

  afterAll(() => opened?.close());

  test("chaque arrêt de la touche Tab montre où l’on est, et l’on fait le tour", async () => {
    const stops = new Set<string>();
    await press("Tab");
    for (let stop = 0; stop < 40; stop++) {
      const words = await focusWords(page);
      if (words.startsWith("body")) break;
      stops.add(words);
      expect([words, await hasVisibleFocus(page)]).toEqual([words, true]);
      await press("Tab");
    }
    for (const name of ["Carte", "À propos", "Tableau", "Image", "Légende", "Zoomer"])
      expect([...stops].join(" ")).toContain(name);
  });

  test("chercher « plougastel », Entrée : Brest Métropole", async () => {
    await tabTo(page, searchField(page));
    await page.keyboard.type("plougastel");
    await says(page.getByRole("option", { selected: true }), "Plougastel-Daoulas");
    await press("Enter");
    await says(territory(page), "Brest Métropole");
    await addressSays(page, "territoire", "epci:242900314");
  });

  test("passer à l’APL par bassin, et le foyer revient au bouton", async () => {
    await tabTo(page, levelChoice(page));
    await press("ArrowUp");
    await says(title(page), "Bretagne, par bassin de vie");
    await tabTo(page, indicatorButton(page));
    await press("Enter");
    const picker = dialog(page, "Choisir un indicateur");
    await picker.waitFor();
    await page.keyboard.type("apl generalistes");
    await tabTo(
      page,
      picker.getByRole("button", { name: /^APL aux médecins généralistes consultations/ }),
    );
    await press("Enter");
    await says(title(page), "APL aux médecins généralistes — Bretagne, par bassin de vie");
    await eventually(() => hasFocus(indicatorButton(page))).toBe(true);
    await capture(page, "clavier-1-apl");
  });

  test("Échap ferme le choix sans rien changer", async () => {
    await press("Enter");
    await dialog(page, "Choisir un indicateur").waitFor();
    await press("Escape");
    await dialog(page, "Choisir un indicateur").waitFor({ state: "detached" });
    await says(title(page), "APL aux médecins généralistes — Bretagne, par bassin de vie");
  });

  test("Ctrl+Z, Ctrl+Maj+Z et Ctrl+Y annulent et rétablissent", async () => {
    await press("Control+z");
    await says(title(page), "Couverture par les CLS — Bretagne, par bassin de vie");
    await press("Control+z");
    await says(title(page), "Couverture par les CLS — Bretagne, par EPCI");
    await press("Control+Shift+Z");
    await says(title(page), "Couverture par les CLS — Bretagne, par bassin de vie");
    await press("Control+y");
    await says(title(page), "APL aux médecins généralistes");
    await press("Control+z", "Control+z");
    await says(title(page), "Couverture par les CLS — Bretagne, par EPCI");
    await says(territory(page), "Brest Métropole");
  });

  test("sur la carte, les flèches parcourent les territoires, et Entrée choisit Landerneau", async () => {
    await tabTo(page, map(page));
    const walk = await walkTo(BREST, LANDERNEAU);
    expect(walk.length).toBeGreaterThan(0);
    for (const { key, nom } of walk) {
      await press(key);
      await says(spoken(page), nom);
    }
    await says(spoken(page), /^CA du Pays de Landerneau-Daoulas, EPCI 242900801\. CLS /);
    await says(page.locator(".map-tooltip"), "CA du Pays de Landerneau-Daoulas");
    await capture(page, "clavier-2-carte");
    await press("Enter");
    await says(territory(page), "CA du Pays de Landerneau-Daoulas");
    await says(sheet(page).getByRole("table").first(), "50 011");
    // The keyboard is still on the map.
    expect(await hasFocus(map(page))).toBe(true);
  });

  test("sur la carte, plus et moins zooment, Majuscule et flèches déplacent, Échap se tait", async () => {
    const view = () => (study(page).get("vue") ?? "").split(",").map(Number);
    const [lng, , zoom] = view();
    await press("+");
    await eventually(() => view()[2]).toBeCloseTo(zoom! + 0.5, 1);
    await press("-");
    await eventually(() => view()[2]).toBeCloseTo(zoom!, 1);
    await press("Shift+ArrowRight");
    await eventually(() => view()[0]).toBeGreaterThan(lng!);
    await press("Escape");
    await eventually(() => spoken(page).textContent()).toBe("");
  });

  test("trier le tableau, y choisir une ligne, l’exporter en CSV", async () => {
    await tabTo(page, button(page, "Tableau"));
    await press("Enter");
    await tabTo(page, table(page).getByRole("button", { name: /^Population/ }));
    await press("Enter");
    const first = table(page).locator("tbody tr[data-index='0']");
    await says(first, "Rennes Métropole");
    // One row takes the focus: the chosen one.
    await tabTo(page, table(page).locator("tbody tr[aria-selected=true]"));
    await press("Home");
    await eventually(() => hasFocus(first)).toBe(true);
    await press("ArrowDown", "ArrowUp", "Enter");
    await says(territory(page), "Rennes Métropole");
    await press("Control+z");
    await says(territory(page), "CA du Pays de Landerneau-Daoulas");
    await capture(page, "clavier-3-tableau");
    await tabTo(page, button(page, "Télécharger en CSV"), "Shift+Tab");
    const [download] = await Promise.all([page.waitForEvent("download"), press("Enter")]);
    checkEpciCsv(await keep(download, "clavier-tableau.csv"));
  });

  test("exporter l’image, et le foyer revient au bouton", async () => {
    await tabTo(page, button(page, "Image"), "Shift+Tab");
    await press("Enter");
    const snapshot = dialog(page, "Image de la carte");
    await snapshot.waitFor();
    await tabTo(page, snapshot.getByRole("button", { name: /^Télécharger le PNG/ }));
    const [download] = await Promise.all([page.waitForEvent("download"), press("Enter")]);
    await checkPng(page, await keep(download, "clavier-carte.png"));
    await press("Escape");
    await snapshot.waitFor({ state: "detached" });
    await eventually(() => hasFocus(button(page, "Image"))).toBe(true);
  });

  test("recharger : tout est comme avant", async () => {
    const address = page.url();
    await saved(page, { territory: { level: "epci", code: "242900801" } });
    await page.reload();
    await mapDrawn(page);
    await says(territory(page), "CA du Pays de Landerneau-Daoulas");
    await says(
      table(page).locator("tbody tr[aria-selected=true]"),
      "CA du Pays de Landerneau-Daoulas",
    );
    const header = table(page).getByRole("columnheader", { name: /^Population/ });
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    expect(page.url()).toBe(address);
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
