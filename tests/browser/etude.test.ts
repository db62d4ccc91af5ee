// The study: undo and redo, autosave, restoration, links.
// Most assertions wait on the page, in the helpers of screens.ts: « says », « eventually », « saved ».
// oxlint-disable vitest/expect-expect
import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { capture, capturePath, openBrowser, openPage, type OpenedPage } from "./page";
import {
  addressSays,
  button,
  diagnosticTab,
  dialog,
  eventually,
  indicatorButton,
  levelChoice,
  mapDrawn,
  notices,
  plain,
  regionChoice,
  saved,
  says,
  sheet,
  study,
  table,
} from "./screens";

let browser: Browser;
const toClose: OpenedPage[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(async () => {
  for (const opened of toClose.splice(0)) await opened.close();
});

afterAll(() => browser?.close());

async function open(url = "/"): Promise<OpenedPage> {
  const opened = await openPage(browser, { url });
  toClose.push(opened);
  return opened;
}

/** Another tab of the same browser. */
async function reopen(context: BrowserContext, url = "/"): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(url, inject("baseUrl")).href);
  return page;
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });

const undoAll = async (page: Page): Promise<number> => {
  let steps = 0;
  for (; await button(page, "Annuler").isEnabled(); steps++) await button(page, "Annuler").click();
  return steps;
};

const LINK =
  "/#/carte?region=84&niveau=bassin-de-vie&indicateur=apl_mg&annee=2022&territoire=bassin-de-vie:03310&date=2024-06-01&classes=jenks~4~france&vue=3.4300,46.1300,8.50";

describe("annuler et rétablir", () => {
  test("chaque décision est un pas, dans les deux sens, jusqu’au bout", async () => {
    const { page } = await open();
    await mapDrawn(page);
    const titles = [plain(await title(page).textContent())];
    const decisions: (() => Promise<unknown>)[] = [
      () => regionChoice(page).selectOption({ label: "Auvergne-Rhône-Alpes" }),
      () => levelChoice(page).selectOption({ label: "Département" }),
      () => regionChoice(page).selectOption({ label: "La Réunion" }),
      () => levelChoice(page).selectOption({ label: "Commune" }),
      () => regionChoice(page).selectOption({ label: "France entière" }),
      () => levelChoice(page).selectOption({ label: "Région" }),
    ];
    for (const decide of decisions) {
      await decide();
      await eventually(async () => plain(await title(page).textContent())).not.toBe(titles.at(-1));
      titles.push(plain(await title(page).textContent()));
    }
    expect(new Set(titles).size).toBe(decisions.length + 1);
    for (const words of titles.slice(0, -1).toReversed()) {
      await page.keyboard.press("Control+z");
      await says(title(page), new RegExp(`^${words}$`));
    }
    expect(await button(page, "Annuler").isEnabled()).toBe(false);
    for (const words of titles.slice(1)) {
      await page.keyboard.press("Control+Shift+Z");
      await says(title(page), new RegExp(`^${words}$`));
    }
    expect(await button(page, "Rétablir").isEnabled()).toBe(false);
    // A new decision forgets what had been undone.
    await page.keyboard.press("Control+z");
    await regionChoice(page).selectOption({ label: "Bretagne" });
    expect(await button(page, "Rétablir").isEnabled()).toBe(false);
  });

  test("dans un champ de texte, Ctrl+Z reste celui du champ", async () => {
    const { page } = await open();
    await levelChoice(page).selectOption({ label: "Département" });
    await button(page, "Tableau").click();
    const filter = page.getByLabel("Filtrer la liste");
    await filter.pressSequentially("finis");
    await filter.press("Control+z");
    await says(title(page), "par département");
  });

  test("regarder n’est pas décider : déplier, trier, filtrer ne sont pas des pas", async () => {
    const { page } = await open();
    await button(page, "Tableau").click();
    await table(page)
      .getByRole("button", { name: /^Population/ })
      .click();
    await page.getByLabel("Filtrer la liste").fill("brest");
    await button(page, /^Réglages/).click();
    expect(await button(page, "Annuler").isEnabled()).toBe(false);
  });
});

