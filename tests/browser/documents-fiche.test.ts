// The page for the élus: what it says, and that it prints on one sheet.
// Most assertions wait on the page, in the helpers of screens.ts: « says », « eventually », « saved ».
// oxlint-disable vitest/expect-expect
import { writeFileSync } from "node:fs";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { pagesOf } from "./office";
import { capture, capturePath, openBrowser, openPage } from "./page";
import { brokenWords, button, eventually, plain, says } from "./screens";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const NAMES = {
  epci: "CA de la Presqu’île de Guérande Atlantique (Cap Atlantique)",
  commune: "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson",
  groupe: /^(?:Territoire de santé ?){6}$/,
  region: "Auvergne-Rhône-Alpes",
  mayotte: "Mamoudzou",
  vide: "Beaumont-en-Verdunois",
} as const;

const points = (page: Page, name: string) =>
  page.getByRole("region", { name }).getByRole("listitem");

/** Three points at most; an empty list says so. */
async function checkPoints(page: Page, name: string): Promise<void> {
  const count = await points(page, name).count();
  const words = plain(await page.getByRole("region", { name }).textContent());
  const sentence = /Aucun (?:atout|point d’attention) mesuré ici/;
  expect([name, count, sentence.test(words)]).toEqual([name, count, count === 0]);
  expect(count).toBeLessThanOrEqual(3);
}

/** Prints the page as its own style asks, and gives the number of sheets. */
async function print(page: Page, name: string): Promise<number> {
  const bytes = await page.pdf({ preferCSSPageSize: true });
  writeFileSync(capturePath(`${name}.pdf`), bytes);
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(
    bytes.toString("latin1"),
  )!;
  expect(Math.abs(Number(width) - 595.3)).toBeLessThan(1.5);
  expect(Math.abs(Number(height) - 841.9)).toBeLessThan(1.5);
  return pagesOf(bytes);
}

describe.each([
  {
    file: "fiche-landerneau",
    url: "/#/fiche?territoire=epci:242900801",
    nom: "CA du Pays de Landerneau-Daoulas",
    identity: "50 011 habitants en 2023, 22 communes, Finistère.",
    contacts: 1,
  },
  {
    file: "fiche-centre-ouest",
    url: "/#/fiche?perimetre=Pays%20du%20Centre%20Ouest%20Bretagne~200067197.242200715.242900561.242900744.245614417",
    nom: "Pays du Centre Ouest Bretagne",
    identity: "82 110 habitants en 2023, 5 EPCI, 78 communes, Finistère, Morbihan et Côtes-d",
    contacts: 3,
  },
])("$file", ({ file, url, nom, identity, contacts }) => {
  test("atouts, points d’attention, une carte, couverture, contacts, et une seule page A4", async () => {
    const opened = await openPage(browser, { url, viewport: { width: 1440, height: 900 } });
    const { page } = opened;
    await says(page.getByRole("heading", { level: 1 }), nom);
    await says(page.locator(".fiche-head"), identity);
    await eventually(() => page.locator("figure svg[role=img]").count()).toBe(1);
    await checkPoints(page, "Atouts");
    await checkPoints(page, "Points d’attention");
    await says(page.locator(".fiche-figures"), /consultations/);
    await says(page.getByRole("region", { name: "Contrat local de santé" }), "29 novembre 2026");
    const links = page.getByRole("region", { name: "Qui contacter à l’ARS" }).getByRole("link");
    expect(await links.count()).toBe(contacts);
    expect(await links.first().getAttribute("href")).toMatch(/^mailto:[^@\s]+@ars\.sante\.fr$/);
    await says(page.locator(".fiche-source").last(), /^Sources : Insee .*DREES/);
    expect(await brokenWords(page)).toEqual([]);
    await capture(page, file);
    expect(await print(page, file)).toBe(1);
    await page.setViewportSize({ width: 390, height: 844 });
    await capture(page, `${file}-390`);
    const overflow = await page
      .locator("main")
      .evaluate((main) => main.scrollWidth - main.clientWidth);
    expect(overflow).toBe(0);
    expect([opened.errors, opened.foreignRequests]).toEqual([[], []]);
    await opened.close();
  });
});

test("une seule page aussi pour les noms les plus longs et les territoires mal connus", async () => {
  const { page, errors, close } = await openPage(browser, { url: "/#/fiche" });
  for (const [name, subject] of [
    ["epci", "territoire=epci:244400610"],
    ["commune", "territoire=commune:51513"],
    [
      "groupe",
      `perimetre=${encodeURIComponent("Territoire de santé ".repeat(6).trim())}~200000438.243500741`,
    ],
    ["region", "territoire=region:84"],
    ["mayotte", "territoire=commune:97611"],
    ["vide", "territoire=commune:55039"],
  ] as const) {
    await page.goto(new URL(`/#/fiche?${subject}`, inject("baseUrl")).href);
    await says(page.getByRole("heading", { level: 1 }), NAMES[name]);
    await eventually(() => button(page, "Imprimer").getAttribute("aria-disabled")).toBe("false");
    expect([name, await brokenWords(page)]).toEqual([name, []]);
    expect([name, await print(page, `fiche-${name}`)]).toEqual([name, 1]);
  }
  expect(errors).toEqual([]);
  await close();
});

test("sans territoire, la page dit quoi faire", async () => {
  const { page, close } = await openPage(browser, { url: "/#/fiche" });
  await says(page.getByRole("heading", { level: 1 }), "Choisissez un territoire");
  await button(page, "Chercher un territoire").click();
  await says(page.getByRole("heading", { level: 1 }), "Diagnostic territorial de santé");
  await close();
});
