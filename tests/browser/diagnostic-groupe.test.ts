// The diagnostic of a group of EPCI, composed from the perimeter of a contract.
// Most assertions wait on the page, in the helpers of screens.ts: « says », « eventually », « saved ».
// oxlint-disable vitest/expect-expect
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { capture, openBrowser, openPage, type OpenedPage } from "./page";
import {
  addressSays,
  brokenWords,
  button,
  choose,
  DIAGNOSTIC_TABS,
  diagnosticTab,
  entryOf,
  eventually,
  found,
  groupEditor,
  plain,
  saved,
  says,
  study,
} from "./screens";

const CONTRACT = "CLS du Pays du Centre Ouest Bretagne (3e)";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const title = (page: Page): Locator => page.getByRole("heading", { level: 1 });
const identity = (page: Page): Locator => page.locator(".diag-title p");
const texts = async (locator: Locator): Promise<string[]> =>
  (await locator.allTextContents()).map(plain);

describe("le groupe du 3e contrat du Pays du Centre Ouest Bretagne", () => {
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    opened = await openPage(browser, {
      url: "/#/diagnostic",
      viewport: { width: 1440, height: 900 },
    });
    ({ page } = opened);
  });

  afterAll(() => opened?.close());

  const members = () => page.getByRole("list", { name: "Membres du périmètre" });
  const names = async () =>
    (await texts(members().getByRole("listitem"))).map((name) => name.replace(/×$/, "").trim());

  test("sans territoire, la page dit quoi faire", async () => {
    await says(title(page), /^Diagnostic territorial de santé$/);
    await says(page.locator(".diag-empty"), "Ou composez un périmètre d’EPCI et de communes");
  });

  test("composé d’après son contrat : 5 membres, 82 110 habitants, trois départements", async () => {
    await button(page, "Composer un périmètre…").click();
    await choose(
      groupEditor(page).getByLabel("Nouveau périmètre à partir de"),
      /^CLS du Pays du Centre Ouest Bretagne \(3e\)$/,
    );
    await says(title(page), CONTRACT);
    await says(
      identity(page),
      /^périmètre de 5 membres · 82 110 habitants \(2023\) · 78 communes · Finistère, Morbihan et Côtes-d.Armor$/,
    );
    await says(
      page.locator(".diag-remarks"),
      /Le territoire s’étend sur 3 départements : Finistère \(44 % des habitants\), Morbihan \(31 % des habitants\) et Côtes-d.Armor \(25 % des habitants\)\./,
    );
    expect(await names()).toHaveLength(5);
    await says(groupEditor(page), "5 membres. Chaque geste s’annule par Ctrl+Z.");
    await capture(page, "diagnostic-groupe-compose");
  });

  test("un taux publié ne s’agrège pas : les cinq valeurs publiées", async () => {
    // Summed from its 78 communes (DREES, APL 2023): 23.53 %.
    await says(entryOf(page, /^Part de la population en commune sous-dense/), "23,5 % 2023");
    const entry = entryOf(page, /^Taux de pauvreté au seuil de 60 %/);
    await says(entry, "non agrégeable : 5 EPCI membres");
    await entry.getByRole("button").first().click();
    const rows = entry.locator(".diag-table tbody tr");
    await eventually(() => rows.count()).toBe(5);
    expect((await texts(rows.locator("th"))).sort()).toEqual((await names()).sort());
    const values = await texts(rows.locator("td:nth-of-type(2)"));
    expect(values.filter((value) => !/^\d+,\d %$/.test(value))).toEqual([]);
    expect(new Set(values).size).toBe(5);
    const bounds = values.map((value) => Number.parseFloat(value.replace(",", ".")));
    expect(plain(await entry.locator(".diag-value").textContent())).toBe(
      `${Math.min(...bounds).toFixed(1)} à ${Math.max(...bounds).toFixed(1)} % 2021`.replaceAll(
        ".",
        ",",
      ),
    );
    await capture(page, "diagnostic-groupe-sous-dense");
    await entry.getByRole("button").first().click();
  });

  test("l’APL s’agrège, et la page dit comment", async () => {
    const entry = entryOf(page, /^APL aux médecins généralistes3/);
    await says(entry, /3,1 consultations.*20234,0 Bretagne.*3,7 France/);
    await says(entry, /13e valeur la plus basse sur 62 en l’ajoutant aux 61 EPCI de Bretagne/);
    await entry.getByRole("button").first().click();
    await says(entry.locator(".diag-notice"), /population standardisée/);
    expect(await brokenWords(page)).toEqual([]);
    await entry.getByRole("button").first().click();
  });

  test("retirer un membre, et l’annuler", async () => {
    const before = await names();
    await members()
      .getByRole("button", { name: /^Retirer/ })
      .first()
      .click();
    await says(identity(page), "périmètre de 4 membres");
    expect(await names()).toEqual(before.slice(1));
    await eventually(() => study(page).get("perimetre")?.split(".").length).toBe(4);
    await page.keyboard.press("Control+z");
    await says(identity(page), "périmètre de 5 membres · 82 110 habitants");
    expect(await names()).toEqual(before);
  });

  test("ajouter une commune d’un membre ne la compte pas deux fois", async () => {
    const field = groupEditor(page).getByRole("combobox", { name: /^Ajouter un EPCI/ });
    await field.fill("carhaix");
    await found(page, "Carhaix-Plouguer commune").click();
    await says(
      groupEditor(page).getByRole("status"),
      "Carhaix-Plouguer est déjà dans le périmètre : cette commune fait partie de",
    );
    await says(identity(page), "82 110 habitants");
    expect(await names()).toHaveLength(5);
    await field.fill("rennes metropole");
    await found(page, "Rennes Métropole EPCI").click();
    await says(identity(page), "périmètre de 6 membres");
    await page.keyboard.press("Control+z");
    await says(identity(page), "périmètre de 5 membres · 82 110 habitants");
  });

  test("renommer : une frappe est un pas, et le titre suit", async () => {
    const field = groupEditor(page).getByLabel("Nom du périmètre");
    await field.click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("COB & Cie <b>");
    await says(title(page), /^COB & Cie <b>$/);
    await page.keyboard.press("Control+z");
    await says(title(page), CONTRACT);
    await page.keyboard.press("Control+Shift+Z");
    await says(title(page), /^COB & Cie <b>$/);
    await saved(page, { perimetres: [{ nom: "COB & Cie <b>" }] });
  });

  test("le lien rouvre le même groupe ailleurs", async () => {
    await addressSays(page, "territoire", null);
    const other = await openPage(browser, { url: `/${new URL(page.url()).hash}` });
    await says(title(other.page), /^COB & Cie <b>$/);
    await says(identity(other.page), "périmètre de 5 membres · 82 110 habitants");
    expect(other.page.url()).toBe(page.url());
    expect(other.errors).toEqual([]);
    await other.close();
  });

  test("supprimer, et l’annuler, avec ce qui a été écrit", async () => {
    await diagnosticTab(page, "Parole du territoire").click();
    const author = page.getByRole("textbox", { name: "Auteur", exact: true });
    await author.fill("Le Pays");
    await saved(page, { diagnostics: { "perimetre:p1": { author: "Le Pays" } } });
    await button(page, "Supprimer ce périmètre").click();
    await says(title(page), /^Diagnostic territorial de santé$/);
    await addressSays(page, "perimetre", null);
    await page.keyboard.press("Control+z");
    await says(title(page), /^COB & Cie <b>$/);
    expect(await author.inputValue()).toBe("Le Pays");
    await page.reload();
    await says(identity(page), "périmètre de 5 membres · 82 110 habitants");
    await eventually(() => author.inputValue()).toBe("Le Pays");
  });

  test("chaque partie se lit, à trois largeurs", async () => {
    for (const [width, height] of [
      [1280, 720],
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const [i, name] of DIAGNOSTIC_TABS.entries()) {
        await diagnosticTab(page, name).click();
        if (name === "À l’intérieur") await page.locator("figure").nth(5).waitFor();
        await capture(page, `diagnostic-groupe-${i + 1}-${width}`);
        // Nothing stands out of the page: neither to its right, nor under the window.
        const [inner, outer, below] = await page
          .locator("main")
          .evaluate((main) => [
            main.scrollWidth,
            main.clientWidth,
            document.documentElement.scrollHeight - window.innerHeight,
          ]);
        expect([name, width, inner, below]).toEqual([name, width, outer, 0]);
        expect(await brokenWords(page)).toEqual([]);
      }
    }
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors).toEqual([]);
  });
});
