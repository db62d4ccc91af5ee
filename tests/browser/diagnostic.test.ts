// The diagnostic of one territory, tab by tab, with the mouse, on the production build.
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
  plain,
  referenceChoice,
  saved,
  says,
  searchField,
  sheet,
} from "./screens";

const KEY = "epci:242900801";
const ADDRESS = `/#/diagnostic?territoire=${KEY}`;

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const title = (page: Page): Locator => page.getByRole("heading", { level: 1 });
const texts = async (locator: Locator): Promise<string[]> =>
  (await locator.allTextContents()).map(plain);

/** « À l’intérieur » as part of a file name: « a-l-interieur ». */
const asciiOf = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z]+/gi, "-")
    .toLowerCase();

/** « 50 011 », « 2,4 » as numbers. */
const number = (text: string): number => Number(text.replaceAll(/\s/g, "").replace(",", "."));

function noTrouble({ foreignRequests, errors }: OpenedPage): void {
  expect(foreignRequests).toEqual([]);
  expect(errors).toEqual([]);
}

describe("le profil de la CA du Pays de Landerneau-Daoulas", () => {
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    opened = await openPage(browser);
    ({ page } = opened);
  });

  afterAll(() => opened?.close());

  const apl = () => entryOf(page, /^APL aux médecins généralistes4/);
  const doctors = () => entryOf(page, /^Densité de médecins généralistes/);
  /** Published by bassin and département only. */
  const pools = () => entryOf(page, /^Bassins de natation pour 100/);
  /** Bounds of the interval that a line shows. */
  const interval = async (): Promise<[number, number]> => {
    const shown = plain(await doctors().locator(".diag-interval").textContent());
    const [, low = "", high = ""] = /^\[(.+) ; (.+)\]$/.exec(shown) ?? [];
    return [number(low), number(high)];
  };

  test("de la carte : chercher, ouvrir la fiche, « Diagnostic complet »", async () => {
    await searchField(page).fill("landerneau");
    await found(page, "CA du Pays de Landerneau-Daoulas").click();
    await sheet(page).getByRole("button", { name: "Diagnostic complet" }).click();
    await says(title(page), /^CA du Pays de Landerneau-Daoulas$/);
    await says(
      page.locator(".diag-title p"),
      /^EPCI · 50 011 habitants \(2023\) · 22 communes · Finistère$/,
    );
    await addressSays(page, "territoire", KEY);
    expect(page.url()).toContain("#/diagnostic?");
  });

  test("une valeur, sa référence, et ce que l’on peut en dire", async () => {
    await says(
      apl(),
      /^APL aux médecins généralistes4,4 consultations par an et par habitant standardisé 20234,0 Bretagne \+ 11 %10e\D* des 61 EPCI de Bretagne3,7 France \+ 18 %134e\D* des 1 255 EPCI de France/,
    );
    // Its own, 43 places for 49,668 inhabitants: an interval (Byar), tested against the région.
    await says(doctors(), /8,7 pour 10 000 hab\. 2021/);
    await says(doctors(), /9,1 Bretagne/);
    expect(await interval()).toEqual([6.3, 11.7]);
    // Published for the département only: said to be so.
    await says(pools(), /département du Finistère/);
  });

  test("les deux volets de la loi, puis les thèmes et leurs indicateurs", async () => {
    const law = page.getByRole("region", { name: "Ce que la loi demande" });
    expect(await texts(law.getByRole("heading", { level: 2 }))).toEqual([
      "Zones sous-denses",
      "Santé mentale",
    ]);
    await says(
      law,
      "1 commune sur 22 est sous le seuil de 2,5 consultations (APL 2023) : 2 130 habitants (4,3 %)",
    );
    await says(law, "3114");
    const themes = page.getByRole("navigation", { name: "Thèmes du profil" }).getByRole("button");
    const listed = await texts(themes);
    expect(listed.slice(0, 2)).toEqual(["Zones sous-denses", "Santé mentale"]);
    const sections = await page
      .locator(".diag-sections > .diag-theme")
      .evaluateAll((all) =>
        all.map(
          (section) =>
            `${section.querySelector("h2")?.textContent} ${section.querySelectorAll(".diag-entry").length}`,
        ),
      );
    expect(listed.slice(2)).toEqual(sections);
    expect(sections).toContain("Démographie 18");
    expect(sections).toContain("Offre et accès aux soins 30");
    await themes.filter({ hasText: "État de santé" }).click();
    await eventually(
      async () => (await page.locator("#theme-etat-de-sante").boundingBox())!.y < 200,
    ).toBe(true);
    expect(await brokenWords(page)).toEqual([]);
  });

  test("un indicateur ouvert : phrase, calcul, définition, limites, source, figure", async () => {
    await apl().getByRole("button").first().click();
    const details = apl().locator(".diag-details");
    await says(details, "4,4 consultations par an et par habitant standardisé en 2023, supérieure");
    expect(await details.textContent()).not.toContain("Tendance");
    await says(details, "Calcul : (4,431 − 3,97");
    const terms = await texts(details.locator("dt"));
    expect(terms).toEqual(["Définition", "Ce que ce chiffre ne permet pas", "Source"]);
    await says(details.locator("dd").first(), "offre à moins de 20 minutes");
    await says(details.locator("dd").nth(1), "Ne dit ni le délai d’un rendez-vous");
    const link = details.getByRole("link", { name: /L’accessibilité potentielle localisée/ });
    expect(await link.getAttribute("href")).toMatch(/^https:\/\//);
    // Two years are no trend, and no drawing of one.
    expect(await details.locator("figure").count()).toBe(1);
    expect(await brokenWords(page)).toEqual([]);
    await capture(page, "diagnostic-indicateur-ouvert");
  });

  test("chaque figure a son tableau derrière un bouton", async () => {
    const distribution = apl().locator("figure").filter({ hasText: "61 EPCI de Bretagne" });
    expect(await distribution.getByRole("table").count()).toBe(0);
    await distribution.getByRole("button", { name: /^Tableau/ }).click();
    await says(distribution.getByRole("row", { name: /^CA du Pays/ }), /4,4 consultations/);
    await says(distribution.getByRole("row", { name: /^Bretagne/ }), /4,0 consultations/);
    await distribution.getByRole("button", { name: /^Tableau/ }).click();
    expect(await distribution.getByRole("table").count()).toBe(0);
    await apl().getByRole("button").first().click();
    await apl().locator(".diag-details").waitFor({ state: "detached" });
  });

  test("changer de référence change les valeurs, les rangs et les phrases", async () => {
    await choose(referenceChoice(page), /^France$/);
    await says(
      apl(),
      /4,0 Bretagne .*3,7 France \+ 18 %134e\D* des 1 255 EPCI de France \(1 250 valeurs\)/,
    );
    await choose(referenceChoice(page), /^10 territoires comparables$/);
    await says(apl(), /médiane des 10 EPCI comparables.* sur 11 en l’ajoutant aux 10 EPCI/);
    // A figure of the département keeps a reference that is one.
    await says(pools(), "Bretagne");
    await page.keyboard.press("Control+z");
    await says(apl(), "3,7 France");
    await page.keyboard.press("Control+z");
    await says(apl(), "4,0 Bretagne");
  });

  test("des intervalles à 99,8 % sont plus larges", async () => {
    const [low, high] = await interval();
    await page.getByLabel("Intervalles à").selectOption("0.998");
    await eventually(async () => (await interval())[0]).toBeLessThan(low);
    expect((await interval())[1]).toBeGreaterThan(high);
    await saved(page, { diagnostics: { [KEY]: { confidence: 0.998 } } });
  });

  test("l’adresse rouvre le même territoire ailleurs", async () => {
    const other = await openPage(browser, { url: `/${new URL(page.url()).hash}` });
    await says(title(other.page), "CA du Pays de Landerneau-Daoulas");
    await says(entryOf(other.page, /^APL aux médecins généralistes4/), "4,0 Bretagne");
    noTrouble(other);
    await other.close();
    noTrouble(opened);
  });
});

