import type { Browser, Page } from "playwright";
import { waitForMark, withPage } from "./browser";
import { OUTLINES_MARK, PAGE_MARK } from "./marks";
import { inMs, median, type Line } from "./report";

const VIEWPORT = { width: 1440, height: 900 };
const RUNS = 5;
/** All of France takes ten seconds or so on a software GPU. */
const FRANCE_RUNS = 3;

const addressOf = (scope: string, level: string): string =>
  `#/carte?region=${scope}&niveau=${level}`;

/** From the choice of the communes of a scope to their outlines on screen, milliseconds. */
async function timeCommunes(page: Page, url: string, scope: string): Promise<number> {
  await page.goto("about:blank");
  await page.goto(`${url}/${addressOf(scope, "epci")}`);
  await waitForMark(page, PAGE_MARK);
  // The search and the table load after the first map.
  await page.waitForLoadState("networkidle");
  const start = await page.evaluate(
    ([hash, mark]) => {
      performance.clearMarks(mark);
      location.hash = hash!;
      return performance.now();
    },
    [addressOf(scope, "commune"), OUTLINES_MARK],
  );
  return (await waitForMark(page, OUTLINES_MARK)) - start;
}

const lineOf = (what: string, times: readonly number[]): Line => ({
  what: `${what} (n = ${times.length})`,
  measured: inMs(median(times)),
  reference: `maximum ${inMs(Math.max(...times))}`,
  ratio: "—",
  target: "—",
  isMet: null,
});

/** Communes of a région with a cold cache, and those of France once they were read. */
export async function measureOutlines(browser: Browser, url: string): Promise<Line[]> {
  const region: number[] = [];
  for (let run = 0; run < RUNS; run++)
    region.push(await withPage(browser, VIEWPORT, (page) => timeCommunes(page, url, "53")));
  const france = await withPage(browser, VIEWPORT, async (page) => {
    await timeCommunes(page, url, "france");
    const times: number[] = [];
    for (let run = 0; run < FRANCE_RUNS; run++) times.push(await timeCommunes(page, url, "france"));
    return times;
  });
  return [
    lineOf("Communes de Bretagne, du clic aux contours", region),
    lineOf("Communes de France, déjà lues, du clic aux contours", france),
  ];
}
