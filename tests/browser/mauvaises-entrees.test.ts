// Whatever is wrong, a plain French message, and what can work goes on working.
// Most assertions wait on the page, in the helpers of screens.ts: « says », « eventually », « saved ».
// oxlint-disable vitest/expect-expect
import type { Browser, BrowserContext } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkEpciCsv, keep } from "./exports";
import { capture, openBrowser, openPage, type OpenedPage } from "./page";
import {
  addressSays,
  button,
  eventually,
  indicatorButton,
  legend,
  levelChoice,
  map,
  mapDrawn,
  notices,
  plain,
  regionChoice,
  says,
  searchField,
  sheet,
  study,
  table,
} from "./screens";

let browser: Browser;
let opened: OpenedPage | undefined;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await opened?.close();
  await browser?.close();
});

async function open(url: string, prepare?: (context: BrowserContext) => Promise<unknown>) {
  await opened?.close();
  opened = await openPage(browser, { url, ...(prepare && { prepare }) });
  return opened.page;
}

/** Errors of the page itself; the browser also writes down each failed request. */
const thrown = (): string[] =>
  (opened?.errors ?? []).filter((error) => !error.startsWith("Failed to load resource"));

const sentence = ".stage-sentence";

describe("un lien qui nomme l’inconnu ouvre ce qu’il peut et dit le reste", () => {
  test.each([
    ["territoire=epci:999999999", "territoire « epci:999999999 »"],
    ["territoire=commune:29999", "territoire « commune:29999 »"],
    ["territoire=bassin-de-vie:99999", "territoire « bassin-de-vie:99999 »"],
    ["indicateur=nexistepas", "indicateur « nexistepas »"],
    ["region=99", "région « 99 »"],
    ["niveau=canton", "niveau « canton »"],
    ["date=2026-02-30", "date « 2026-02-30 »"],
    ["indicateur=apl_mg&annee=1950", "année « 1950 »"],
    ["classes=quantile~99", "classes « quantile~99 »"],
    ["vue=ici", "vue « ici »"],
    ["territoire=__proto__:constructor", "territoire « __proto__:constructor »"],
  ])("%s", async (part, words) => {
    const page = await open(`/#/carte?${part}`);
    await says(notices(page), `Ce lien contient des éléments inconnus : ${words}`);
    await says(page.locator(sentence), /^30,4 % des habitants/);
    expect(await notices(page).locator(".notice").count()).toBe(1);
    await button(page, "Compris").click();
    await eventually(() => notices(page).locator(".notice").count()).toBe(0);
    // The address now says what is on screen.
    expect(page.url()).not.toContain(part.split("&").at(-1));
    expect(thrown()).toEqual([]);
  });

  test("plusieurs à la fois sont tous dits, et le reste du lien est ouvert", async () => {
    const page = await open(
      "/#/carte?region=99&niveau=departement&indicateur=nexistepas&territoire=epci:999999999&date=2024-06-01&cls=non",
    );
    for (const words of [
      "région « 99 »",
      "indicateur « nexistepas »",
      "territoire « epci:999999999 »",
    ])
      await says(notices(page), words);
    await says(page.getByRole("heading", { level: 1 }), "Bretagne, par département");
    await says(page.locator(sentence), "au 1er juin 2024");
    expect(await page.getByLabel("Montrer la couverture sur la carte").isChecked()).toBe(false);
    await addressSays(page, "territoire", null);
    await capture(page, "mauvais-lien");
    expect(thrown()).toEqual([]);
  });

  test("une adresse très longue et pleine de balises ouvre la page", async () => {
    const page = await open(`/#/carte?territoire=${"<img src=x onerror=alert(1)>".repeat(400)}`);
    await says(notices(page), "Ce lien contient des éléments inconnus");
    await says(page.locator(sentence), /^30,4 % des habitants/);
    expect(await page.locator("img").count()).toBe(0);
    const [notice, window] = [await notices(page).boundingBox(), page.viewportSize()];
    expect(notice!.height).toBeLessThan(window!.height / 2);
    expect(thrown()).toEqual([]);
  });
});

