import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { capture, openBrowser, openPage, type OpenedPage } from "./page";
import {
  button,
  choose,
  dialog,
  DIAGNOSTIC_TABS,
  diagnosticTab,
  entryOf,
  groupEditor,
  indicatorButton,
  legend,
  map,
  mapDrawn,
  notices,
  says,
  searchField,
  sheet,
  table,
} from "./screens";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** A button cut by the edge of its scroller looks too small: is it, once scrolled to? */
async function isSmallInView(page: Page, target: string): Promise<boolean> {
  await page.locator(target).evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { violations: found } = await new AxeBuilder({ page })
    .withRules(["target-size"])
    .include(target)
    .setLegacyMode(true)
    .analyze();
  return found.length > 0;
}

/** One line for each element at fault: rule, element, what axe measured. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found, passes } = await new AxeBuilder({ page })
    .withTags(TAGS)
    .setLegacyMode(true)
    .analyze();
  // An empty page has no violation either.
  expect(passes.length).toBeGreaterThan(10);
  const lines: string[] = [];
  for (const { id, help, nodes } of found)
    for (const { target, html, any, all } of nodes) {
      const path = target.join(" ");
      if (id === "target-size" && !(await isSmallInView(page, path))) continue;
      const measured = [...any, ...all].map(({ message }) => message).join(" ; ");
      lines.push(`${id} (${help}) ${path} ${html.slice(0, 120)} — ${measured}`);
    }
  return lines;
}

const TERRITORY = "/#/carte?region=53&niveau=epci&territoire=epci:242900801";

describe("1440 × 900", () => {
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    opened = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    ({ page } = opened);
    await mapDrawn(page);
  });

  afterAll(() => opened?.close());

  test("ouverture", async () => {
    expect(await violations(page)).toEqual([]);
  });

  test("résultats de la recherche", async () => {
    await searchField(page).fill("saint");
    await page.getByRole("option").nth(5).waitFor();
    expect(await violations(page)).toEqual([]);
    await searchField(page).fill("zzzz");
    await says(page.locator(".search-notice"), "Aucun territoire ne correspond");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test("un territoire et le tableau, trié", async () => {
    await searchField(page).fill("landerneau");
    await page.getByRole("option").first().click();
    await says(sheet(page), "Qui contacter");
    await button(page, "Tableau").click();
    await table(page)
      .getByRole("button", { name: /^Population/ })
      .click();
    await says(table(page), "Rennes Métropole");
    expect(await violations(page)).toEqual([]);
  });

  test("la fiche entière, dépliée", async () => {
    for (const details of await sheet(page).locator("details:not([open]) > summary").all())
      if (await details.isVisible()) await details.click();
    await says(sheet(page).locator("details[open]"), /./);
    expect(await violations(page)).toEqual([]);
  });

  test("choix d’un indicateur, définitions dépliées", async () => {
    await indicatorButton(page).click();
    const picker = dialog(page, "Choisir un indicateur");
    await picker.getByRole("textbox").fill("apl");
    await picker.locator("details > summary").first().click();
    expect(await violations(page)).toEqual([]);
    await capture(page, "axe-indicateurs-1440");
    await picker.getByRole("textbox").fill("zzzz");
    await says(picker, "Aucun indicateur ne correspond");
    expect(await violations(page)).toEqual([]);
    await picker.getByRole("textbox").fill("apl");
    await picker.getByRole("button", { name: /^APL aux médecins généralistes consult/ }).click();
  });

  test("un indicateur, sa légende, ses classes", async () => {
    await says(legend(page), "DREES");
    expect(await violations(page)).toEqual([]);
  });

  test("image de la carte", async () => {
    await button(page, "Image").click();
    const snapshot = dialog(page, "Image de la carte");
    await snapshot.getByRole("img", { name: /^Aperçu/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test("panneaux repliés", async () => {
    await button(page, /^Réglages/).click();
    await button(page, /^Territoire/).click();
    expect(await violations(page)).toEqual([]);
    await button(page, /^Réglages/).click();
    await button(page, /^Territoire/).click();
  });

  test("à propos", async () => {
    await button(page, "À propos").click();
    await says(page.getByRole("region", { name: "Sources" }), "Insee");
    expect(await violations(page)).toEqual([]);
    await capture(page, "axe-a-propos-1440");
  });
});

test("un lien inconnu et un fichier absent : les messages aussi", async () => {
  const { page, close } = await openPage(browser, {
    url: "/#/carte?niveau=canton",
    viewport: { width: 1440, height: 900 },
    prepare: (context) =>
      context.route("**/contrats.json", (route) => route.fulfill({ status: 404 })),
  });
  await says(notices(page), "canton");
  await says(notices(page), "contrats.json");
  expect(await violations(page)).toEqual([]);
  await close();
});

