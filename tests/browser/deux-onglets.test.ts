// Two tabs of one browser on one study: nothing typed is lost without a choice (trial B22).
// Most assertions wait on the page, in the helpers of screens.ts: « says », « eventually », « saved ».
// oxlint-disable vitest/expect-expect
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { capture, openBrowser, openPage, type OpenedPage } from "./page";
import {
  button,
  diagnosticTab,
  eventually,
  levelChoice,
  mapDrawn,
  notices,
  saved,
  says,
  table,
} from "./screens";

const DIAGNOSTIC = "/#/diagnostic?territoire=epci:242900801";
const KEY = "epci:242900801";

let browser: Browser;
let opened: OpenedPage;

beforeAll(async () => {
  browser = await openBrowser();
});

afterEach(() => opened?.close());

afterAll(() => browser?.close());

const another = async (url = DIAGNOSTIC): Promise<Page> => {
  const page = await opened.context.newPage();
  await page.goto(new URL(url, inject("baseUrl")).href);
  return page;
};

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

async function notes(page: Page): Promise<void> {
  await diagnosticTab(page, "Parole du territoire").click();
  await field(page, "Auteur").waitFor();
}

const keptNotes = (page: Page, part: object): Promise<void> =>
  saved(page, { diagnostics: { [KEY]: part } });

/** Tabs that stop telling each other while `document.title` says so, as one that sleeps. */
const ASLEEP = "endormi";
const canSleep = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript((asleep) => {
    // oxlint-disable-next-line typescript/unbound-method
    const { postMessage } = BroadcastChannel.prototype;
    BroadcastChannel.prototype.postMessage = function (
      this: BroadcastChannel,
      ...message: [never]
    ) {
      if (document.title !== asleep) postMessage.apply(this, message);
    };
  }, ASLEEP);

/** Two tabs on the notes of one territory. */
async function twoTabs(): Promise<[Page, Page]> {
  opened = await openPage(browser, { url: DIAGNOSTIC, prepare: canSleep });
  const [first, second] = [opened.page, await another()];
  await notes(first);
  await notes(second);
  return [first, second];
}

test("ce qu’un onglet regarde n’efface pas ce que l’autre écrit", async () => {
  opened = await openPage(browser, { url: DIAGNOSTIC });
  const writer = opened.page;
  await notes(writer);
  const looker = await another("/#/carte");
  await mapDrawn(looker);
  await field(writer, "Auteur").fill("Service santé");
  await keptNotes(writer, { author: "Service santé" });
  await button(looker, "Tableau").click();
  await table(looker).waitFor();
  await levelChoice(looker).selectOption({ label: "Département" });
  await saved(looker, {
    level: "departement",
    diagnostics: { [KEY]: { author: "Service santé" } },
  });
  for (const page of [writer, looker]) await page.reload();
  await notes(writer);
  expect(await field(writer, "Auteur").inputValue()).toBe("Service santé");
  expect(opened.errors).toEqual([]);
});

test("ce que l’un écrit arrive dans l’autre, et deux champs écrits ensemble restent tous deux", async () => {
  const [first, second] = await twoTabs();
  await field(first, "Titre du dossier").fill("Diagnostic partagé");
  await eventually(() => field(second, "Titre du dossier").inputValue()).toBe("Diagnostic partagé");
  await Promise.all([
    field(first, "Auteur").fill("Service santé"),
    field(second, "Contexte").fill("Un territoire rural."),
  ]);
  for (const page of [first, second]) {
    await eventually(() => field(page, "Auteur").inputValue()).toBe("Service santé");
    await eventually(() => field(page, "Contexte").inputValue()).toBe("Un territoire rural.");
  }
  await keptNotes(first, { author: "Service santé", texts: { contexte: "Un territoire rural." } });
  expect(await notices(first).getByRole("alert").count()).toBe(0);
});

/** How many studies this browser keeps aside. */
const asidesIn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("keyval-store");
        opening.addEventListener("success", () => {
          const base = opening.result;
          const reading = base.transaction("keyval").objectStore("keyval").getAllKeys();
          reading.addEventListener("success", () => {
            base.close();
            resolve(reading.result.filter((key) => (key as string).startsWith("a-part:")).length);
          });
        });
      }),
  );

/** Writes the same field in both at once; the tab that is asked, and the other. */
async function clash([first, second]: [Page, Page]): Promise<[Page, Page]> {
  const title = await first.title();
  const name = (text: string): Promise<unknown> =>
    Promise.all(
      [first, second].map((page) =>
        page.evaluate((given) => {
          document.title = given;
        }, text),
      ),
    );
  await name(ASLEEP);
  await Promise.all([
    field(first, "Auteur").fill("Premier onglet"),
    field(second, "Auteur").fill("Second onglet"),
  ]);
  const isAsked = async (page: Page): Promise<boolean> =>
    (await page.getByRole("button", { name: "Prendre l’autre" }).count()) > 0;
  await eventually(async () => (await isAsked(first)) || (await isAsked(second))).toBe(true);
  await name(title);
  return (await isAsked(first)) ? [first, second] : [second, first];
}

test("le même champ écrit dans les deux : on choisit, et « Annuler » rend l’autre", async () => {
  const [asked, other] = await clash(await twoTabs());
  const [ours, theirs] = [
    await field(asked, "Auteur").inputValue(),
    await field(other, "Auteur").inputValue(),
  ];
  await says(notices(asked), "Cette étude a été écrite aussi dans un autre onglet");
  await asked.getByText("Voir les deux").click();
  await says(notices(asked), `Ici : ${ours}`);
  await says(notices(asked), `Autre onglet : ${theirs}`);
  await capture(asked, "deux-onglets-choix");
  await button(asked, "Garder ce qui est ici").click();
  await eventually(() => field(other, "Auteur").inputValue()).toBe(ours);
  await keptNotes(asked, { author: ours });
  await button(asked, "Annuler").click();
  await eventually(() => field(asked, "Auteur").inputValue()).toBe(theirs);
});

test("fermé avant d’avoir choisi, l’onglet laisse son texte, et la page suivante le propose", async () => {
  const [asked, other] = await clash(await twoTabs());
  const [ours, theirs] = [
    await field(asked, "Auteur").inputValue(),
    await field(other, "Auteur").inputValue(),
  ];
  await eventually(() => asidesIn(asked)).toBe(1);
  await asked.close();
  await other.close();
  const next = await another();
  await says(notices(next), "Cette étude a été écrite aussi dans un autre onglet");
  await notes(next);
  expect(await field(next, "Auteur").inputValue()).toBe(theirs);
  await button(next, "Prendre l’autre").click();
  await eventually(() => field(next, "Auteur").inputValue()).toBe(ours);
  await keptNotes(next, { author: ours });
  opened = { ...opened, page: next };
});