const COMMUNES = "**/data/communes.json";

describe("le premier fichier manque ou ment", () => {
  test.each([
    ["absent", { status: 404, body: "" }, "data/communes.json est absent du site (réponse 404)"],
    ["en panne", { status: 500, body: "" }, "le fichier data/communes.json (réponse 500)"],
    [
      "tronqué",
      { status: 200, body: '{"cog":2026,"departements":[{"code":"01","suf' },
      "data/communes.json est incomplet ou abîmé",
    ],
    ["vide", { status: 200, body: "" }, "data/communes.json est incomplet ou abîmé"],
    [
      "mal formé",
      { status: 200, body: '{"cog":2026,"departements":"non"}' },
      "data/communes.json n’a pas la forme attendue",
    ],
    [
      "d’un autre site",
      { status: 200, body: "<!doctype html><p>Accueil</p>", contentType: "text/html" },
      "data/communes.json est absent du site",
    ],
  ])("%s : le message dit lequel, et réessayer suffit", async (_, answer, words) => {
    let isBroken = true;
    const page = await open("/", (context) =>
      context.route(COMMUNES, (route) => (isBroken ? route.fulfill(answer) : route.continue())),
    );
    await says(notices(page), words);
    // The page stays usable: its other screen, its dialogs, its notices.
    await button(page, "À propos").click();
    await says(page.getByRole("heading", { level: 1 }), "À propos");
    await button(page, "Carte").click();
    isBroken = false;
    await button(page, "Réessayer").click();
    await says(page.locator(sentence), /^30,4 % des habitants/);
    await eventually(() => notices(page).locator(".notice").count()).toBe(0);
    expect(thrown()).toEqual([]);
  });
});

test("les chiffres d’un indicateur manquent : la carte reste, et réessayer les rend", async () => {
  let isBroken = true;
  const page = await open("/#/carte?indicateur=apl_mg&niveau=epci", (context) =>
    context.route("**/data/indicateurs-epci.json", (route) =>
      isBroken ? route.fulfill({ status: 500 }) : route.continue(),
    ),
  );
  await says(notices(page), "le fichier data/indicateurs-epci.json (réponse 500)");
  await says(page.locator(sentence), /^30,4 % des habitants/);
  await button(page, "Tableau").click();
  await says(table(page), "Brest Métropole");
  await capture(page, "mauvais-indicateurs");
  isBroken = false;
  await button(page, "Réessayer").click();
  await says(legend(page), "DREES");
  await says(table(page).locator("tbody tr[data-index='0']"), /Brest Métropole.*\d,\d/);
  expect(thrown()).toEqual([]);
});

test.each([
  [
    "coupés",
    (context: BrowserContext) => context.route("**/geo/epci.geojson", (route) => route.abort()),
  ],
  [
    "en panne",
    (context: BrowserContext) =>
      context.route("**/geo/epci.geojson", (route) => route.fulfill({ status: 500 })),
  ],
  [
    "tronqués",
    (context: BrowserContext) =>
      context.route("**/geo/epci.geojson", (route) =>
        route.fulfill({ body: '{"type":"FeatureColl' }),
      ),
  ],
])("des contours %s : un message, et le tableau et la fiche marchent", async (_, prepare) => {
  const page = await open("/", prepare);
  await says(page.locator(sentence), /^30,4 % des habitants/);
  await button(page, "Tableau").click();
  await table(page)
    .getByRole("row", { name: /Landerneau-Daoulas/ })
    .click();
  await says(sheet(page), "50 011");
  await page.getByText("Des contours n’ont pas pu être dessinés.").waitFor();
  await capture(page, "mauvais-contours");
});

