// Whatever is wrong, a plain French message, and what can work goes on working.
// Most assertions wait on the page, in the helpers of screens.ts: « says », « eventually », « saved ».
// oxlint-disable vitest/expect-expect
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Route } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { checkEpciCsv, keep } from "./files/exports";
import { capture, openBrowser, openPage, type OpenedPage } from "./page";
import {
  addressSays,
  brokenWords,
  button,
  DIAGNOSTIC_TABS,
  diagnosticTab,
  entryOf,
  eventually,
  found,
  indicatorButton,
  legend,
  levelChoice,
  map,
  mapDrawn,
  notices,
  plain,
  regionChoice,
  saved,
  says,
  searchField,
  sheet,
  study,
  table,
} from "./screens";

const root = fileURLToPath(new URL("../../", import.meta.url));

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
    await says(page.locator(sentence), /^Habitants couverts : 30 % signé/);
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
    await says(page.locator(sentence), /^Habitants couverts : 30 % signé/);
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
    isBroken = false;
    await button(page, "Réessayer").click();
    await button(page, "Carte").click();
    await says(page.locator(sentence), /^Habitants couverts : 30 % signé/);
    await eventually(() => notices(page).locator(".notice").count()).toBe(0);
    expect(thrown()).toEqual([]);
  });
});

test("les chiffres d’un indicateur manquent : la carte reste, et réessayer les rend", async () => {
  let isBroken = true;
  const page = await open("/#/carte?indicateur=apl_mg&niveau=epci", (context) =>
    context.route("**/data/figures/epci/apl.json", (route) =>
      isBroken ? route.fulfill({ status: 500 }) : route.continue(),
    ),
  );
  await says(notices(page), "le fichier data/figures/epci/apl.json (réponse 500)");
  await says(page.locator(sentence), /^Habitants couverts : 30 % signé/);
  await button(page, "Tableau").click();
  await says(table(page), "Brest Métropole");
  await capture(page, "mauvais-indicateurs");
  isBroken = false;
  await button(page, "Réessayer").click();
  await says(legend(page), "DREES");
  await says(table(page).locator("tbody tr[data-index='0']"), /Brest Métropole.*\d,\d/);
  expect(thrown()).toEqual([]);
});

const OUTLINES = "geo/epci/53.topojson";

