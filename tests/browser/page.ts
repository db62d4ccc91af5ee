import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, type Page, chromium } from "playwright";
import { inject } from "vitest";
import { LAUNCH_ARGS } from "./launch-args";

/** « Today » of every browser test: contracts expire, so the date is part of the test. */
const NOW = "2026-11-21T10:00:00+01:00";

const CAPTURES = fileURLToPath(new URL("../captures/", import.meta.url));

interface PageOptions {
  /** Address below the site's root, such as `/#/carte?niveau=epci`, or a full address. */
  readonly url?: string;
  /** CSS pixels. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Before the first load: routes, scripts that take something away from the page. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

export interface OpenedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Addresses that the page asked for outside this machine; all were blocked. */
  readonly foreignRequests: readonly string[];
  /** Errors written in the console, and errors thrown and not caught. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

declare global {
  interface Window {
    /** Names of the marks of `performance`, which the fixed clock hides. */
    marks: Set<string>;
  }
}

function recordMarks(): void {
  window.marks = new Set();
  performance.mark = ((name: string) => window.marks.add(name)) as never;
}

function isForeign(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return /^(https?|wss?):$/.test(protocol) && hostname !== "localhost";
}

/** `moreArgs`: arguments of Chromium for what it must do without. */
export function openBrowser(moreArgs: readonly string[] = []): Promise<Browser> {
  const args = ["--disable-gpu", ...LAUNCH_ARGS, ...moreArgs];
  return chromium.launch({ executablePath: inject("chromiumPath"), args });
}

/** Opens the built page in a fresh French profile; the first load is over when it returns. */
export async function openPage(
  browser: Browser,
  { url = "/", viewport = { width: 1280, height: 720 }, prepare }: PageOptions = {},
): Promise<OpenedPage> {
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  const context = await browser.newContext({
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    viewport,
    acceptDownloads: true,
  });
  await context.route(
    (address) => isForeign(address.href),
    (route) => {
      foreignRequests.push(route.request().url());
      return route.abort("blockedbyclient");
    },
  );
  await context.routeWebSocket(
    (address) => isForeign(address.href),
    (socket) => {
      foreignRequests.push(socket.url());
      return socket.close();
    },
  );
  await context.clock.setFixedTime(NOW);
  await context.addInitScript(recordMarks);
  await prepare?.(context);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  await page.goto(new URL(url, inject("baseUrl")).href);
  return { page, context, foreignRequests, errors, close: () => context.close() };
}

/** Where the browser tests leave what they saw and downloaded (not committed). */
export const capturePath = (file: string): string => `${CAPTURES}${file}`;

/** Saves `tests/captures/<name>.png` (not committed) and returns its path. */
export async function capture(page: Page, name: string): Promise<string> {
  const path = capturePath(`${name}.png`);
  await page.screenshot({ path });
  return path;
}
