import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { ensureBuild } from "../../pipeline/ensure-build";
import { openServer } from "../../pipeline/open-server";
import { openBrowser } from "./browser";
import { measurePerimetre } from "./check-perimetre";
import { measureCoverage } from "./coverage";
import { measureDossier } from "./dossier";
import { measureFirstBytes } from "./first-bytes";
import { measureFirstTime } from "./first-time";
import { measureLetter } from "./letter";
import { measureOutlines } from "./outlines";
import { measureLongTasks } from "./long-tasks";
import { measureFranceCover, measureGroups, measureRegionCover } from "./perimetres";
import { measureProfile } from "./profile";
import { measureRecolour } from "./recolour";
import { formatLines, type Line } from "./report";

/**
 * `npm run bench` measures the targets of the project on a production build; a missed target is
 * said, and is not an error. `npm run bench -- octets couverture` measures only these parts;
 * `couverture-france`, which takes up to five minutes, is measured only when named.
 */
const root = fileURLToPath(new URL("../../", import.meta.url));

function sayLoad(when: string): void {
  const [load = 0] = loadavg();
  console.log(`Charge ${when} : ${load.toFixed(1)} pour ${cpus().length} cœurs.`);
}

ensureBuild(root, console.log);
const server = await openServer(root, 0);
const browser = await openBrowser();
const { url } = server;

const parts: Record<string, () => Promise<Line[]>> = {
  octets: () => measureFirstBytes(root, browser, url),
  temps: () => measureFirstTime(root, browser, url),
  recoloration: () => measureRecolour(root, browser),
  contours: () => measureOutlines(browser, url),
  taches: () => measureLongTasks(browser, url),
  couverture: () => measureCoverage(root),
  profil: () => measureProfile(),
  lettre: () => Promise.resolve(measureLetter()),
  perimetre: () => measurePerimetre(),
  dossier: () => measureDossier(browser, url),
  groupes: () => measureGroups(),
  "couverture-region": () => measureRegionCover(),
  "couverture-france": () => measureFranceCover(),
};

const ON_DEMAND = "couverture-france";

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0)
  console.log(`Inconnu : ${unknown.join(", ")}. Au choix : ${Object.keys(parts).join(", ")}.`);

sayLoad("au début");
const lines: Line[] = [];
try {
  for (const [name, measure] of Object.entries(parts))
    if (asked.length === 0 ? name !== ON_DEMAND : asked.includes(name)) {
      console.log(`Mesure : ${name}…`);
      lines.push(...(await measure()));
    }
} finally {
  await browser.close();
  await server.close();
}
sayLoad("à la fin");
console.log(`\n${formatLines(lines)}`);