describe.each<[string, (route: Route) => Promise<void>, RegExp]>([
  ["coupés", (route) => route.abort(), /n’a pas pu être chargé/],
  ["en panne", (route) => route.fulfill({ status: 500 }), /réponse 500/],
  ["tronqués", (route) => route.fulfill({ body: '{"type":"Topology","arcs":[[[12' }), /abîmé/],
  [
    "d’un autre fichier",
    (route) => route.fulfill({ path: `${root}public/geo/epci/28.topojson` }),
    /n’a pas la forme attendue/,
  ],
  [
    "d’une autre nature",
    (route) => route.fulfill({ path: `${root}public/data/ars.json` }),
    /n’a pas la forme attendue/,
  ],
])("des contours %s", (_, answer, words) => {
  const broken = `fichier ${OUTLINES}`;

  test("au départ : un message, et le tableau, la fiche et un nouvel essai marchent", async () => {
    let isBroken = true;
    const page = await open("/", (context) =>
      context.route(`**/${OUTLINES}`, (route) => (isBroken ? answer(route) : route.continue())),
    );
    await says(page.locator(sentence), /^Habitants couverts : 30 % signé/);
    await says(notices(page), broken);
    await says(notices(page), words);
    await button(page, "Tableau").click();
    await table(page)
      .getByRole("row", { name: /Landerneau-Daoulas/ })
      .click();
    await says(sheet(page), "50 011");
    await capture(page, "mauvais-contours");
    isBroken = false;
    await button(page, "Réessayer").click();
    await eventually(() => notices(page).locator(".notice").count()).toBe(0);
    expect(thrown()).toEqual([]);
  });

  test("d’une région demandée ensuite : ce qui est dessiné reste", async () => {
    const page = await open("/#/carte?region=28", (context) =>
      context.route(`**/${OUTLINES}`, answer),
    );
    await mapDrawn(page);
    await regionChoice(page).selectOption("53");
    await says(notices(page), broken);
    await says(page.locator(sentence), /^Habitants couverts : 30 % signé/);
    await regionChoice(page).selectOption("28");
    await says(page.getByRole("heading", { level: 1 }), "Normandie");
    expect(thrown()).toEqual([]);
  });
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
    await found(page, "CA du Pays de Landerneau-Daoulas").click();
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

describe("une partie de la page n’arrive pas", () => {
  test("le reste continue, l’étude se garde, et réessayer suffit", async () => {
    let isGone = true;
    const page = await open("/", (context) =>
      context.route(/assets\/DiagnosticScreen-.+\.js$/, (route) =>
        isGone ? route.abort() : route.continue(),
      ),
    );
    await mapDrawn(page);
    await regionChoice(page).selectOption({ label: "Normandie" });
    await saved(page, { scope: "28" });
    await button(page, "Diagnostic").click();
    await says(page.getByRole("alert"), "Cette partie de la page n’est pas arrivée.");
    await says(page.getByRole("alert"), "Votre étude est enregistrée dans ce navigateur.");
    await capture(page, "mauvais-partie-absente");
    const [kept] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("alert").getByRole("button", { name: "Enregistrer l’étude…" }).click(),
    ]);
    expect(kept.suggestedFilename()).toBe("etude.atlas-cls.json");
    // The rest goes on.
    await button(page, "Carte").click();
    await says(page.getByRole("heading", { level: 1 }), "Normandie");
    await button(page, "Diagnostic").click();
    isGone = false;
    await button(page, "Réessayer").click();
    await says(page.getByRole("heading", { level: 1 }), "Diagnostic territorial de santé");
  });

  test("le site a été republié : c’est dit, et recharger garde l’étude", async () => {
    let isOld = true;
    const page = await open("/", async (context) => {
      await context.route(/assets\/FicheScreen-.+\.js$/, (route) =>
        isOld ? route.fulfill({ status: 404, body: "" }) : route.continue(),
      );
    });
    await mapDrawn(page);
    await regionChoice(page).selectOption({ label: "Normandie" });
    await saved(page, { scope: "28" });
    await opened!.context.route(inject("baseUrl"), async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      return route.fulfill({
        response: answer,
        body: html.replace(/index-[\w-]+\.js/, "index-x.js"),
      });
    });
    await button(page, "Fiche élu").click();
    await says(page.getByRole("alert"), "Une nouvelle version de cette page est en ligne.");
    isOld = false;
    await opened!.context.unrouteAll();
    await button(page, "Recharger la page").click();
    await button(page, "Carte").click();
    await says(page.getByRole("heading", { level: 1 }), "Normandie");
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
      // What lasts is said as long as it lasts, with the way to keep the work.
      expect(await button(page, "Masquer").count()).toBe(0);
      const [kept] = await Promise.all([
        page.waitForEvent("download"),
        notices(page).getByRole("button", { name: "Enregistrer l’étude…" }).click(),
      ]);
      expect(kept.suggestedFilename()).toBe("etude.atlas-cls.json");
      await says(notices(page), words);
      // The link keeps what is looked at.
      expect(study(page).get("niveau")).toBe("departement");
      await page.reload();
      await says(page.getByRole("heading", { level: 1 }), "Bretagne, par département");
      expect(thrown()).toEqual([]);
    },
  );

  test("une étude que la page ne sait pas relire est gardée, jusqu’à ce qu’on la supprime", async () => {
    const page = await open("/");
    await mapDrawn(page);
    await levelChoice(page).selectOption({ label: "Département" });
    await saved(page, { level: "departement" });
    const foreign = { revision: 1, etude: { version: 9, notes: "Rencontres de mars" } };
    await page.evaluate(
      (session) =>
        new Promise((resolve) => {
          indexedDB.open("keyval-store").addEventListener("success", ({ target }) => {
            const base = (target as IDBOpenDBRequest).result;
            const writing = base.transaction("keyval", "readwrite");
            writing.objectStore("keyval").put(session, "etude");
            writing.addEventListener("complete", resolve);
          });
        }),
      foreign,
    );
    await page.reload();
    await says(notices(page), "L’étude enregistrée dans ce navigateur n’a pas pu être relue.");
    await regionChoice(page).selectOption({ label: "Auvergne-Rhône-Alpes" });
    await saved(page, { scope: "84" });
    await page.reload();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      button(page, "Enregistrer la copie…").click(),
    ]);
    expect(JSON.parse(String(await keep(download, "mauvaise-etude.json")))).toEqual(foreign);
    await button(page, "Supprimer la copie").click();
    await eventually(() => notices(page).locator(".notice").count()).toBe(0);
    await page.reload();
    await mapDrawn(page);
    expect(await notices(page).locator(".notice").count()).toBe(0);
    expect(thrown()).toEqual([]);
  });

  test("deux onglets sur la même étude se le disent", async () => {
    const first = await open("/");
    await mapDrawn(first);
    expect(await notices(first).locator(".notice").count()).toBe(0);
    const second = await opened!.context.newPage();
    await second.goto(first.url());
    for (const page of [first, second])
      await says(notices(page), "Cette étude est ouverte dans un autre onglet.");
  });
});

