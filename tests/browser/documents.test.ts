// The dossier as Word, PDF and spreadsheet, downloaded by a click and read back.
// Most assertions wait on the page, in the helpers of screens.ts: « says », « eventually », « saved ».
// oxlint-disable vitest/expect-expect
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keep } from "./files/exports";
import {
  checkDocx,
  checkPdf,
  checkWorkbook,
  contentsOf,
  convertToPdf,
  squash,
} from "./files/office";
import { capture, capturePath, openBrowser, openPage, type OpenedPage } from "./page";
import { brokenWords, button, diagnosticTab, eventually, plain, saved, says } from "./screens";

const TERRITORY = "/#/diagnostic?territoire=epci:242900801";
const GROUP =
  "/#/diagnostic?perimetre=Pays%20du%20Centre%20Ouest%20Bretagne~200067197.242200715.242900561.242900744.245614417";

const ACTIONS = {
  docx: "Télécharger le dossier Word",
  pdf: "Télécharger le dossier PDF",
  xlsx: "Télécharger le tableur",
} as const;
type Kind = keyof typeof ACTIONS;
const KINDS = ["docx", "pdf", "xlsx"] as const;
const TITLES: Record<Kind, string> = {
  docx: "Dossier Word (.docx)",
  pdf: "Dossier PDF",
  xlsx: "Tableur (.xlsx)",
};

/** What the territory wrote, with what a file format could take for something else. */
const NOTES = {
  titre: "Diagnostic <provisoire> & partagé",
  contexte: "Première ligne.\nDeuxième ligne : l’été, 5 < 6 & « ça va ».",
  forces: "=SUM(A1)",
} as const;

/** A drawing that would act if it could. */
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" onload="alert(1)"><script>alert(2)</script><rect width="300" height="100" fill="#a03"/></svg>';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

const card = (page: Page, kind: Kind) => page.getByRole("region", { name: TITLES[kind] });

async function download(page: Page, kind: Kind, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download", { timeout: 90_000 }),
    card(page, kind).getByRole("button").first().click(),
  ]);
  const first = kind === "xlsx" ? "chiffres" : "diagnostic-et-annexe";
  expect(file.suggestedFilename()).toMatch(
    new RegExp(`^${first}-[a-z0-9-]+-2026-11-21\\.${kind}$`),
  );
  await says(card(page, kind).getByRole("status"), /^Téléchargé à 10:00 : .+ \(.+ [km]o\)$/i);
  return keep(file, `${name}.${kind}`);
}

/** The diagnosis and its annex in one file: everything is in it. */
const wholeDossier = (page: Page): Promise<void> =>
  page.getByRole("radio", { name: /^Les deux en un/ }).check();

async function openDocuments(url: string): Promise<OpenedPage> {
  const opened = await openPage(browser, { url });
  await diagnosticTab(opened.page, "Documents").click();
  await button(opened.page, ACTIONS.docx).waitFor();
  await wholeDossier(opened.page);
  return opened;
}

