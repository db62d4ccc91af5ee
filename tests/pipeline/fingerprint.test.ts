import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { computeFingerprint, isBuildCurrent, writeFingerprint } from "../../pipeline/fingerprint";

let root: string;

function write(path: string, text: string): void {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "atlas-fingerprint-"));
  write("index.html", "<title>Atlas CLS</title>");
  write("src/app/main.tsx", "export {};");
  write("dist/index.html", "built");
  writeFingerprint(root, computeFingerprint(root));
});

afterEach(() => rmSync(root, { recursive: true }));

test("a build of the present inputs is current", () => {
  expect(isBuildCurrent(root)).toBe(true);
});

test.each([
  ["a changed file", () => write("src/app/main.tsx", "export const a = 1;")],
  ["a new file, even empty", () => write("public/data/a.json", "")],
  ["a removed file", () => rmSync(join(root, "src/app/main.tsx"))],
  ["a removed page", () => rmSync(join(root, "dist/index.html"))],
  ["a build without its fingerprint", () => rmSync(join(root, "dist/.empreinte"))],
])("%s asks for a build", (_, change) => {
  change();
  expect(isBuildCurrent(root)).toBe(false);
});

test("what is not an input changes nothing", () => {
  write("tests/a.test.ts", "export {};");
  write("README.md", "lu par personne");
  expect(isBuildCurrent(root)).toBe(true);
});