describe("les autres parties", () => {
  let opened: OpenedPage;
  let page: Page;

  beforeAll(async () => {
    opened = await openPage(browser, { url: ADDRESS });
    ({ page } = opened);
    await diagnosticTab(page, "Profil").waitFor();
  });

  afterAll(() => opened?.close());

  test("à l’intérieur : des cartes, et les 22 communes une à une", async () => {
    await diagnosticTab(page, "À l’intérieur").click();
    const figure = (words: RegExp) => page.locator("figure").filter({ hasText: words });
    await figure(/^APL aux médecins généralistes par commune/).waitFor();
    const titles = await texts(page.locator("figcaption"));
    for (const words of [
      "APL aux médecins généralistes par commune, 2023",
      "Population municipale par commune, 2023",
      "Situation du territoire dans la région Bretagne",
      "APL aux médecins généralistes par EPCI, région Bretagne, 2023",
      "Couverture par un contrat local de santé dans la région Bretagne, au 29 novembre 2026",
    ])
      expect(titles).toContain(words);
    // The classes of the legend hold each commune once.
    const classes = await texts(figure(/^APL aux .* par commune/).locator("svg text"));
    const counts = classes.flatMap((text) => /\((\d+)\)$/.exec(text)?.[1] ?? []);
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(22);
    const dots = figure(/^Accès aux médecins généralistes \(APL\) par commune/);
    expect(await dots.locator("circle > title").count()).toBe(22);
    await dots.getByRole("button", { name: /^Tableau/ }).click();
    expect(await dots.locator("tbody tr").filter({ hasText: "Logonna-Daoulas" }).count()).toBe(1);
    const table = page.getByRole("region", { name: "Accès aux soins, par commune" });
    const rows = table.locator("tbody tr");
    expect(await rows.count()).toBe(22);
    const inhabitants = await texts(rows.locator("td:nth-of-type(1)"));
    expect(inhabitants.reduce((sum, text) => sum + number(text), 0)).toBe(50_011);
    // The lowest access first; the territory, its région and France stay under the communes.
    await table.getByRole("button", { name: /^Généralistes, 2023/ }).click();
    expect(await texts(rows.first().locator("th"))).toEqual(["Logonna-Daoulas"]);
    expect(await table.locator("tfoot tr").count()).toBe(3);
    await button(page, "Population et âges").click();
    await page.getByRole("region", { name: "Population et âges, par commune" }).waitFor();
    const bassins = page.getByRole("region", { name: "Chiffres des bassins de vie" });
    expect((await texts(bassins.locator("thead th"))).slice(2, 5)).toEqual([
      expect.stringMatching(/^Landerneau \(\d+ %\)$/),
      expect.stringMatching(/^Le Faou \(\d+ %\)$/),
      expect.stringMatching(/^Brest \(\d+ %\)$/),
    ]);
    expect(await brokenWords(page)).toEqual([]);
  });

  test("comparables : décocher change la liste, une liste vide dit quoi faire, Ctrl+Z rend tout", async () => {
    await diagnosticTab(page, "Comparables").click();
    const names = () => texts(page.locator(".diag-table tbody th button"));
    await says(page.locator(".diag-table caption"), "10 territoires comparables");
    const before = await names();
    expect(before).toHaveLength(10);
    expect(before).not.toContain("CA du Pays de Landerneau-Daoulas");
    const boxes = page.getByRole("checkbox");
    const count = await boxes.count();
    await page.getByRole("checkbox", { name: "Population municipale" }).uncheck();
    await eventually(names).not.toEqual(before);
    const without = await names();
    for (let i = 0; i < count; i++) await boxes.nth(i).uncheck();
    await says(
      page.locator(".diag-narrow"),
      "Cochez au moins une variable qui a une valeur pour ce territoire.",
    );
    expect(await page.locator(".diag-table").count()).toBe(0);
    for (let i = 1; i < count; i++) await page.keyboard.press("Control+z");
    await eventually(names).toEqual(without);
    await page.keyboard.press("Control+z");
    await eventually(names).toEqual(before);
    expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(count);
  });

  test("comparables : en faire la référence, et en ouvrir un", async () => {
    await button(page, "Comparer tout le profil à ces territoires").click();
    await diagnosticTab(page, "Profil").click();
    await says(entryOf(page, /^APL aux médecins généralistes4/), "médiane des 10 EPCI comparables");
    await diagnosticTab(page, "Comparables").click();
    const first = page.locator(".diag-table tbody th button").first();
    const nom = plain(await first.textContent());
    await first.click();
    await says(title(page), nom);
    await page.keyboard.press("Control+z");
    await says(title(page), "CA du Pays de Landerneau-Daoulas");
    await page.keyboard.press("Control+z");
    await says(button(page, /^Comparer tout le profil/), /./);
  });

  test("synthèse : réécrire, écarter, remettre, ordonner, ajouter, annuler", async () => {
    await diagnosticTab(page, "Synthèse").click();
    await says(page.locator(".diag-why"), "La fiche d’une page prend la première ligne");
    const list = page.getByRole("region", { name: "Atouts" });
    const fields = list.getByRole("textbox");
    const lines = async (): Promise<string[]> =>
      (
        await fields.evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value))
      ).map(plain);
    await says(list, "○ quart le plus haut ou le plus bas, avec un écart qui compte");
    const proposed = await lines();
    expect(proposed.length).toBeGreaterThan(3);
    expect(proposed.every((line) => line.endsWith("."))).toBe(true);

    await fields.first().fill("Ici, on trouve un médecin.");
    await list.getByRole("button", { name: "Reprendre la phrase proposée" }).click();
    await eventually(lines).toEqual(proposed);
    await page.keyboard.press("Control+z");
    await eventually(async () => (await lines())[0]).toBe("Ici, on trouve un médecin.");

    await list
      .getByRole("button", { name: /^Écarter/ })
      .nth(1)
      .click();
    await eventually(async () => (await lines()).length).toBe(proposed.length - 1);
    await list.getByText("1 ligne écartée").click();
    await list.getByRole("button", { name: "Remettre" }).click();
    await eventually(async () => (await lines()).slice(1)).toEqual(proposed.slice(1));

    await list
      .getByRole("button", { name: /^Descendre/ })
      .first()
      .click();
    await eventually(async () => (await lines()).slice(0, 2)).toEqual([
      proposed[1],
      "Ici, on trouve un médecin.",
    ]);
    expect(
      await list
        .getByRole("button", { name: /^Monter/ })
        .first()
        .isDisabled(),
    ).toBe(true);

    await list.getByRole("button", { name: "Ajouter une ligne" }).click();
    await fields.last().fill("Un centre de santé ouvre en 2027.");
    await saved(page, {
      diagnostics: {
        [KEY]: { synthesis: { added: [{ text: "Un centre de santé ouvre en 2027." }] } },
      },
    });
    await page.reload();
    await eventually(async () => (await lines()).at(-1)).toBe("Un centre de santé ouvre en 2027.");
    expect((await lines())[1]).toBe("Ici, on trouve un médecin.");
    await capture(page, "diagnostic-synthese-ecrite");

    while (await list.getByRole("button", { name: /^Supprimer/ }).count())
      await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await eventually(async () => (await lines())[0]).toBe("Ici, on trouve un médecin.");
    for (let i = 0; i < 3; i++) await page.keyboard.press("Control+z");
    await eventually(lines).toEqual(proposed);
  });

  test("parole du territoire : écrire, annuler une frappe, tout retrouver", async () => {
    await diagnosticTab(page, "Parole du territoire").click();
    const field = (name: string) => page.getByRole("textbox", { name, exact: true });
    const hostile = "<script>alert(1)</script>";
    const long = "Récit d’habitant, à l’écoute. ".repeat(700).slice(0, 20_000);
    let alerts = 0;
    page.on("dialog", (dialog) => {
      alerts++;
      void dialog.dismiss();
    });

    await field("Auteur").click();
    await page.keyboard.type("Service");
    await field("Contexte").click();
    await page.keyboard.type("Avant");
    await field("Auteur").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" santé");
    // One burst of letters is one step, and the field keeps the rest.
    await page.keyboard.press("Control+z");
    expect(await field("Auteur").inputValue()).toBe("Service");
    expect(await field("Contexte").inputValue()).toBe("Avant");
    await page.keyboard.press("Control+Shift+Z");
    expect(await field("Auteur").inputValue()).toBe("Service santé");

    await field("Titre du dossier").fill("=SUM(A1)");
    await field("Contexte").fill(long);
    await field("Forces").fill(hostile);
    await button(page, "Ajouter un entretien").click();
    await field("Code").fill("Une habitante");
    await field("Propos").fill("« On attend trois mois. »\nDeuxième ligne.");
    await says(page.locator(".note-warning"), "Sans accord, ces propos ne s’impriment pas");
    await page.getByLabel("La personne accepte que ses propos soient imprimés").check();
    await button(page, "Ajouter un chiffre").click();
    await field("Valeur, avec son unité").fill("-1+2");
    await says(page.locator(".note-warning"), "Sans source, ce chiffre ne pourra pas être vérifié");
    await button(page, "Ajouter une priorité").click();
    await field("Titre").fill("Accès aux soins");
    await page.getByLabel("Réduire la mortalité prématurée évitable", { exact: true }).check();
    await saved(page, {
      diagnostics: {
        [KEY]: {
          author: "Service santé",
          texts: { contexte: long, forces: hostile },
          priorites: [{ titre: "Accès aux soins", ambitions: ["bretagne-2018-mortalite"] }],
        },
      },
    });

    await page.reload();
    await eventually(() => field("Titre du dossier").inputValue()).toBe("=SUM(A1)");
    expect(await field("Contexte").inputValue()).toBe(long);
    expect(await field("Forces").inputValue()).toBe(hostile);
    expect(await field("Propos").inputValue()).toBe("« On attend trois mois. »\nDeuxième ligne.");
    expect(await field("Valeur, avec son unité").inputValue()).toBe("-1+2");
    expect(await page.getByRole("checkbox", { checked: true }).count()).toBe(2);
    expect(await page.locator("main script").count()).toBe(0);
    expect(alerts).toBe(0);
    await capture(page, "diagnostic-parole-ecrite");

    await button(page, /^Retirer : Entretien 1/).click();
    await eventually(() => field("Propos").count()).toBe(0);
    await page.keyboard.press("Control+z");
    await eventually(() => field("Propos").count()).toBe(1);
    noTrouble(opened);
  });
});

test("chaque partie tient dans la largeur de la page, du téléphone au grand écran", async () => {
  const opened = await openPage(browser, { url: ADDRESS });
  const { page } = opened;
  await says(title(page), "CA du Pays de Landerneau-Daoulas");
  for (const [width, height] of [
    [1280, 720],
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const [i, name] of DIAGNOSTIC_TABS.entries()) {
      await diagnosticTab(page, name).click();
      if (name === "À l’intérieur") await page.locator("figure").nth(5).waitFor();
      await page.mouse.move(0, 0);
      await capture(page, `diagnostic-${i + 1}-${asciiOf(name)}-${width}`);
      const [inner, outer] = await page
        .locator("main")
        .evaluate((main) => [main.scrollWidth, main.clientWidth]);
      expect([name, width, inner]).toEqual([name, width, outer]);
      expect(await brokenWords(page)).toEqual([]);
      // Every tab can be seen, not only the first ones.
      for (const other of DIAGNOSTIC_TABS) {
        const box = await diagnosticTab(page, other).boundingBox();
        expect([other, box!.x >= 0 && box!.x + box!.width <= width]).toEqual([other, true]);
      }
    }
  }
  noTrouble(opened);
  await opened.close();
});
