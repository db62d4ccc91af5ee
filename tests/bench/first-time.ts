import type { Browser } from "playwright";
import { openBenchPage } from "./build-page";
import { waitForMark, withPage } from "./browser";
import {
  BARE_ALL_FILE,
  BARE_ALL_QUERY,
  BARE_FILE,
  BARE_MARK,
  OPENED_MARK,
  PAGE_MARK,
} from "./marks";
import { formatRatio, inMs, median, type Line } from "./report";

const RUNS = 7;
/** Of the time of the bare page, to each idle of ours: both, or a mark that moved would be a gain. */
const TARGETS = [
  { mark: OPENED_MARK, what: "Première vue, premier repos", limit: 1.25 },
  { mark: PAGE_MARK, what: "Première vue entière, noms compris", limit: 1.6 },
] as const;
const VIEWPORT = { width: 1440, height: 900 };

/**
 * Time of the first view against MapLibre alone with the same outlines, in turn, each with a cold
 * cache; and against those of all of France, which both drew up to version 0.3.0 (from a file that
 * weighed 296 kB compressed, 774 since the outlines are the official ones).
 */
export async function measureFirstTime(
  root: string,
  browser: Browser,
  url: string,
): Promise<Line[]> {
  const bare = await openBenchPage(root, "bare", [BARE_FILE, BARE_ALL_FILE]);
  const timeAll = (address: string, marks: readonly string[]): Promise<number[]> =>
    withPage(browser, VIEWPORT, async (page) => {
      await page.goto(address);
      // Asked one after the other: a page that is watched twice is slower.
      const times: number[] = [];
      for (const mark of marks.toReversed()) times.unshift(await waitForMark(page, mark));
      return times;
    });
  const timeBare = async (address: string): Promise<number> =>
    (await timeAll(address, [BARE_MARK]))[0]!;
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
    const allUrl = `${bare.url}/${BARE_ALL_QUERY}#${frame}`;
    await timeBare(bareUrl);
    await timeBare(allUrl);
    const [ours, alone, all]: [number[][], number[], number[]] = [[], [], []];
    for (let run = 0; run < RUNS; run++) {
      ours.push(
        await timeAll(
          `${url}/`,
          TARGETS.map(({ mark }) => mark),
        ),
      );
      alone.push(await timeBare(bareUrl));
      all.push(await timeBare(allUrl));
    }
    return TARGETS.map(({ what, limit }, at): Line => {
      const measured = median(ours.map((times) => times[at]!));
      const ratio = measured / median(alone);
      return {
        what: `${what} (n = ${RUNS})`,
        measured: inMs(measured),
        reference:
          `MapLibre seul ${inMs(median(alone))}, ` +
          `avec tous les EPCI ${inMs(median(all))} (${formatRatio(measured / median(all))})`,
        ratio: formatRatio(ratio),
        target: `≤ × ${limit}`,
        isMet: ratio <= limit,
      };
    });
  } finally {
    await bare.close();
  }
}
