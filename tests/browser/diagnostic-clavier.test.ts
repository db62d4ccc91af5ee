// The diagnostic with the keyboard alone: this file makes no call to the mouse.
// Most assertions wait on the page, in the helpers of screens.ts: « says », « eventually », « saved ».
// oxlint-disable vitest/expect-expect
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keep } from "./files/exports";
import { focusWords, hasVisibleFocus, tabTo } from "./keys";
import { checkDocx } from "./files/office";
import { capture, openBrowser, openPage, type OpenedPage } from "./page";
import {
  addressSays,
  button,
  diagnosticTab,
  entryOf,
  eventually,
  hasFocus,
  mapDrawn,
  plain,
  referenceChoice,
  says,
  searchField,
} from "./screens";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

describe("le diagnostic au clavier seul", () => {
  let opened: OpenedPage;
  let page: Page;
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const title = (): Locator => page.getByRole("heading", { level: 1 });
  const apl = () => entryOf(page, /^APL aux médecins généralistes4/);

  beforeAll(async () => {
    opened = await openPage(browser, { viewport: { width: 1440, height: 900 } });
    ({ page } = opened);
    await mapDrawn(page);
  });

  afterAll(() => opened?.close());

  test("de la carte au diagnostic par le rail, puis chercher un territoire", async () => {
    await tabTo(page, button(page, "Diagnostic"));
    await press("Enter");
    await says(title(), /^Diagnostic territorial de santé$/);
    await tabTo(page, searchField(page));
    await page.keyboard.type("landerneau-daoulas");
    await says(page.getByRole("option", { selected: true }), "CA du Pays de Landerneau-Daoulas");
    await press("Enter");
    await says(title(), /^CA du Pays de Landerneau-Daoulas$/);
    await addressSays(page, "territoire", "epci:242900801");
  });

  test("changer de partie et revenir, le foyer reste sur l’onglet", async () => {
    await tabTo(page, diagnosticTab(page, "Synthèse"));
    await press("Enter");
    await page.getByRole("heading", { name: "Atouts" }).waitFor();
    expect(await hasFocus(diagnosticTab(page, "Synthèse"))).toBe(true);
    expect(await diagnosticTab(page, "Synthèse").getAttribute("aria-current")).toBe("page");
    await tabTo(page, diagnosticTab(page, "Profil"), "Shift+Tab");
    await press("Enter");
    await says(apl(), "4,0 Bretagne");
  });

  test("ouvrir un indicateur, son tableau, et les refermer", async () => {
    await tabTo(page, apl().getByRole("button").first());
    await press("Enter");
    const figure = apl().locator("figure").first();
    await tabTo(page, figure.getByRole("button", { name: /^Tableau/ }));
    await press("Enter");
    await says(figure.getByRole("table"), "Bretagne");
    await press("Tab");
    // A table that scrolls can be scrolled with the keys.
    expect(plain(await focusWords(page))).toContain("Tableau : APL");
    expect(await hasVisibleFocus(page)).toBe(true);
    await capture(page, "diagnostic-clavier-indicateur");
    await tabTo(page, apl().getByRole("button").first(), "Shift+Tab");
    await press("Enter");
    await apl().locator(".diag-details").waitFor({ state: "detached" });
  });

  test("changer de référence, et l’annuler", async () => {
    await tabTo(page, referenceChoice(page), "Shift+Tab");
    await press("ArrowDown");
    await says(apl(), "3,7 France");
    await press("Control+z");
    await says(apl(), "4,0 Bretagne");
  });

  test("écrire une note sans que le foyer bouge", async () => {
    await tabTo(page, diagnosticTab(page, "Parole du territoire"));
    await press("Enter");
    const author = page.getByRole("textbox", { name: "Auteur", exact: true });
    await tabTo(page, author);
    await page.keyboard.type("Le service santé");
    expect(await author.inputValue()).toBe("Le service santé");
    expect(await hasFocus(author)).toBe(true);
    await tabTo(page, button(page, "Ajouter un entretien"));
    await press("Enter");
    // The new interview takes the focus; removed, it gives it back to the button.
    const person = page.getByRole("textbox", { name: "Code", exact: true });
    await eventually(() => hasFocus(person)).toBe(true);
    await tabTo(page, button(page, /^Retirer : Entretien 1/));
    await press("Enter");
    await eventually(() => hasFocus(button(page, "Ajouter un entretien"))).toBe(true);
  });

  test("télécharger le Word", async () => {
    await tabTo(page, diagnosticTab(page, "Documents"), "Shift+Tab");
    await press("Enter");
    await tabTo(page, button(page, "Télécharger le dossier Word"));
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 90_000 }),
      press("Enter"),
    ]);
    const { text } = checkDocx(await keep(download, "diagnostic-clavier.docx"));
    expect(text).toContain("Le service santé");
    await eventually(() => hasFocus(button(page, "Télécharger à nouveau"))).toBe(true);
  });

  test("chaque arrêt de la touche Tab montre où l’on est", async () => {
    for (const tab of ["Synthèse", "Comparables", "Documents"]) {
      await tabTo(page, diagnosticTab(page, tab));
      await press("Enter");
      for (let stop = 0; stop < 12; stop++) {
        await press("Tab");
        const words = await focusWords(page);
        if (words.startsWith("body")) break;
        expect([tab, words, await hasVisibleFocus(page)]).toEqual([tab, words, true]);
      }
    }
    expect(opened.errors).toEqual([]);
    expect(opened.foreignRequests).toEqual([]);
  });
});
