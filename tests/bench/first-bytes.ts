import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright";
import { waitForMark, withPage } from "./browser";
import { PAGE_MARK } from "./marks";
import { formatTable, inKb, type Line } from "./report";

/**
 * Most bytes of the first view, gzip level 9: 750 kB in all, of which MapLibre takes 447 (it weighed
 * 1,030 kB until all of France came first); 112 for the page itself, which reads outlines on its own.
 * A browser test fails above them.
 */
export const VIEW_LIMIT = 750_000;
export const SHELL_LIMIT = 112_000;

/**
 * Most bytes that the sheet of a territory adds to the map of its région, at its level, at rest, gzip
 * level 9; and those that are data, which a test weighs for every territory of France.
 */
export const SHEET_LIMIT = 150_000;
export const SHEET_DATA_LIMIT = 105_000;

const KINDS = ["coquille", "carte", "police", "données", "géométrie"] as const;
type Kind = (typeof KINDS)[number];

interface Sent {
  readonly file: string;
  readonly kind: Kind;
  readonly raw: number;
  readonly gzip: number;
}

function kindOf(file: string): Kind {
  if (file.startsWith("geo/")) return "géométrie";
  if (file.startsWith("data/")) return "données";
  if (file.endsWith(".woff2")) return "police";
  return /^assets\/(engine|maplibre-gl)/.test(file) ? "carte" : "coquille";
}

function weigh(root: string, file: string): Sent {
  const body = readFileSync(join(root, "dist", file));
  const gzip = file.endsWith(".woff2") ? body.length : gzipSync(body, { level: 9 }).length;
  return { file, kind: kindOf(file), raw: body.length, gzip };
}

/** Start of each request that the page itself sent, by address, in milliseconds of its clock. */
const startsOf = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() =>
    Object.fromEntries(
      performance.getEntriesByType("resource").map(({ name, startTime }) => [name, startTime]),
    ),
  );

/**
 * Files that the page asked for before its first map was drawn, in the order of the requests. The
 * search is asked for as soon as it is: the clock of the page parts them, where that of the browser,
 * which alone sees what workers ask for, is some milliseconds off on a busy machine.
 */
function collect(browser: Browser, url: string): Promise<string[]> {
  return withPage(browser, { width: 1440, height: 900 }, async (page) => {
    const requests: { address: string; file: string; start: number }[] = [];
    page.on("response", (response) => {
      const address = response.url();
      const { origin, pathname } = new URL(address);
      if (origin !== new URL(url).origin) return;
      const file = decodeURIComponent(pathname.slice(1)) || "index.html";
      requests.push({ address, file, start: response.request().timing().startTime });
    });
    await page.goto(`${url}/`);
    const drawn = await waitForMark(page, PAGE_MARK);
    const origin = await page.evaluate(() => performance.timeOrigin);
    const starts = await startsOf(page);
    return [
      ...new Set(
        requests
          .filter(({ address, start }) => (starts[address] ?? start - origin) <= drawn)
          .map(({ file }) => file),
      ),
    ];
  });
}

const total = (kept: readonly Sent[], key: "raw" | "gzip"): number =>
  kept.reduce((sum, one) => sum + one[key], 0);

const rowOf = (label: string, kind: string, kept: readonly Sent[]): string[] => [
  label,
  kind,
  inKb(total(kept, "raw")),
  inKb(total(kept, "gzip")),
];

const lineOf = (what: string, bytes: number, limit: number): Line => ({
  what,
  measured: inKb(bytes),
  reference: "—",
  ratio: "—",
  target: `≤ ${inKb(limit)}`,
  isMet: bytes <= limit,
});

/** The first view, file by file. */
export interface FirstView {
  readonly sent: readonly Sent[];
  /** Bytes, gzip level 9. */
  readonly view: number;
  /** Those of the page itself: neither the map, nor data, outlines and fonts. */
  readonly shell: number;
  /** Those of data. */
  readonly data: number;
}

const ofKind = (sent: readonly Sent[], kind: Kind): Sent[] =>
  sent.filter((one) => one.kind === kind);

const viewOf = (sent: readonly Sent[]): FirstView => ({
  sent,
  view: total(sent, "gzip"),
  shell: total(ofKind(sent, "coquille"), "gzip"),
  data: total(ofKind(sent, "données"), "gzip"),
});

/** Weighs every file asked for before the first map of `<root>/dist`, served at `url`, is drawn. */
export async function weighFirstView(
  root: string,
  browser: Browser,
  url: string,
): Promise<FirstView> {
  const sent = (await collect(browser, url)).map((file) => weigh(root, file));
  return viewOf(sent);
}

/** Files that a page has asked for once nothing more comes. */
async function filesAtRest(browser: Browser, url: string, hash: string): Promise<string[]> {
  return withPage(browser, { width: 1440, height: 900 }, async (page) => {
    const files = new Set<string>();
    page.on("response", (response) => {
      const { protocol, origin, pathname } = new URL(response.url());
      // What a worker made in memory has been asked for already.
      if (protocol !== "blob:" && origin === new URL(url).origin)
        files.add(decodeURIComponent(pathname.slice(1)));
    });
    await page.goto(`${url}/${hash}`);
    await waitForMark(page, PAGE_MARK);
    // The search and the whole list of communes come when the page has nothing else to do.
    await page.waitForSelector("input[role=combobox]");
    if (hash.includes("territoire="))
      await page.waitForFunction(
        () =>
          document.querySelector(".territory-spread") !== null &&
          document.querySelector(".territory-sheet table .territory-pending") === null,
      );
    for (let seen = -1; seen < files.size;) {
      seen = files.size;
      await page.waitForTimeout(1_500);
      await page.waitForLoadState("networkidle");
    }
    return [...files].filter((file) => file !== "");
  });
}

/**
 * Files that a link to a territory asks for, beside those of the map of its région at its level.
 *
 * @param map link of that map
 */
export async function weighSheet(
  root: string,
  browser: Browser,
  url: string,
  map: string,
  territory: string,
): Promise<FirstView> {
  const before = new Set(await filesAtRest(browser, url, map));
  const after = await filesAtRest(browser, url, `${map}&territoire=${territory}`);
  const sent = after.filter((file) => !before.has(file)).map((file) => weigh(root, file));
  return viewOf(sent);
}

/** The first view as a table, the heaviest file first. */
export const tableOf = ({ sent }: FirstView): string =>
  formatTable([
    ["Fichier", "Nature", "Brut", "gzip 9"],
    ...sent.toSorted((a, b) => b.gzip - a.gzip).map((one) => rowOf(one.file, one.kind, [one])),
    ...KINDS.map((kind) => rowOf("Total", kind, ofKind(sent, kind))),
    rowOf("Total", "", sent),
  ]);

/** Bytes of the first view against their limits. */
export async function measureFirstBytes(
  root: string,
  browser: Browser,
  url: string,
): Promise<Line[]> {
  const first = await weighFirstView(root, browser, url);
  console.log(`\nPremière vue, fichier par fichier\n${tableOf(first)}\n`);
  return [
    lineOf("Octets de la première vue", first.view, VIEW_LIMIT),
    lineOf("dont coquille sans la carte", first.shell, SHELL_LIMIT),
  ];
}