describe("retrouver l’étude", () => {
  const work = async (page: Page): Promise<void> => {
    await regionChoice(page).selectOption({ label: "Normandie" });
    await levelChoice(page).selectOption({ label: "Département" });
    await button(page, "Tableau").click();
    await table(page)
      .getByRole("button", { name: /^Population/ })
      .click();
    await table(page)
      .getByRole("row", { name: /Calvados/ })
      .click();
    await says(sheet(page).getByRole("heading", { level: 2 }), "Calvados");
    await saved(page, { scope: "28", level: "departement", territory: { code: "14" } });
  };
  const isFound = async (page: Page): Promise<void> => {
    await says(title(page), "Couverture par les CLS — Normandie, par département");
    await says(sheet(page).getByRole("heading", { level: 2 }), "Calvados");
    await says(table(page).locator("tbody tr[data-index='0']"), "Seine-Maritime");
    expect(await undoAll(page)).toBe(3);
    await says(title(page), "Bretagne, par EPCI");
  };

  test("après un rechargement", async () => {
    const { page } = await open();
    await work(page);
    await page.reload();
    await isFound(page);
  });

  test("après la mort de l’onglet", async () => {
    const { page, context } = await open();
    await work(page);
    const crashed = page.waitForEvent("crash");
    await page.goto("chrome://crash").catch(() => {});
    await crashed;
    const again = await reopen(context);
    await isFound(again);
    await capture(again, "etude-apres-la-mort-de-l-onglet");
  });

  test("un changement suivi aussitôt d’un rechargement n’est pas perdu, et s’annule", async () => {
    const { page } = await open();
    await mapDrawn(page);
    await regionChoice(page).selectOption({ label: "Normandie" });
    await saved(page, { scope: "28" });
    // The address says it at once, before anything is saved.
    await levelChoice(page).selectOption({ label: "Département" });
    await page.reload();
    await says(title(page), "Normandie, par département");
    await button(page, "Annuler").click();
    await says(title(page), "Normandie, par EPCI");
  });

  test("recharger ne fait pas un pas de plus, bornes manuelles comprises", async () => {
    const opened = await open("/#/carte?indicateur=couverture_cls&niveau=epci");
    const { page } = opened;
    await page.getByLabel("Nombre de classes").selectOption("4");
    await page.getByLabel("Méthode de classement").selectOption({ label: "Bornes manuelles" });
    await says(page.locator("#bounds-help"), "Par exemple");
    expect(opened.errors).toEqual([]);
    const bounds = await page.locator("#bounds").inputValue();
    await saved(page, { classing: { method: "manual" } });
    await page.reload();
    await eventually(() => page.locator("#bounds").inputValue()).toBe(bounds);
    expect(await notices(page).locator(".notice").count()).toBe(0);
    expect(await undoAll(page)).toBe(2);
  });
});

