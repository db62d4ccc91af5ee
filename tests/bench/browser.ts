import { type Browser, type Page, chromium } from "playwright";
import { findChromium, readMachine } from "../browser/find-chromium";
import { LAUNCH_ARGS } from "../browser/launch-args";

/**
 * Unlike the tests, without `--disable-gpu`: the main thread would then copy the map out of the GPU
 * process at each frame (some 300 ms each, on no screen of any user), and long tasks would measure
 * that copy.
 */
export function openBrowser(): Promise<Browser> {
  const search = findChromium(readMachine(console.log));
  if (search.kind !== "found")
    throw new Error(search.kind === "missing" ? search.message : search.reason);
  return chromium.launch({ executablePath: search.path, args: [...LAUNCH_ARGS] });
}

/** Gives a page of a fresh profile (cold cache) to `visit`, and closes it. */
export async function withPage<Value>(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
  visit: (page: Page) => Promise<Value>,
): Promise<Value> {
  const context = await browser.newContext({
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport,
  });
  try {
    return await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Waits for a performance mark: milliseconds since the navigation began. */
export async function waitForMark(page: Page, name: string): Promise<number> {
  const handle = await page.waitForFunction(
    (mark) => performance.getEntriesByName(mark)[0]?.startTime,
    name,
    { timeout: 120_000 },
  );
  return (await handle.jsonValue())!;
}
