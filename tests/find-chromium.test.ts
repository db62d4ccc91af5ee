import { expect, test } from "vitest";
import { type Machine, findChromium } from "./browser/find-chromium";

interface Imaginary extends Partial<Omit<Machine, "exists" | "run">> {
  /** Files present from the start. */
  readonly files?: readonly string[];
  /** Files present but which answer nothing. */
  readonly stubs?: readonly string[];
  /** Files that a command (its text begins with the key) brings. */
  readonly brings?: Readonly<Record<string, readonly string[]>>;
  readonly failing?: readonly string[];
}

function imagine({ files = [], stubs = [], brings = {}, failing = [], ...rest }: Imaginary) {
  const present = new Set([...files, ...stubs]);
  const commands: string[] = [];
  const said: string[] = [];
  const machine: Machine = {
    platform: "linux",
    uid: 1000,
    isDebian: false,
    home: "/home/ana",
    env: { PATH: "/usr/local/bin:/usr/bin" },
    playwrightChromium: "/cache/playwright/chrome",
    playwrightInstall: ["playwright", "install", "chromium"],
    exists: (path) => present.has(path),
    run: (command, args) => {
      const text = [command === process.execPath ? "node" : command, ...args].join(" ");
      commands.push(text);
      if (stubs.includes(command) || failing.some((start) => text.startsWith(start))) return false;
      for (const [start, arrivals] of Object.entries(brings)) {
        if (text.startsWith(start)) arrivals.forEach((path) => present.add(path));
      }
      return true;
    },
    say: (message) => said.push(message),
    ...rest,
  };
  return { machine, commands, said };
}

const found = (path: string) => ({ kind: "found", path });

test("NO_BROWSER=1 wins over everything and gives its reason", () => {
  const { machine, commands } = imagine({
    env: { NO_BROWSER: "1", CHROME_PATH: "/opt/chrome" },
    files: ["/opt/chrome"],
  });
  expect(findChromium(machine)).toEqual({
    kind: "skipped",
    reason: "NO_BROWSER=1 : les tests dans le navigateur ne sont pas joués.",
  });
  expect(commands).toEqual([]);
});

test("CHROME_PATH comes before Playwright's Chromium", () => {
  const { machine } = imagine({
    env: { CHROME_PATH: "/opt/chrome" },
    files: ["/opt/chrome", "/cache/playwright/chrome"],
  });
  expect(findChromium(machine)).toEqual(found("/opt/chrome"));
});

test.each([
  { name: "absent", files: ["/usr/bin/chromium"], stubs: [] },
  { name: "mute", files: ["/usr/bin/chromium"], stubs: ["/opt/chrome"] },
])("a wrong CHROME_PATH ($name) is said, not silently replaced", ({ files, stubs }) => {
  const { machine } = imagine({
    env: { CHROME_PATH: "/opt/chrome", PATH: "/usr/bin" },
    files,
    stubs,
  });
  const search = findChromium(machine);
  expect(search.kind).toBe("missing");
  expect(search).toHaveProperty("message", expect.stringContaining("« /opt/chrome »"));
});

test("Playwright's Chromium comes before PATH", () => {
  const { machine } = imagine({ files: ["/cache/playwright/chrome", "/usr/bin/chromium"] });
  expect(findChromium(machine)).toEqual(found("/cache/playwright/chrome"));
});

test("PATH is read by name first, then by folder", () => {
  const { machine } = imagine({
    files: ["/usr/local/bin/microsoft-edge", "/usr/bin/google-chrome", "/usr/bin/chromium"],
  });
  expect(findChromium(machine)).toEqual(found("/usr/bin/chromium"));
});

test("on Linux a name that does not answer --version is passed over", () => {
  const { machine, commands } = imagine({
    stubs: ["/usr/bin/chromium"],
    files: ["/usr/bin/chromium-browser"],
  });
  expect(findChromium(machine)).toEqual(found("/usr/bin/chromium-browser"));
  expect(commands).toEqual(["/usr/bin/chromium --version", "/usr/bin/chromium-browser --version"]);
});

test("macOS: applications of the machine and of the user, without running them", () => {
  const path = "/Users/ana/Applications/Chromium.app/Contents/MacOS/Chromium";
  const { machine, commands } = imagine({
    platform: "darwin",
    home: "/Users/ana",
    env: {},
    files: [path],
  });
  expect(findChromium(machine)).toEqual(found(path));
  expect(commands).toEqual([]);
});

test("Windows: the program folders of the environment", () => {
  const { machine } = imagine({
    platform: "win32",
    uid: undefined,
    env: { "PROGRAMFILES(X86)": "/programs" },
    files: ["/programs/Microsoft/Edge/Application/msedge.exe"],
  });
  expect(findChromium(machine)).toEqual(found("/programs/Microsoft/Edge/Application/msedge.exe"));
});

test("Debian and root: the package is installed", () => {
  const { machine, commands, said } = imagine({
    uid: 0,
    isDebian: true,
    brings: { "apt-get install": ["/usr/bin/chromium"] },
  });
  expect(findChromium(machine)).toEqual(found("/usr/bin/chromium"));
  expect(commands).toEqual([
    "apt-get update",
    "apt-get install -y --no-install-recommends chromium fonts-liberation",
    "/usr/bin/chromium --version",
  ]);
  expect(said).toHaveLength(1);
});

test.each([
  { name: "Debian without root", uid: 1000, isDebian: true },
  { name: "root elsewhere", uid: 0, isDebian: false },
])("$name: Playwright's download", ({ uid, isDebian }) => {
  const { machine, commands } = imagine({
    uid,
    isDebian,
    brings: { "node playwright install": ["/cache/playwright/chrome"] },
  });
  expect(findChromium(machine)).toEqual(found("/cache/playwright/chrome"));
  expect(commands[0]).toBe("node playwright install chromium");
});

test("Debian's package failing, Playwright's download is tried", () => {
  const { machine, commands, said } = imagine({
    uid: 0,
    isDebian: true,
    failing: ["apt-get update"],
    brings: { "node playwright install": ["/cache/playwright/chrome"] },
  });
  expect(findChromium(machine)).toEqual(found("/cache/playwright/chrome"));
  expect(commands).not.toContain("apt-get install");
  expect(said[1]).toBe("L’installation du paquet Debian a échoué.");
});

test("nothing works: the message says what to do", () => {
  const { machine } = imagine({ failing: ["node playwright install"] });
  const search = findChromium(machine);
  expect(search.kind).toBe("missing");
  for (const way of ["apt-get install", "playwright install", "CHROME_PATH=", "NO_BROWSER=1"]) {
    expect(search).toHaveProperty("message", expect.stringContaining(way));
  }
});
