// The path of the issue, with the mouse, on the production build. Each step leaves a screenshot.
// Most assertions wait on the page, in the helpers of screens.ts: « says », « eventually », « saved ».
// oxlint-disable vitest/expect-expect
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkEpciCsv, checkPng, csvLines, keep } from "./files/exports";
import { capture, openBrowser, openPage, type OpenedPage } from "./page";
import {
  addressSays,
  button,
  dialog,
  eventually,
  found,
  indicatorButton,
  legend,
  levelChoice,
  map,
  mapDrawn,
  pixelOf,
  plain,
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

const title = (page: Page) => page.getByRole("heading", { level: 1 });

describe("le parcours à la souris, 1440 × 900", () => {
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    opened = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    ({ page } = opened);
  });

  afterAll(() => opened?.close());

  test("ouvrir : 30 % des habitants de Bretagne sous un CLS signé, et ce que l’ARS annonçait", async () => {
    await mapDrawn(page);
    await says(title(page), "Couverture par les CLS — Bretagne, par EPCI");
    await says(
      page.locator(".stage-sentence"),
      /30 % signé, 61 % avec les contrats à vérifier ; l’ARS annonçait plus de 65 % .*le 9 janvier 2024 · au 29 novembre 2026/,
    );
    // The states that Bretagne holds, and communes that add up to its own.
    const entries = (await legend(page).getByRole("listitem").allTextContents()).map(plain);
    expect(entries).toHaveLength(5);
    const communes = entries.map((entry) =>
      Number(/(\d[\d ]*) communes?/.exec(entry)?.[1]?.replaceAll(" ", "")),
    );
    expect(communes.reduce((sum, count) => sum + count, 0)).toBe(1202);
    await capture(page, "parcours-1-ouverture-1440");
  });

  test("chercher « plougastel » mène à Brest Métropole", async () => {
    await searchField(page).click();
    await searchField(page).pressSequentially("plougastel");
    const option = found(page, "Plougastel-Daoulas");
    await says(option, "commune, 29 · Brest Métropole");
    await capture(page, "parcours-2-recherche");
    await option.click();
    await says(sheet(page).getByRole("heading", { level: 2 }), "Brest Métropole");
    await addressSays(page, "territoire", "epci:242900314");
    // The map goes there: Brest is in the middle half of the map.
    await eventually(() => study(page).has("vue")).toBe(true);
    const [box, at] = [await map(page).boundingBox(), await pixelOf(page, -4.49, 48.4)];
    expect(Math.abs(at.x - box!.x - box!.width / 2)).toBeLessThan(box!.width / 4);
    await capture(page, "parcours-3-brest-metropole");
  });

  test("passer à l’APL par bassin", async () => {
    await levelChoice(page).selectOption({ label: "Bassin de vie" });
    await says(title(page), "Bretagne, par bassin de vie");
    await indicatorButton(page).click();
    const picker = dialog(page, "Choisir un indicateur");
    await picker.getByRole("textbox").fill("apl generalistes");
    await capture(page, "parcours-4-indicateurs");
    await picker
      .getByRole("button", { name: /^APL aux médecins généralistes consultations/ })
      .click();
    await says(title(page), "APL aux médecins généralistes — Bretagne, par bassin de vie");
    const block = legend(page);
    await says(
      block,
      "consultations par an et par habitant standardisé · 2023 · par bassin de vie",
    );
    await says(block, "DREES");
    // Five classes; the names of the classes are figures with their decimal comma.
    await says(block.getByRole("listitem"), /^\d+,\d à \d+,\d ?\d+$/);
    await addressSays(page, "indicateur", "apl_mg");
    await addressSays(page, "niveau", "bassin-de-vie");
    await capture(page, "parcours-5-apl-par-bassin");
  });

  test("l’APL s’exporte avec son unité, son année et des virgules", async () => {
    await button(page, "Tableau").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button(page, "Télécharger en CSV").click(),
    ]);
    const [header, ...rows] = csvLines(await keep(download, "parcours-apl.csv"));
    const column = header!.indexOf(
      "APL aux médecins généralistes (consultations par an et par habitant standardisé, 2023)",
    );
    const brest = rows.find(([, nom]) => nom === "Brest");
    expect(brest?.[0]).toBe('="29019"');
    expect(brest?.[column + 1]).toBe("publié");
    const figures = rows.filter((row) => row[column + 1] === "publié").map((row) => row[column]!);
    expect(figures).toHaveLength(135);
    expect(figures.filter((figure) => !/^\d+(?:,\d)?$/.test(figure))).toEqual([]);
    expect(figures.filter((figure) => figure.includes(",")).length).toBeGreaterThan(100);
    expect(rows.flat().join("\n")).toContain("DREES");
    await button(page, "Fermer le tableau").click();
  });

  test("annuler deux fois rend la couverture par EPCI, et Brest Métropole", async () => {
    await button(page, "Annuler").click();
    await says(title(page), "Couverture par les CLS — Bretagne, par bassin de vie");
    await button(page, "Annuler").click();
    await says(title(page), "Couverture par les CLS — Bretagne, par EPCI");
    await says(sheet(page).getByRole("heading", { level: 2 }), "Brest Métropole");
    await addressSays(page, "indicateur", "couverture");
    expect(await button(page, "Rétablir").isEnabled()).toBe(true);
    await capture(page, "parcours-6-annule");
  });

  test("choisir sur la carte la CA du Pays de Landerneau-Daoulas : 50 011 habitants en 2023", async () => {
    const before = study(page).get("vue");
    await page.getByRole("button", { name: "Dézoomer" }).click();
    await eventually(() => study(page).get("vue")).not.toBe(before);
    const { x, y } = await pixelOf(page, -4.25, 48.45);
    await page.mouse.move(x - 3, y);
    await page.mouse.move(x, y);
    await says(page.locator(".map-tooltip"), "CA du Pays de Landerneau-Daoulas");
    await capture(page, "parcours-7-survol");
    await page.mouse.click(x, y);
    await says(sheet(page).getByRole("heading", { level: 2 }), "CA du Pays de Landerneau-Daoulas");
    const facts = sheet(page).getByRole("table").first();
    await says(facts, /Population ?habitants ?2023/);
    await says(facts, "50 011");
    await addressSays(page, "territoire", "epci:242900801");
    await capture(page, "parcours-8-landerneau");
  });

  test("trier le tableau", async () => {
    await button(page, "Tableau").click();
    const first = table(page).locator("tbody tr[data-index='0']");
    await says(first, "Brest Métropole");
    await table(page)
      .getByRole("button", { name: /^Population/ })
      .click();
    await says(first, /^Rennes Métropole ?243500139 ?480 178/);
    const header = table(page).getByRole("columnheader", { name: /^Population/ });
    expect(await header.getAttribute("aria-sort")).toBe("descending");
    await table(page)
      .getByRole("button", { name: /^Population/ })
      .click();
    await eventually(() => header.getAttribute("aria-sort")).toBe("ascending");
    const shown = (
      await table(page).locator("tbody tr[data-index] td:nth-child(3)").allTextContents()
    ).map((text) => Number(plain(text).replaceAll(" ", "")));
    expect(shown.length).toBeGreaterThan(3);
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    await capture(page, "parcours-9-tableau-trie");
  });

  test("exporter en CSV un fichier qu’Excel ouvre", async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button(page, "Télécharger en CSV").click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^atlas-cls_.+\.csv$/);
    const lines = checkEpciCsv(await keep(download, "parcours-tableau.csv"));
    // In the order of the screen: from the least populated.
    expect(lines[61]?.[1]).toBe("Rennes Métropole");
  });

  test("exporter en PNG une page A4 à 300 dpi", async () => {
    await button(page, "Image").click();
    const snapshot = dialog(page, "Image de la carte");
    await snapshot.getByRole("img", { name: /^Aperçu/ }).waitFor();
    await capture(page, "parcours-10-image");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      snapshot.getByRole("button", { name: /^Télécharger le PNG/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^atlas-cls_bretagne_.+_a4-paysage\.png$/);
    await checkPng(page, await keep(download, "parcours-carte.png"));
    await says(snapshot, "Image enregistrée dans vos téléchargements");
    await snapshot.getByRole("button", { name: "Fermer" }).click();
    expect(await snapshot.count()).toBe(0);
  });

  test("recharger : tout est comme avant", async () => {
    const address = page.url();
    await saved(page, { territory: { level: "epci", code: "242900801" } });
    await page.reload();
    await mapDrawn(page);
    await says(title(page), "Couverture par les CLS — Bretagne, par EPCI");
    await says(sheet(page).getByRole("heading", { level: 2 }), "CA du Pays de Landerneau-Daoulas");
    const header = table(page).getByRole("columnheader", { name: /^Population/ });
    await eventually(() => header.getAttribute("aria-sort")).toBe("ascending");
    await says(
      table(page).locator("tbody tr[aria-selected=true]"),
      "CA du Pays de Landerneau-Daoulas",
    );
    expect(page.url()).toBe(address);
    await capture(page, "parcours-11-recharge");
    // The steps of before are still there to be undone.
    await button(page, "Annuler").click();
    await says(sheet(page).getByRole("heading", { level: 2 }), "Brest Métropole");
    await button(page, "Rétablir").click();
    await says(sheet(page).getByRole("heading", { level: 2 }), "CA du Pays de Landerneau-Daoulas");
  });

  test("rien n’est demandé ailleurs, et la console est sans erreur", () => {
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});

test.each([
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
])("l’ouverture à $width × $height tient dans la fenêtre", async (viewport) => {
  const { page, errors, close } = await openPage(browser, { viewport });
  await mapDrawn(page);
  await says(page.locator(".stage-sentence"), "30 % signé");
  const overflow = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    high: document.documentElement.scrollHeight - innerHeight,
  }));
  expect(overflow).toEqual({ wide: 0, high: 0 });
  expect(await map(page).isVisible()).toBe(true);
  await capture(page, `parcours-1-ouverture-${viewport.width}`);
  expect(errors).toEqual([]);
  await close();
});

test("à 1440 × 900 la carte garde 60 % de la largeur", async () => {
  const { page, close } = await openPage(browser, { viewport: { width: 1440, height: 900 } });
  await map(page).waitFor();
  const box = await map(page).boundingBox();
  expect(box!.width / 1440).toBeGreaterThanOrEqual(0.6);
  await close();
});