test("rien ici : la page dit où c’est publié et propose quoi faire", async () => {
  const page = await open("/#/carte?indicateur=part_locataires&niveau=epci");
  await says(
    page.locator(".stage-word"),
    /n’a pas de chiffres par EPCI : pas repris dans l’atlas \(où : Insee, dossier complet, insee\.fr\)\. Choisissez un autre niveau ou un autre indicateur\./,
  );
  await button(page, "Tableau").click();
  const cell = table(page).locator("tbody tr[data-index='0'] td").nth(2);
  await says(cell, "pas repris dans l’atlas (où : Insee, dossier complet, insee.fr)");
  expect(plain(await cell.textContent())).not.toMatch(/\d/);
  expect(thrown()).toEqual([]);
});

test("par zone d’emploi, l’atlas n’a pas de chiffres : c’est dit, et aucun fichier n’est demandé en vain", async () => {
  const page = await open("/#/carte?indicateur=part_ald&niveau=bassin-de-vie");
  const missing: string[] = [];
  page.on("response", (response) => response.status() >= 400 && missing.push(response.url()));
  await says(legend(page), "C@rtoSanté");
  await levelChoice(page).selectOption({ label: "Zone d’emploi" });
  await says(
    page.locator(".stage-word"),
    /n’a pas de chiffres par zone d’emploi dans l’atlas\. Choisissez/,
  );
  await button(page, "Tableau").click();
  await says(
    table(page).locator("tbody tr[data-index='0'] td").nth(2),
    "pas dans l’atlas à ce niveau",
  );
  await page.waitForLoadState("networkidle");
  expect(missing).toEqual([]);
  expect(await notices(page).locator(".notice").count()).toBe(0);
  expect(opened!.errors).toEqual([]);
});

test("ce que le diagnostic additionne, la carte et le tableau le montrent, et le disent", async () => {
  const page = await open("/#/carte?indicateur=nombre_pharmacies&niveau=region&region=france");
  await says(legend(page), "Somme des départements.");
  await button(page, "Tableau").click();
  const bretagne = table(page).locator("tbody tr", { hasText: "Bretagne" });
  // 189 + 288 + 290 + 233, Insee 2024.
  await says(bretagne.locator("td").nth(2), /1[\s\u202f]000/);
  expect(opened!.errors).toEqual([]);
});

