import type { Locator, Page } from "playwright";
import { expect } from "vitest";

/** The parts of the page, by what a screen reader says of them. */
const controls = (page: Page): Locator => page.getByRole("complementary", { name: "Réglages" });
export const sheet = (page: Page): Locator =>
  page.getByRole("complementary", { name: "Territoire" });
export const map = (page: Page): Locator => page.getByRole("application", { name: /^Carte :/ });
export const legend = (page: Page): Locator => page.getByRole("region", { name: "Légende" });
export const table = (page: Page): Locator => page.getByRole("grid");
export const notices = (page: Page): Locator => page.locator(".notices");
export const searchField = (page: Page): Locator =>
  page.getByRole("combobox", { name: "Rechercher un territoire" });
/** A territory that a search found, by its own name: a commune's line also names its EPCI. */
export const found = (page: Page, nom: string): Locator =>
  page.getByRole("option", { name: new RegExp(`^${nom}`) });
export const regionChoice = (page: Page): Locator => page.getByRole("combobox", { name: "Région" });
export const levelChoice = (page: Page): Locator => page.getByRole("combobox", { name: /^Niveau/ });
export const indicatorButton = (page: Page): Locator =>
  controls(page).locator("button[aria-haspopup=dialog]");
export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole("button", { name, exact: typeof name === "string" });
export const dialog = (page: Page, name: string): Locator => page.getByRole("dialog", { name });

/** The screen of the diagnostic is there, with its tabs. */
const diagnosticTabs = (page: Page): Locator =>
  page.getByRole("navigation", { name: "Parties du diagnostic" });
export const diagnosticTab = (page: Page, name: string): Locator =>
  diagnosticTabs(page).getByRole("button", { name, exact: true });
export const DIAGNOSTIC_TABS = [
  "Profil",
  "Synthèse",
  "À l’intérieur",
  "Comparables",
  "Parole du territoire",
  "Documents",
] as const;
/** An indicator of the profile: its line, and what lies behind it once opened. */
export const entryOf = (page: Page, name: string | RegExp): Locator =>
  page
    .getByRole("listitem")
    .filter({ has: page.locator(".diag-entry-key").filter({ hasText: name }) })
    .first();
export const groupEditor = (page: Page): Locator =>
  page.getByRole("region", { name: "Périmètre d’EPCI et de communes" });
export const referenceChoice = (page: Page): Locator =>
  page.getByRole("combobox", { name: "Comparer à" });

/** French typography has several spaces; tests read them as one. */
export const plain = (text: string | null): string =>
  (text ?? "").replaceAll(/[\s\u00a0\u202f]+/g, " ").trim();

/** Long enough for a slow machine with two cores; no test waits that long when all is well. */
const SLOW = 45_000;

/** Looks again and again at what is read, until the matcher that follows is content. */
export const eventually = <Value>(read: () => Value | Promise<Value>) =>
  // Awaited by the tests, with the matcher that they give it.
  // oxlint-disable-next-line vitest/require-awaited-expect-poll
  expect.poll(read, { timeout: SLOW, interval: 100 });

/** Waits until an element says this, whatever its spaces. */
export const says = (locator: Locator, text: string | RegExp): Promise<void> =>
  eventually(async () =>
    plain(
      await locator
        .first()
        .textContent({ timeout: 1000 })
        .catch(() => ""),
    ),
  ).toMatch(text);

export const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.first().evaluate((element) => element === document.activeElement);

/** Waits for the first map to be on screen. */
export const mapDrawn = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => window.marks.has("atlas:carte"), undefined, {
    timeout: SLOW,
    polling: 100,
  });

/** What the address says. */
export function study(page: Page): URLSearchParams {
  const { hash } = new URL(page.url());
  return new URLSearchParams(hash.slice(hash.indexOf("?") + 1));
}

/** Waits until the address says this of a parameter (null: nothing). */
export const addressSays = (page: Page, parameter: string, value: string | null): Promise<void> =>
  eventually(() => study(page).get(parameter)).toBe(value);

/** Pixel of the window where a place is, from the camera that the address gives. */
export async function pixelOf(
  page: Page,
  lng: number,
  lat: number,
): Promise<{ x: number; y: number }> {
  const [lng0 = 0, lat0 = 0, zoom = 0] = (study(page).get("vue") ?? "").split(",").map(Number);
  const box = await map(page).boundingBox();
  if (!box) throw new Error("pixelOf requires a map on screen");
  const size = 512 * 2 ** zoom;
  const mercator = (degrees: number): number =>
    Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI);
  return {
    x: box.x + box.width / 2 + ((lng - lng0) / 360) * size,
    y: box.y + box.height / 2 - (mercator(lat) - mercator(lat0)) * size,
  };
}

/** The study as IndexedDB holds it, or null. */
const savedStudy = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open("keyval-store");
        opening.addEventListener("error", () => reject(new Error("indexedDB.open")));
        opening.addEventListener("success", () => {
          const base = opening.result;
          if (!base.objectStoreNames.contains("keyval")) return resolve(null);
          const reading = base.transaction("keyval").objectStore("keyval").get("etude");
          reading.addEventListener("success", () => {
            base.close();
            const record = reading.result as
              { etude: { address: object; work: object } } | undefined;
            const { address, work } = record?.etude ?? {};
            resolve(record ? { ...address, ...work } : null);
          });
        });
      }),
  );

/** Waits until the last change is saved, so that nothing can be lost any more. */
export const saved = (page: Page, part: Record<string, unknown>): Promise<void> =>
  eventually(() => savedStudy(page)).toMatchObject(part);

/** Chooses the option whose words these are, whatever its spaces and its number. */
export async function choose(select: Locator, words: RegExp): Promise<void> {
  const options = (await select.locator("option").allTextContents()).map(plain);
  const index = options.findIndex((option) => words.test(option));
  if (index < 0) throw new Error(`choose requires ${words} among ${options.join(" | ")}`);
  await select.selectOption({ index });
}

/** What a computation that went wrong leaves in the words of a page. */
const BROKEN = /\b(?:NaN|undefined|null|Infinity|\[object Object\])\b/g;

/** Traces of a wrong computation, and figures without anything drawn or said: none, in a sound page. */
export const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate((pattern) => {
    const text = document.body.innerText;
    const around = [...text.matchAll(new RegExp(pattern, "g"))].map(({ index }) =>
      text.slice(Math.max(0, index - 40), index + 20),
    );
    const drawings = [...document.querySelectorAll("figure svg[role=img]")];
    const empty = drawings.filter((svg) => {
      const { width, height } = svg.getBoundingClientRect();
      const marks = svg.querySelectorAll("rect, line, path, circle").length;
      const alt = svg.querySelector("desc")?.textContent ?? "";
      const isWrong = /NaN|undefined|Infinity/.test(svg.outerHTML);
      return width === 0 || height === 0 || marks < 2 || alt.length < 60 || isWrong;
    });
    return [
      ...around,
      ...empty.map((svg) => `figure « ${svg.querySelector("title")?.textContent} »`),
    ];
  }, BROKEN.source);