describe("le lien", () => {
  test("rouvre ailleurs le même écran, niveau, indicateur, territoire et la même vue", async () => {
    const { page: first } = await open(LINK);
    await mapDrawn(first);
    await says(
      title(first),
      "APL aux médecins généralistes — Auvergne-Rhône-Alpes, par bassin de vie",
    );
    await says(sheet(first).getByRole("heading", { level: 2 }), "Vichy");
    const address = first.url();
    expect(address).toBe(new URL(LINK, inject("baseUrl")).href);
    await first.getByRole("button", { name: "Zoomer", exact: true }).click();
    await eventually(() => study(first).get("vue")).not.toBe("3.4300,46.1300,8.50");
    const moved = first.url();

    const { page: second } = await open(`/${new URL(moved).hash}`);
    await mapDrawn(second);
    await says(title(second), plain(await title(first).textContent()));
    await says(sheet(second).getByRole("heading", { level: 2 }), "Vichy");
    const camera = (page: Page) => study(page).get("vue")!.split(",").map(Number);
    for (const [i, value] of camera(second).entries())
      expect(value).toBeCloseTo(camera(first)[i]!, 2);
    expect(second.url()).toBe(moved);
    // The two maps show the same place: their legends and their pictures agree.
    // A slow machine draws the map before its figures have come: the legend follows them.
    const legend = (page: Page) => page.locator(".legend").textContent();
    await eventually(() => legend(first)).toContain("APL aux médecins généralistes");
    await eventually(() => legend(second)).toBe(await legend(first));
    expect(await notices(second).locator(".notice").count()).toBe(0);
  });

  test("l’écran « À propos » se partage aussi", async () => {
    const { page } = await open("/#/a-propos");
    await says(title(page), "À propos de l’Atlas CLS");
    await button(page, "Carte").click();
    await says(title(page), "Couverture par les CLS — Bretagne, par EPCI");
  });

  test("ouvert sur une étude enregistrée, il s’annule et la rend", async () => {
    const { page, context } = await open();
    await mapDrawn(page);
    await regionChoice(page).selectOption({ label: "Normandie" });
    await saved(page, { scope: "28" });
    await page.close();
    const again = await reopen(context, LINK);
    await says(title(again), "Auvergne-Rhône-Alpes, par bassin de vie");
    await button(again, "Annuler").click();
    await says(title(again), "Couverture par les CLS — Normandie, par EPCI");
    await button(again, "Rétablir").click();
    await says(title(again), "Auvergne-Rhône-Alpes, par bassin de vie");
  });

  test("collé dans la barre d’adresse d’une page ouverte, il est lu, et il s’annule", async () => {
    const { page } = await open();
    await mapDrawn(page);
    await page.goto(new URL("/#/carte?region=28&niveau=departement", inject("baseUrl")).href);
    await says(title(page), "Normandie, par département");
    await button(page, "Annuler").click();
    await says(title(page), "Bretagne, par EPCI");
    await addressSays(page, "region", "53");
  });

  test("choisir un indicateur d’un autre niveau change les deux d’un seul pas", async () => {
    const { page } = await open();
    await indicatorButton(page).click();
    const picker = dialog(page, "Choisir un indicateur");
    await picker.getByRole("textbox").fill("sans diplome");
    await picker
      .getByRole("button", { name: /^Voir par bassin de vie/ })
      .first()
      .click();
    await says(title(page), "Bretagne, par bassin de vie");
    expect(await undoAll(page)).toBe(1);
    await says(title(page), "Bretagne, par EPCI");
  });
});

describe("le fichier de l’étude", () => {
  test("enregistré ici, ouvert ailleurs : tout y est, en un pas, et le même fichier en ressort", async () => {
    const { page } = await open("/#/diagnostic?perimetre=Pays~242900744.243500741");
    const author = (of: Page) => of.getByRole("textbox", { name: "Auteur", exact: true });
    await diagnosticTab(page, "Parole du territoire").click();
    await author(page).fill("Le Pays, « élus » & agents");
    const save = async (of: Page, name: string): Promise<string> => {
      const [file] = await Promise.all([
        of.waitForEvent("download"),
        button(of, "Enregistrer l’étude…").click(),
      ]);
      expect(file.suggestedFilename()).toBe("Pays.atlas-cls.json");
      await file.saveAs(capturePath(name));
      return readFileSync(capturePath(name), "utf8");
    };
    const text = await save(page, "etude.atlas-cls.json");
    expect(text).toContain("Le Pays, « élus » & agents");

    const { page: other } = await open("/#/diagnostic?territoire=epci:242900801");
    await diagnosticTab(other, "Parole du territoire").click();
    await author(other).fill("Quelqu’un d’autre");
    await other
      .getByLabel("Fichier d’une étude")
      .setInputFiles(capturePath("etude.atlas-cls.json"));
    await says(title(other), /^Pays$/);
    await eventually(() => author(other).inputValue()).toBe("Le Pays, « élus » & agents");
    await addressSays(other, "perimetre", "Pays~242900744.243500741");
    expect(await save(other, "etude-ailleurs.atlas-cls.json")).toBe(text);
    await button(other, "Ouvrir une étude…").focus();
    await other.keyboard.press("Control+z");
    await says(title(other), "CA du Pays de Landerneau-Daoulas");
    await eventually(() => author(other).inputValue()).toBe("Quelqu’un d’autre");
  });
});