describe.each([
  {
    file: "dossier-landerneau",
    url: TERRITORY,
    nom: "CA du Pays de Landerneau-Daoulas",
    people: "50 011",
    commune: "29103",
    communes: 22,
    figures: 29,
  },
  {
    file: "dossier-centre-ouest",
    url: GROUP,
    nom: "Pays du Centre Ouest Bretagne",
    people: "82 110",
    commune: "29024",
    communes: 78,
    figures: 17,
  },
])("pour $file", ({ file, url, nom, people, commune, communes, figures }) => {
  let opened: OpenedPage;
  let page: Page;
  const first = new Map<Kind, Buffer>();

  beforeAll(async () => {
    opened = await openPage(browser, { url });
    ({ page } = opened);
    await diagnosticTab(page, "Parole du territoire").click();
  });

  afterAll(() => opened?.close());

  test("les parties vides sont annoncées, puis écrites", async () => {
    await diagnosticTab(page, "Documents").click();
    await says(page.locator(".documents-warning"), "Les parties qualitatives sont vides");
    await diagnosticTab(page, "Parole du territoire").click();
    const field = (label: string) => page.getByRole("textbox", { name: label, exact: true });
    await field("Titre du dossier").fill(NOTES.titre);
    await field("Contexte").fill(NOTES.contexte);
    await field("Forces").fill(NOTES.forces);
    await saved(page, {});
    await diagnosticTab(page, "Documents").click();
    expect(await page.locator(".documents-warning").count()).toBe(0);
    await wholeDossier(page);
  });

  test("l’avancement se voit, « Annuler » rend la page utilisable", async () => {
    const word = card(page, "docx");
    await word.getByRole("button", { name: ACTIONS.docx }).click();
    await word.getByRole("progressbar").waitFor();
    await says(word.getByRole("status"), /^Préparation de diagnostic-.+\.docx…$/);
    await capture(page, `${file}-avancement`);
    await word.getByRole("button", { name: "Annuler" }).click();
    await says(word.getByRole("status"), "Préparation annulée. Rien de ce que vous avez écrit");
    expect(await word.getByRole("progressbar").count()).toBe(0);
    expect(await word.getByRole("button", { name: ACTIONS.docx }).isEnabled()).toBe(true);
  });

  test("le Word : titres, figures décrites, tableaux, notes mot pour mot", async () => {
    const bytes = await download(page, "docx", file);
    first.set("docx", bytes);
    const { headings, text, drawings } = checkDocx(bytes);
    expect(headings).toContain("1 Synthèse pour les élus");
    expect(headings).toContain("1 Offre et accès aux soins : tous les chiffres");
    expect(headings).toContain("2 Zones sous-denses");
    expect(headings).toContain("1 Sources et dates");
    expect(drawings).toBe(figures);
    expect(text).toContain(nom);
    expect(text).toContain(`${people} habitants en 2023`);
    for (const words of [NOTES.titre, NOTES.forces, ...NOTES.contexte.split("\n")])
      expect(text).toContain(plain(words));
  });

  test("le Word s’ouvre dans LibreOffice et y fait plus de dix pages", ({ skip }) => {
    const converted = convertToPdf(capturePath(`${file}.docx`));
    if (converted.kind === "skipped") return skip(converted.reason);
    expect(converted.pages).toBeGreaterThan(10);
    // The table of contents says the page on which LibreOffice puts each chapter.
    const contents = contentsOf(first.get("docx")!);
    expect(contents.length).toBeGreaterThan(20);
    if (converted.texts === null) return;
    const wrong = contents.filter(
      ({ title, page: said }) => !converted.texts![said - 1]?.includes(squash(title).slice(0, 30)),
    );
    expect(wrong).toEqual([]);
  });

  test("le PDF : structure, langue, textes de remplacement, mots accentués", async () => {
    const bytes = await download(page, "pdf", file);
    first.set("pdf", bytes);
    const { pages, text, skipped, ...drawn } = checkPdf(
      bytes,
      capturePath(`${file}.pdf`),
      NOTES.titre,
    );
    expect(pages).toBeGreaterThan(15);
    expect(drawn.figures).toBe(figures);
    if (skipped !== null) return;
    for (const words of [nom, `${people} habitants en 2023`, "Synthèse pour les élus", "Méthode"])
      expect(text).toContain(words);
    for (const words of [NOTES.forces, ...NOTES.contexte.split("\n")])
      expect(text).toContain(plain(words));
  });

  test("le tableur : codes en texte, aucune formule, les sources à la fin", async () => {
    const bytes = await download(page, "xlsx", file);
    first.set("xlsx", bytes);
    const { sheets } = checkWorkbook(bytes);
    const names = sheets.map(({ name }) => name);
    expect(names[0]).toBe("Lisez-moi");
    expect(names.at(-1)).toBe("Sources");
    expect(names).toEqual(expect.arrayContaining(["Indicateurs", "Communes", "Synthèse"]));
    const communeSheet = sheets.find(({ name }) => name === "Communes")!;
    expect(communeSheet.rows.length - 1).toBe(communes);
    expect(communeSheet.rows.flat()).toContain(commune);
    const texts = sheets.flatMap(({ rows }) => rows.flat()).map((cell) => plain(String(cell)));
    expect(texts).toContain(NOTES.forces);
    expect(texts.some((cell) => cell.includes(nom))).toBe(true);
  });

  test("télécharger à nouveau, et ailleurs : les mêmes octets", async () => {
    for (const kind of KINDS) {
      const bytes = await download(page, kind, `${file}-bis`);
      expect([kind, bytes.equals(first.get(kind)!)]).toEqual([kind, true]);
    }
    // Another profile, the same study: made again from nothing.
    const [study] = await Promise.all([
      page.waitForEvent("download"),
      button(page, "Enregistrer l’étude…").click(),
    ]);
    await study.saveAs(capturePath(`${file}.atlas-cls.json`));
    const other = await openDocuments(url);
    await other.page
      .getByLabel("Fichier d’une étude")
      .setInputFiles(capturePath(`${file}.atlas-cls.json`));
    await eventually(() => other.page.locator(".documents-warning").count()).toBe(0);
    for (const kind of KINDS) {
      const bytes = await download(other.page, kind, `${file}-ailleurs`);
      expect([kind, bytes.equals(first.get(kind)!)]).toEqual([kind, true]);
    }
    expect([other.errors, other.foreignRequests]).toEqual([[], []]);
    await other.close();
  });

  test("rien ne manque à la page après tout cela", async () => {
    await capture(page, `${file}-telecharges`);
    expect(await brokenWords(page)).toEqual([]);
    expect(opened.errors).toEqual([]);
    expect(opened.foreignRequests).toEqual([]);
  });
});

