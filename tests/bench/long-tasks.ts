import type { Browser, Page } from "playwright";
import { waitForMark, withPage } from "./browser";
import { PAGE_MARK } from "./marks";
import { inMs, median, type Line } from "./report";

const RUNS = 5;
const LIMIT_MS = 50;
const SETTLE_MS = 1200;

/** Each follows the former: another indicator, other classes, another way to draw. */
const CHANGES = [
  "indicateur=apl_mg&classes=quantile~5",
  "indicateur=part_pop_sous_dense&classes=quantile~5",
  "indicateur=part_pop_sous_dense&classes=jenks~6",
  "indicateur=population&classes=quantile~5",
] as const;

declare global {
  interface Window {
    longTasks: number[];
  }
}

/** Runs in the page: notes the length of each long task, milliseconds. */
export function recordLongTasks(): void {
  window.longTasks = [];
  new PerformanceObserver((list) => {
    window.longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: "longtask" });
}

/** Longest task of the main thread during one change; 0 below 50 ms, which the browser does not report. */
async function longestTask(page: Page, hash: string): Promise<number> {
  await page.evaluate((next) => {
    window.longTasks = [];
    location.hash = next;
  }, hash);
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(() => Math.max(0, ...window.longTasks));
}

const addressOf = (scope: string, change: string): string =>
  `#/carte?region=${scope}&niveau=epci&${change}`;

async function measureScope(browser: Browser, url: string, scope: string): Promise<number[][]> {
  return withPage(browser, { width: 1440, height: 900 }, async (page) => {
    await page.addInitScript(recordLongTasks);
    await page.goto(`${url}/${addressOf(scope, CHANGES[0])}`);
    await waitForMark(page, PAGE_MARK);
    await page.waitForTimeout(SETTLE_MS);
    for (const change of CHANGES) await longestTask(page, addressOf(scope, change));
    const times: number[][] = CHANGES.map(() => []);
    for (let run = 0; run < RUNS; run++)
      for (const [at, change] of CHANGES.entries())
        times[at]!.push(await longestTask(page, addressOf(scope, change)));
    return times;
  });
}

const inLimit = (value: number): string => (value === 0 ? `< ${LIMIT_MS} ms` : inMs(value));

/** Longest task of the real page when the indicator or the classes change, by EPCI. */
export async function measureLongTasks(browser: Browser, url: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [scope, label] of [
    ["53", "Bretagne"],
    ["france", "France entière"],
  ] as const) {
    const times = await measureScope(browser, url, scope);
    const worst = Math.max(...times.map(median));
    lines.push({
      what: `Plus longue tâche, EPCI, ${label} (${CHANGES.length} changements, n = ${RUNS})`,
      measured: inLimit(worst),
      reference: `maximum ${inLimit(Math.max(...times.flat()))}`,
      ratio: "—",
      target: `≤ ${LIMIT_MS} ms`,
      isMet: worst <= LIMIT_MS,
    });
  }
  return lines;
}