describe("un diagnostic dont on ne sait presque rien", () => {
  test.each([
    ["une commune de Mayotte", "territoire=commune:97611", null],
    ["une commune de Guyane", "territoire=commune:97353", null],
    [
      "une commune sans habitants",
      "territoire=commune:55039",
      /Ce territoire n’a pas d’habitants : aucun taux n’y est calculable\./,
    ],
    [
      "un groupe vide",
      "perimetre=Vide~",
      /Ce périmètre ne contient aucune commune : ajoutez-lui des EPCI ou des communes\./,
    ],
    [
      "un groupe sur deux régions",
      "perimetre=Redon~200000438.243500741",
      /Le territoire s’étend sur 2 régions : .*Bretagne \(\d+ % des habitants\).*La région à laquelle on le compare, à côté de la France/,
    ],
  ])("%s : chaque partie le dit, sans trou ni figure vide", async (name, subject, remark) => {
    const page = await open(`/#/diagnostic?${subject}`);
    if (remark) await says(page.locator(".diag-remarks"), remark);
    if (name.includes("régions")) await says(page.locator(".diag-remarks"), /Pays de la Loire \(/);
    for (const [i, tab] of DIAGNOSTIC_TABS.entries()) {
      await diagnosticTab(page, tab).click();
      if (tab === "À l’intérieur") {
        await page.getByText("Chargement des contours…").waitFor({ state: "detached" });
        await says(page.locator("main"), /commune|carte/);
      }
      expect([tab, await brokenWords(page)]).toEqual([tab, []]);
      expect(plain(await page.locator("main").textContent())).not.toMatch(/\b1 \D+ qui couvrent/);
      await capture(page, `mauvais-diagnostic-${subject.replaceAll(/[^\w]+/g, "-")}-${i + 1}`);
    }
    if (subject.endsWith("~"))
      await says(page.locator(".documents-word"), "ajoutez-lui des EPCI ou des communes");
    expect(await notices(page).locator(".notice").count()).toBe(0);
    expect(thrown()).toEqual([]);
  });

  test("un code inconnu dans un groupe : il est dit, et les autres membres restent", async () => {
    const page = await open("/#/diagnostic?perimetre=Pays~243500741.999999999.abc");
    await says(notices(page), "999999999");
    await says(notices(page), "abc");
    await says(page.locator(".diag-title p"), /^périmètre de 1 membre · /);
    await button(page, "Compris").click();
    expect(page.url()).not.toContain("999999999");
    expect(thrown()).toEqual([]);
  });
});

test("un lien aux anciens codes de communes s’ouvre converti, et le dit", async () => {
  const page = await open("/#/diagnostic?perimetre=Bugey~01340.13201.29999");
  const notice = notices(page).locator(".notice").filter({ hasText: "Code 01340" });
  await says(
    notice,
    /commune devenue (?:Arboys en Bugey \(01015\)|01015) ; le périmètre « Bugey »/,
  );
  await says(notice, /Code 13201 : arrondissement compté dans la commune/);
  await says(notices(page), "code d’un périmètre « 29999 »");
  await addressSays(page, "perimetre", "Bugey~01015.13055");
  await says(page.locator(".diag-title p"), /^périmètre de 2 membres · /);
  await notice.getByRole("button", { name: "Compris" }).click();
  await button(page, "Compris").click();
  await eventually(() => notices(page).locator(".notice").count()).toBe(0);
  expect(thrown()).toEqual([]);
});

test("des chiffres n’arrivent pas : le diagnostic dit lesquels, et réessayer suffit", async () => {
  let isBroken = true;
  const page = await open("/#/diagnostic?territoire=epci:242900801", (context) =>
    context.route("**/data/figures/departement/apl.json", (route) =>
      isBroken ? route.fulfill({ status: 500 }) : route.continue(),
    ),
  );
  const failed = page.getByRole("alert");
  await says(failed, "Le diagnostic ne peut pas s’afficher");
  await says(failed, "data/figures/departement/apl.json (réponse 500)");
  await capture(page, "mauvais-diagnostic-fichier");
  isBroken = false;
  await failed.getByRole("button", { name: "Réessayer" }).click();
  await says(entryOf(page, /^APL aux médecins généralistes4/), "4,0 Bretagne");
  await eventually(() => notices(page).locator(".notice").count()).toBe(0);
  expect(thrown()).toEqual([]);
});

test("des contours manquent : les documents le disent, et réessayer les donne", async () => {
  let isBroken = true;
  const page = await open("/#/diagnostic?territoire=epci:242900801", (context) =>
    context.route("**/geo/departements.topojson", (route) =>
      isBroken ? route.abort() : route.continue(),
    ),
  );
  await diagnosticTab(page, "Documents").click();
  const workbook = page.getByRole("region", { name: "Tableur (.xlsx)" });
  await workbook.getByRole("button").first().click();
  await says(workbook.getByRole("alert"), /departements\.topojson/);
  isBroken = false;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    workbook.getByRole("button", { name: "Réessayer" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
});

describe("un fichier d’étude que l’on ne peut pas ouvrir", () => {
  const fileOf = (etude: unknown, more: object = {}): string =>
    JSON.stringify({ format: "atlas-cls", version: 1, etude, ...more });

  test("chaque défaut est dit, et l’étude reste ce qu’elle était", async () => {
    const page = await open("/#/diagnostic?territoire=epci:242900801");
    await diagnosticTab(page, "Parole du territoire").click();
    const author = page.getByRole("textbox", { name: "Auteur", exact: true });
    await author.fill("Moi");
    for (const [name, content, words] of [
      ["tronque.atlas-cls.json", fileOf({}).slice(0, 40), "est incomplet, ou n’est pas une étude"],
      ["vide.json", "", "est incomplet, ou n’est pas une étude"],
      ["autre.json", '{"type":"FeatureCollection"}', "n’a pas été enregistré par l’atlas"],
      [
        "futur.json",
        fileOf({}, { version: 99 }),
        "vient d’une version plus récente de l’atlas (format 99)",
      ],
      ["vide.atlas-cls.json", fileOf({}), "a été modifié ou abîmé"],
      [
        "hostile.json",
        '{"format":"atlas-cls","version":1,"etude":{"__proto__":{"level":"epci"},"diagnostics":{"__proto__":{"title":"x"}},"perimetres":[{"id":"<img src=x onerror=alert(1)>"}]}}',
        "a été modifié ou abîmé",
      ],
      ["<img src=x onerror=alert(1)>.json", "non", "est incomplet, ou n’est pas une étude"],
    ] as const) {
      await page
        .getByLabel("Fichier d’une étude")
        .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
      const alert = page.getByRole("alert");
      await says(alert, words);
      await says(alert, `Le fichier « ${name} »`);
      await says(alert, "Votre étude n’a pas changé.");
      expect(await author.inputValue()).toBe("Moi");
    }
    expect(await page.locator("main img").count()).toBe(0);
    await capture(page, "mauvais-fichier-d-etude");
    expect(thrown()).toEqual([]);
  });
});