describe("sans WebGL", () => {
  const withoutWebgl = (context: BrowserContext) =>
    context.addInitScript(() => {
      for (const kind of [HTMLCanvasElement, OffscreenCanvas]) {
        // oxlint-disable-next-line typescript/unbound-method
        const { getContext } = kind.prototype;
        kind.prototype.getContext = function (this: HTMLCanvasElement, ...args: [never]) {
          return String(args[0]).startsWith("webgl") ? null : getContext.apply(this, args);
        } as never;
      }
    });

  test("le tableau, la recherche, la fiche, l’indicateur et les exports marchent", async () => {
    const page = await open("/", withoutWebgl);
    await says(page.locator(".map-absent"), "WebGL absent");
    await says(table(page), "Brest Métropole");
    expect(await map(page).count()).toBe(0);
    await searchField(page).fill("landerneau");
    await page.getByRole("option").filter({ hasText: "CA du Pays de Landerneau" }).click();
    await says(sheet(page), "50 011");
    await levelChoice(page).selectOption({ label: "Bassin de vie" });
    await indicatorButton(page).click();
    await button(page, /^APL aux médecins généralistes consult/).click();
    await says(table(page), "APL aux médecins généralistes");
    await says(legend(page), "DREES");
    await capture(page, "mauvais-sans-webgl");
    await button(page, "Annuler").click();
    await button(page, "Annuler").click();
    await says(table(page), "CA du Pays de Landerneau-Daoulas");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button(page, "Télécharger en CSV").click(),
    ]);
    checkEpciCsv(await keep(download, "sans-webgl.csv"));
    await button(page, "Image").click();
    await page.getByRole("img", { name: /^Aperçu/ }).waitFor();
    expect(thrown()).toEqual([]);
  });

  test("un Chromium dont WebGL est fermé ouvre la même page", async () => {
    const closed = await openBrowser(["--disable-3d-apis"]);
    const { page, close } = await openPage(closed);
    await says(page.locator(".map-absent"), "La carte ne peut pas être dessinée");
    await says(table(page), "Brest Métropole");
    await close();
    await closed.close();
  });
});

describe("le stockage", () => {
  const forbid = (context: BrowserContext) =>
    context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException("interdit", "SecurityError");
      };
    });
  const fill = (context: BrowserContext) =>
    context.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException("plein", "QuotaExceededError");
      };
    });

  test.each([
    ["interdit", forbid, "Votre étude n’est pas enregistrée : le navigateur interdit le stockage"],
    ["plein", fill, "Votre étude ne peut plus être enregistrée : l’espace du navigateur est plein"],
  ])(
    "%s : un message, et l’étude continue dans la page et dans le lien",
    async (_, prepare, words) => {
      const page = await open("/", prepare);
      await mapDrawn(page);
      await regionChoice(page).selectOption({ label: "Auvergne-Rhône-Alpes" });
      await says(notices(page), words);
      await says(page.getByRole("heading", { level: 1 }), "Auvergne-Rhône-Alpes");
      await capture(page, "mauvais-stockage");
      await button(page, "Annuler").click();
      await says(page.getByRole("heading", { level: 1 }), "Bretagne");
      await levelChoice(page).selectOption({ label: "Département" });
      await button(page, "Masquer").click();
      await eventually(() => notices(page).locator(".notice").count()).toBe(0);
      // The link keeps what the storage does not.
      expect(study(page).get("niveau")).toBe("departement");
      await page.reload();
      await says(page.getByRole("heading", { level: 1 }), "Bretagne, par département");
      expect(thrown()).toEqual([]);
    },
  );
});

test("rien n’est publié ici : la page le dit et propose quoi faire", async () => {
  const page = await open("/#/carte?indicateur=taux_pauvrete&niveau=epci");
  await says(
    page.locator(".stage-word"),
    /n’est pas publié par EPCI\. Choisissez un autre niveau ou un autre indicateur\./,
  );
  await button(page, "Tableau").click();
  const cell = table(page).locator("tbody tr[data-index='0'] td").nth(2);
  await says(cell, "non publié à ce niveau");
  expect(plain(await cell.textContent())).not.toMatch(/\d/);
  expect(thrown()).toEqual([]);
});
