import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright";
import { waitForMark, withPage } from "./browser";
import { PAGE_MARK } from "./marks";
import { formatTable, inKb, type Line } from "./report";

const VIEW_LIMIT = 1_100_000;
const SHELL_LIMIT = 110_000;

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

/** Files that the page asked for before its first map was drawn, in the order of the requests. */
function collect(browser: Browser, url: string): Promise<string[]> {
  return withPage(browser, { width: 1440, height: 900 }, async (page) => {
    const requests: { file: string; start: number }[] = [];
    page.on("response", (response) => {
      const { origin, pathname } = new URL(response.url());
      if (origin !== new URL(url).origin) return;
      const file = decodeURIComponent(pathname.slice(1)) || "index.html";
      requests.push({ file, start: response.request().timing().startTime });
    });
    await page.goto(`${url}/`);
    const drawn = await waitForMark(page, PAGE_MARK);
    const end = drawn + (await page.evaluate(() => performance.timeOrigin));
    return [...new Set(requests.filter(({ start }) => start <= end).map(({ file }) => file))];
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

/** Bytes of the first view: every file asked for before its map is drawn, gzip level 9. */
export async function measureFirstBytes(
  root: string,
  browser: Browser,
  url: string,
): Promise<Line[]> {
  const sent = (await collect(browser, url)).map((file) => weigh(root, file));
  const byKind = (kind: Kind): Sent[] => sent.filter((one) => one.kind === kind);
  const table = formatTable([
    ["Fichier", "Nature", "Brut", "gzip 9"],
    ...sent.toSorted((a, b) => b.gzip - a.gzip).map((one) => rowOf(one.file, one.kind, [one])),
    ...KINDS.map((kind) => rowOf("Total", kind, byKind(kind))),
    rowOf("Total", "", sent),
  ]);
  console.log(`\nPremière vue, fichier par fichier\n${table}\n`);
  return [
    lineOf("Octets de la première vue", total(sent, "gzip"), VIEW_LIMIT),
    lineOf("dont coquille sans la carte", total(byKind("coquille"), "gzip"), SHELL_LIMIT),
  ];
}