test("une date effacée : le champ le dit, et rien ne se télécharge", async () => {
  const { page, close } = await openDocuments(TERRITORY);
  await page.getByLabel("Date du document").fill("");
  await says(page.locator(".document-date"), "Indiquez une date");
  const word = button(page, ACTIONS.docx);
  expect(await word.getAttribute("aria-disabled")).toBe("true");
  await page.getByLabel("Date du document").fill("2026-12-01");
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    button(page, ACTIONS.xlsx).click(),
  ]);
  expect(file.suggestedFilename()).toContain("-2026-12-01.xlsx");
  await close();
});

test("les logos et la couleur sont dans le fichier, et refait il vient avec ce qui a changé", async () => {
  const { page, errors, close } = await openPage(browser, { url: TERRITORY });
  await diagnosticTab(page, "Documents").click();
  const logos = page.getByLabel("Image d’un logo");
  await logos.setInputFiles([
    { name: "communaute.svg", mimeType: "image/svg+xml", buffer: Buffer.from(LOGO) },
    { name: "faux.png", mimeType: "image/png", buffer: Buffer.from("rien") },
  ]);
  await says(page.getByRole("alert"), "« faux.png » n’a pas pu être lu comme une image.");
  await page.getByRole("textbox", { name: /^Logo 1/ }).fill("Communauté d’agglomération");
  await page.getByLabel("Couleur des titres et des liens").fill("#ffcc00");
  await says(page.locator(".charte-color"), "imprimés en plus foncé (#8a6e00)");
  const pdf = card(page, "pdf");
  const downloads: string[] = [];
  page.on("download", (file) => downloads.push(file.suggestedFilename()));
  const make = async (): Promise<void> => {
    downloads.length = 0;
    await pdf.getByRole("button").first().click();
    await says(pdf.getByRole("status"), /^Téléchargé à/);
  };
  await make();
  expect(downloads).toEqual(["diagnostic-ca-du-pays-de-landerneau-daoulas-2026-11-21.pdf"]);
  await diagnosticTab(page, "Parole du territoire").click();
  await page.getByRole("textbox", { name: "Auteur", exact: true }).fill("Service santé");
  await diagnosticTab(page, "Documents").click();
  await page.locator(".charte-picture img").waitFor();
  await make();
  await says(
    pdf,
    /Depuis le document du 21 novembre 2026 à 10:00 : 1 ligne ajoutée\..+-2026-11-21-ce-qui-a-change\.pdf/,
  );
  await eventually(() => Promise.resolve(downloads.length)).toBe(2);
  expect(downloads[1]).toBe(
    "diagnostic-ca-du-pays-de-landerneau-daoulas-2026-11-21-ce-qui-a-change.pdf",
  );
  // The logo outlives the page.
  await page.reload();
  await page.locator(".charte-picture img").waitFor();
  expect(errors).toEqual([]);
  await close();
});
