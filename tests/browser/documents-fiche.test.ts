// The page for the élus: what it says, and that it prints on one sheet.
// Most assertions wait on the page, in the helpers of screens.ts: « says », « eventually », « saved ».
// oxlint-disable vitest/expect-expect
import { readFileSync, writeFileSync } from "node:fs";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { convertToPdf, docxAloud, pagesOf, squash } from "./files/office";
import { capture, capturePath, openBrowser, openPage } from "./page";
import { brokenWords, button, eventually, says } from "./screens";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** Those of which the Word file is made too: the longest pages. */
const WORD: readonly string[] = ["epci", "dix"];

const NAMES = {
  epci: "Communauté d’agglomération de la Presqu’île de Guérande Atlantique (Cap Atlantique)",
  commune: "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson",
  groupe: /^(?:Territoire de santé ?){6}$/,
  fougeres: "Fougères et Couesnon",
  hautesTerres: "Communauté de communes Hautes Terres",
  lens: /^Communauté d’agglomération de Lens/,
  dix: "Groupe de dix",
  region: "Bretagne",
  mayotte: "Mamoudzou",
  vide: "Beaumont-en-Verdunois",
} as const;

/** Two or three facts, each with what it is; a territory without any says so. */
async function checkFacts(page: Page): Promise<void> {
  const facts = page.getByRole("region", { name: "Ce qui compte d’abord" });
  const kinds = await facts.locator(".fiche-kind").allTextContents();
  expect(kinds.length).toBe(3);
  expect(
    kinds.filter((kind) => !/^(?:Atout|Point d’attention|Caractéristique)$/u.test(kind)),
  ).toEqual([]);
}

/** On paper, nothing is cut and the map can be read: pixels beyond the sheet, height of the map. */
async function paperOf(page: Page): Promise<{ beyond: number; map: number }> {
  await page.emulateMedia({ media: "print" });
  const found = await page.locator(".fiche-sheet").evaluate((sheet) => ({
    beyond: sheet.scrollHeight - sheet.clientHeight,
    map: sheet.querySelector(".fiche-map")!.clientHeight,
  }));
  await page.emulateMedia({ media: null });
  return found;
}

/** The Word file says what the screen does, on one page. */
async function checkWord(page: Page, name: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 90_000 }),
    button(page, "Télécharger en Word").click(),
  ]);
  const path = capturePath(`${name}.docx`);
  await download.saveAs(path);
  const { text: words, drawings } = docxAloud(readFileSync(path));
  const text = squash(words);
  const titles = await page.locator(".fiche-sheet h2").allTextContents();
  const places = titles.map((title) => text.indexOf(squash(title)));
  expect(places).toEqual(places.filter((at) => at > 0).toSorted((a, b) => a - b));
  expect(drawings.map((alternative) => alternative.length > 60)).toEqual([true, true]);
  const said = await page
    .locator(".fiche-facts li span, .fiche-figures span, .fiche-contract li, .fiche-foot li")
    .allTextContents();
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((each) => !text.includes(squash(each)))).toEqual([]);
  const converted = convertToPdf(path);
  expect([name, converted.kind === "done" ? converted.pages : 1]).toEqual([name, 1]);
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
    nom: "Communauté d’agglomération du Pays de Landerneau-Daoulas",
    identity: "50 011 habitants en 2023, 22 communes, Finistère.",
    contacts: 1,
  },
  {
    file: "fiche-centre-ouest",
    url: "/#/fiche?perimetre=Pays%20du%20Centre%20Ouest%20Bretagne~200067197.242200715.242900561.242900744.245614417",
    nom: "Pays du Centre Ouest Bretagne",
    identity:
      "82 110 habitants en 2023, 5 intercommunalités, 78 communes, Finistère, Morbihan et Côtes-d",
    contacts: 3,
  },
])("$file", ({ file, url, nom, identity, contacts }) => {
  test("ce qui compte, l’accès, une carte, le contrat, les contacts, et une seule page A4", async () => {
    const opened = await openPage(browser, { url, viewport: { width: 1440, height: 900 } });
    const { page } = opened;
    await says(page.getByRole("heading", { level: 1 }), nom);
    await says(page.locator(".fiche-head"), identity);
    // The bars, then the map.
    await eventually(() => page.locator("figure svg[role=img]").count()).toBe(2);
    await checkFacts(page);
    await says(page.locator(".fiche-access"), /consultations.*médecins de plus de 65 ans/);
    await says(
      page.getByRole("region", { name: "Recevabilité d’un contrat" }),
      /minimum de population atteint/,
    );
    await says(page.getByRole("region", { name: "Contrat local de santé" }), "29 novembre 2026");
    const links = page.getByRole("region", { name: "Qui contacter" }).getByRole("link");
    expect(await links.count()).toBe(contacts);
    expect(await links.first().getAttribute("href")).toMatch(/^mailto:[^@\s]+@ars\.sante\.fr$/);
    await says(page.locator(".fiche-source").last(), /^Sources : Insee .*DREES/);
    expect(await brokenWords(page)).toEqual([]);
    await capture(page, file);
    const paper = await paperOf(page);
    expect(paper.beyond).toBeLessThanOrEqual(1);
    expect(paper.map).toBeGreaterThan(190);
    expect(await print(page, file)).toBe(1);
    await checkWord(page, file);
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

test("une seule page, en Word aussi, pour tous les territoires et les noms les plus longs", async () => {
  const { page, errors, close } = await openPage(browser, { url: "/#/fiche" });
  for (const [name, subject] of [
    ["epci", "territoire=epci:244400610"],
    ["commune", "territoire=commune:51513"],
    [
      "groupe",
      `perimetre=${encodeURIComponent("Territoire de santé ".repeat(6).trim())}~200000438.243500741`,
    ],
    ["fougeres", "perimetre=Foug%C3%A8res%20et%20Couesnon~200072452.200070688"],
    ["hautesTerres", "territoire=epci:200066637"],
    ["lens", "territoire=epci:246200364"],
    [
      "dix",
      "perimetre=Groupe%20de%20dix~242900801.200072452.200070688.243500741.200067197.242200715.242900561.242900744.245614417.200067981",
    ],
    ["region", "territoire=region:53"],
    ["mayotte", "territoire=commune:97611"],
    ["vide", "territoire=commune:55039"],
  ] as const) {
    await page.goto(new URL(`/#/fiche?${subject}`, inject("baseUrl")).href);
    await says(page.getByRole("heading", { level: 1 }), NAMES[name]);
    await eventually(() => button(page, "Imprimer").getAttribute("aria-disabled")).toBe("false");
    expect([name, await brokenWords(page)]).toEqual([name, []]);
    expect([name, (await paperOf(page)).beyond > 1]).toEqual([name, false]);
    expect([name, await print(page, `fiche-${name}`)]).toEqual([name, 1]);
    if (WORD.includes(name)) await checkWord(page, `fiche-${name}`);
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