describe("390 × 844", () => {
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    opened = await openPage(browser, { url: TERRITORY, viewport: { width: 390, height: 844 } });
    ({ page } = opened);
    await mapDrawn(page);
  });

  afterAll(() => opened?.close());

  test("ouverture, feuilles fermées", async () => {
    expect(await map(page).isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  test("légende dépliée", async () => {
    await button(page, /^Légende/).click();
    await says(legend(page), "Aucun CLS recensé");
    expect(await violations(page)).toEqual([]);
    await capture(page, "axe-legende-390");
    await button(page, /^Légende/).click();
  });

  test("fiche du territoire", async () => {
    await button(page, "Fiche du territoire").click();
    await says(sheet(page), "50 011");
    expect(await violations(page)).toEqual([]);
    await capture(page, "axe-fiche-390");
  });

  test("réglages et recherche", async () => {
    await button(page, "Réglages et recherche").click();
    await searchField(page).fill("brest");
    await page.getByRole("option").nth(1).waitFor();
    const found = await violations(page);
    await capture(page, "axe-reglages-390");
    await page.keyboard.press("Escape");
    await page.getByRole("listbox").waitFor({ state: "hidden" });
    expect(found).toEqual([]);
  });

  test("choix d’un indicateur", async () => {
    await indicatorButton(page).click();
    await dialog(page, "Choisir un indicateur").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await button(page, "Réglages et recherche").click();
  });

  test("tableau", async () => {
    await button(page, "Tableau").click();
    await says(table(page), "Brest Métropole");
    expect(await violations(page)).toEqual([]);
    await capture(page, "axe-tableau-390");
  });

  test("image de la carte", async () => {
    await button(page, "Image").click();
    const snapshot = dialog(page, "Image de la carte");
    await snapshot.getByRole("img", { name: /^Aperçu/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test("à propos", async () => {
    await button(page, "À propos").click();
    await says(page.getByRole("region", { name: "Sources" }), "Insee");
    expect(await violations(page)).toEqual([]);
    await capture(page, "axe-a-propos-390");
  });
});

describe.each([
  [1440, 900],
  [390, 844],
])("diagnostic et fiche, %d × %d", (width, height) => {
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    opened = await openPage(browser, {
      url: "/#/diagnostic?territoire=epci:242900801",
      viewport: { width, height },
    });
    ({ page } = opened);
    await diagnosticTab(page, "Profil").waitFor();
  });

  afterAll(() => opened?.close());

  test("un indicateur ouvert, son tableau aussi", async () => {
    const entry = entryOf(page, /^APL aux médecins généralistes4/);
    await entry.getByRole("button").first().click();
    await entry
      .getByRole("button", { name: /^Tableau/ })
      .first()
      .click();
    await says(entry.locator("table"), "Bretagne");
    await page.getByText("3 indicateurs sans chiffre ici").click();
    expect(await violations(page)).toEqual([]);
  });

  test.each(DIAGNOSTIC_TABS.slice(1))("%s", async (tab) => {
    await diagnosticTab(page, tab).click();
    if (tab === "À l’intérieur") await page.locator("figure").nth(5).waitFor();
    if (tab === "Parole du territoire")
      for (const name of [
        /^Ajouter un entretien/,
        /^Ajouter un chiffre/,
        /^Ajouter une priorité/,
        /^Ajouter une action/,
        /^Ajouter un signataire/,
        /^Saisir un autre cadre/,
      ])
        await button(page, name).click();
    expect(await violations(page)).toEqual([]);
  });

  test("composer un périmètre", async () => {
    await button(page, "Composer un périmètre…").click();
    await choose(
      groupEditor(page).getByLabel("Nouveau périmètre à partir de"),
      /Centre Ouest Bretagne/,
    );
    await says(page.locator(".diag-remarks"), "3 départements");
    await groupEditor(page)
      .getByRole("combobox", { name: /^Ajouter/ })
      .fill("brest");
    await page.getByRole("listbox").getByRole("option").nth(1).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
  });

  test("fiche élu", async () => {
    await button(page, "Fiche élu").click();
    await page.locator(".fiche-map svg[role=img]").waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
