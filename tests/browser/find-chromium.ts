import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright";

/** What the search may see and do; tests give an imaginary machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** 0 for root; undefined where the system has no such number. */
  readonly uid: number | undefined;
  readonly isDebian: boolean;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where Playwright would keep its own Chromium, present or not. */
  readonly playwrightChromium: string;
  /** Arguments of Node that make Playwright download its Chromium. */
  readonly playwrightInstall: readonly string[];
  readonly exists: (path: string) => boolean;
  /** True when the command ended well. */
  readonly run: (command: string, args: readonly string[]) => boolean;
  readonly say: (message: string) => void;
}

export type ChromiumSearch =
  | { readonly kind: "found"; readonly path: string }
  | { readonly kind: "skipped"; readonly reason: string }
  | { readonly kind: "missing"; readonly message: string };

const NAMES = [
  "chromium",
  "google-chrome-stable",
  "google-chrome",
  "chromium-browser",
  "microsoft-edge",
];

const MISSING = [
  "Aucun navigateur Chromium n’a été trouvé ni installé. Au choix :",
  "  - Debian : apt-get install chromium fonts-liberation (en administrateur) ;",
  "  - ailleurs : installer Chrome, Chromium ou Edge, ou lancer npx playwright install chromium ;",
  "  - donner le chemin d’un navigateur déjà présent : CHROME_PATH=/chemin/vers/chrome npm test ;",
  "  - se passer des tests dans le navigateur : NO_BROWSER=1 npm test.",
].join("\n");

function listPathCandidates({ env, platform }: Machine): string[] {
  const isWindows = platform === "win32";
  const folders = (env["PATH"] ?? "").split(isWindows ? ";" : ":").filter(Boolean);
  const suffix = isWindows ? ".exe" : "";
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}

function listUsualPlaces({ env, platform, home }: Machine): string[] {
  if (platform === "darwin") {
    return ["/Applications", join(home, "Applications")].flatMap((folder) =>
      ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) =>
        join(folder, `${name}.app`, "Contents", "MacOS", name),
      ),
    );
  }
  if (platform === "win32") {
    const folders = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]];
    const places = [
      ["Google", "Chrome", "Application", "chrome.exe"],
      ["Chromium", "Application", "chrome.exe"],
      ["Microsoft", "Edge", "Application", "msedge.exe"],
    ];
    return folders
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => places.map((place) => join(folder, ...place)));
  }
  return [];
}

/** On Linux an installed name may be an empty shell (Ubuntu's snap stub): it must answer. */
function isUsable(machine: Machine, path: string): boolean {
  if (!machine.exists(path)) return false;
  return machine.platform !== "linux" || machine.run(path, ["--version"]);
}

function searchInstalled(machine: Machine): string | undefined {
  return [
    machine.playwrightChromium,
    ...listPathCandidates(machine),
    ...listUsualPlaces(machine),
  ].find((path) => isUsable(machine, path));
}

function installFromDebian({ isDebian, uid, run, say }: Machine): void {
  if (!isDebian || uid !== 0) return;
  say("Aucun Chromium sur cette machine : installation du paquet Debian « chromium »…");
  const install = ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"];
  const isReady = run("apt-get", ["update"]);
  if (!isReady || !run("apt-get", install)) say("L’installation du paquet Debian a échoué.");
}

function installFromPlaywright({ playwrightInstall, run, say }: Machine): void {
  say("Aucun Chromium sur cette machine : téléchargement de celui de Playwright…");
  if (!run(process.execPath, playwrightInstall)) say("Le téléchargement a échoué.");
}

/**
 * Finds a Chromium, installing one when the machine has none: CHROME_PATH, Playwright's own,
 * PATH, usual places of macOS and Windows, Debian's package (as root), Playwright's download.
 */
export function findChromium(machine: Machine): ChromiumSearch {
  if (machine.env["NO_BROWSER"] === "1") {
    return {
      kind: "skipped",
      reason: "NO_BROWSER=1 : les tests dans le navigateur ne sont pas joués.",
    };
  }
  const chosen = machine.env["CHROME_PATH"];
  if (chosen !== undefined && chosen !== "") {
    return isUsable(machine, chosen)
      ? { kind: "found", path: chosen }
      : {
          kind: "missing",
          message: `CHROME_PATH désigne « ${chosen} », qui n’existe pas ou ne répond pas à --version.`,
        };
  }
  for (const install of [() => {}, installFromDebian, installFromPlaywright]) {
    install(machine);
    const path = searchInstalled(machine);
    if (path !== undefined) return { kind: "found", path };
  }
  return { kind: "missing", message: MISSING };
}

const OS_RELEASE = "/etc/os-release";

/** The machine that runs the tests. */
export function readMachine(say: (message: string) => void): Machine {
  const playwrightFolder = dirname(
    createRequire(import.meta.url).resolve("playwright/package.json"),
  );
  return {
    platform: process.platform,
    uid: process.getuid?.(),
    isDebian: existsSync(OS_RELEASE) && /^ID="?debian/m.test(readFileSync(OS_RELEASE, "utf8")),
    home: homedir(),
    env: process.env,
    playwrightChromium: chromium.executablePath(),
    playwrightInstall: [join(playwrightFolder, "cli.js"), "install", "chromium"],
    exists: existsSync,
    run: (command, args) =>
      spawnSync(command, args, {
        stdio: "ignore",
        timeout: 600_000,
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
      }).status === 0,
    say,
  };
}
