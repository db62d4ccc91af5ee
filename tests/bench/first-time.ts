import type { Browser } from "playwright";
import { openBenchPage } from "./build-page";
import { waitForMark, withPage } from "./browser";
import { BARE_FILE, BARE_MARK, PAGE_MARK } from "./marks";
import { formatRatio, inMs, median, type Line } from "./report";

const RUNS = 7;
const MAX_RATIO = 1.5;
const VIEWPORT = { width: 1440, height: 900 };

/**
 * Time of the first view against MapLibre alone with the same outlines, in turn, each with a cold
 * cache.
 */
export async function measureFirstTime(
  root: string,
  browser: Browser,
  url: string,
): Promise<Line[]> {
  const bare = await openBenchPage(root, "bare", [BARE_FILE]);
  const time = (address: string, mark: string): Promise<number> =>
    withPage(browser, VIEWPORT, async (page) => {
      await page.goto(address);
      return waitForMark(page, mark);
    });
  try {
    // The bare map stands where the map of the page stands; this also warms the two servers.
    const frame = await withPage(browser, VIEWPORT, async (page) => {
      await page.goto(`${url}/`);
      await waitForMark(page, PAGE_MARK);
      const box = await page.locator(".map-canvas").boundingBox();
      if (!box) throw new Error("measureFirstTime requires a map in the page, got none");
      return [box.x, box.y, box.width, box.height].map(Math.round).join(",");
    });
    const bareUrl = `${bare.url}/#${frame}`;
    await time(bareUrl, BARE_MARK);
    const [ours, alone]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      ours.push(await time(`${url}/`, PAGE_MARK));
      alone.push(await time(bareUrl, BARE_MARK));
    }
    const ratio = median(ours) / median(alone);
    return [
      {
        what: `Temps de la première vue (n = ${RUNS})`,
        measured: inMs(median(ours)),
        reference: `MapLibre seul ${inMs(median(alone))}`,
        ratio: formatRatio(ratio),
        target: `≤ × ${MAX_RATIO}`,
        isMet: ratio <= MAX_RATIO,
      },
    ];
  } finally {
    await bare.close();
  }
}
