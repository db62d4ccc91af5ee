import type { Browser, Page } from "playwright";
import { openBenchPage } from "./build-page";
import { withPage } from "./browser";
import { METHODS, type Change, type Method } from "./marks";
import { formatRatio, inMs, median, type Line } from "./report";

const RUNS = 7;
const WARM_UP = 2;
const MIN_GAIN = 30;
const VIEWPORT = { width: 1280, height: 800 };

async function open(page: Page, url: string, method: Method): Promise<() => Promise<Change>> {
  await page.goto(`${url}/#${method}`);
  await page.waitForFunction(() => window.change !== undefined, null, { timeout: 300_000 });
  return async () => {
    const change = await page.evaluate(() => window.change!());
    if (!change.isRight) throw new Error(`La couleur n’a pas changé (${method}).`);
    return change;
  };
}

/** New colours for the 34,875 communes: feature-state as the atlas does, against setData, in turn. */
export async function measureRecolour(root: string, browser: Browser): Promise<Line[]> {
  const files = ["geo/communes.topojson", "geo/cls-perimetres.topojson"];
  const server = await openBenchPage(root, "recolour", files);
  const times: Record<Method, Change[]> = { "feature-state": [], setData: [] };
  try {
    await withPage(browser, VIEWPORT, (first) =>
      withPage(browser, VIEWPORT, async (second) => {
        const change = {
          "feature-state": await open(first, server.url, "feature-state"),
          setData: await open(second, server.url, "setData"),
        };
        for (let run = -WARM_UP; run < RUNS; run++)
          for (const method of METHODS) {
            const done = await change[method]();
            if (run >= 0) times[method].push(done);
          }
      }),
    );
  } finally {
    await server.close();
  }
  const line = (what: string, key: "idle" | "drawn", minimum: number | null): Line => {
    const [ours, reference] = METHODS.map((method) =>
      median(times[method].map((change) => change[key])),
    ) as [number, number];
    return {
      what: `${what} (n = ${RUNS})`,
      measured: inMs(ours),
      reference: `setData ${inMs(reference)}`,
      ratio: formatRatio(reference / ours),
      target: minimum === null ? "—" : `≥ × ${minimum}`,
      isMet: minimum === null ? null : reference / ours >= minimum,
    };
  };
  return [
    line("Recolorer les communes, au repos", "idle", MIN_GAIN),
    line("Recolorer les communes, image relue", "drawn", null),
  ];
}
