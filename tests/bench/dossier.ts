import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright";
import { unzipSync } from "fflate";
import { LANDERNEAU } from "../domain/diagnostic/real-profile";
import { withPage } from "./browser";
import { recordLongTasks } from "./long-tasks";
import { inMs, median, type Line } from "./report";

const RUNS = 3;
const LIMIT_MS = 5000;
/** What the Word document whose time is measured holds at least. */
const LEAST_MAPS = 6;
const LEAST_INDICATORS = 40;
const TASK_LIMIT_MS = 100;
const SETTLE_MS = 1200;
const VIEWPORT = { width: 1440, height: 900 };

const DOCUMENTS = [
  ["Dossier Word", "Télécharger le dossier Word"],
  ["Dossier PDF", "Télécharger le dossier PDF"],
] as const;

interface Made {
  readonly path: string;
  /** From the click to the file on the disk. */
  readonly duration: number;
  /** 0 below 50 ms, which the browser does not report. */
  readonly longestTask: number;
}

async function openDocuments(page: Page, url: string): Promise<void> {
  await page.addInitScript(recordLongTasks);
  await page.goto(`${url}/#/diagnostic?territoire=epci:${LANDERNEAU}`);
  await page.getByRole("button", { name: "Documents", exact: true }).click();
}

async function makeDocument(page: Page, button: string): Promise<Made> {
  const asked = page.getByRole("button", { name: button });
  await asked.waitFor();
  // What the screen itself costs is over, and reported.
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(() => {
    window.longTasks = [];
  });
  const downloading = page.waitForEvent("download", { timeout: 120_000 });
  const start = performance.now();
  await asked.click();
  const path = await (await downloading).path();
  const duration = performance.now() - start;
  return {
    path,
    duration,
    longestTask: await page.evaluate(() => Math.max(0, ...window.longTasks)),
  };
}

/** Maps and indicators of a Word document, from what its drawings say in words. */
function contentLine(path: string): Line {
  const document = unzipSync(readFileSync(path))["word/document.xml"]!;
  const words = [...new TextDecoder().decode(document).matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)];
  const maps = words.filter(([, text = ""]) => text.startsWith("Carte")).length;
  const indicators = words.reduce(
    (sum, [, text = ""]) => sum + Number(/^(\d+)\s+indicateurs?/.exec(text)?.[1] ?? 0),
    0,
  );
  return {
    what: "Dossier Word, contenu",
    measured: `${maps} cartes, ${indicators} indicateurs`,
    reference: `${words.length} figures`,
    ratio: "—",
    target: `≥ ${LEAST_MAPS} cartes, ≥ ${LEAST_INDICATORS} indicateurs`,
    isMet: maps >= LEAST_MAPS && indicators >= LEAST_INDICATORS,
  };
}

/** Documents of CA du Pays de Landerneau-Daoulas in a fresh page: their code is fetched too. */
export async function measureDossier(browser: Browser, url: string): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [what, button] of DOCUMENTS) {
    const made: Made[] = [];
    for (let run = 0; run < RUNS; run++)
      await withPage(browser, VIEWPORT, async (page) => {
        await openDocuments(page, url);
        made.push(await makeDocument(page, button));
        // The file is gone with its page.
        if (run === 0 && what === "Dossier Word") lines.push(contentLine(made[0]!.path));
      });
    const durations = made.map(({ duration }) => duration);
    const tasks = made.map(({ longestTask }) => longestTask);
    const line = (label: string, times: readonly number[], limit: number): Line => ({
      what: `${what}, ${label} (n = ${RUNS})`,
      measured: inMs(median(times)),
      reference: `maximum ${inMs(Math.max(...times))}`,
      ratio: "—",
      target: `< ${inMs(limit)}`,
      isMet: median(times) < limit,
    });
    lines.push(
      line("du clic au fichier", durations, LIMIT_MS),
      line("plus longue tâche de la page", tasks, TASK_LIMIT_MS),
    );
  }
  return lines;
}
