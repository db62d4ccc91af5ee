import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Everything the built page depends on, relative to the project root. */
const BUILD_INPUTS = [
  "index.html",
  "package.json",
  "package-lock.json",
  "public",
  "src",
  "tsconfig.json",
  "vite.config.ts",
];

const FINGERPRINT_FILE = ".empreinte";

function* listFiles(root: string, path: string): Generator<string> {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(full).sort()) yield* listFiles(root, `${path}/${name}`);
}

/** Hash of the names and contents of all build inputs (64 hexadecimal digits). */
export function computeFingerprint(root: string): string {
  const hash = createHash("sha256");
  for (const input of BUILD_INPUTS) {
    for (const path of listFiles(root, input)) {
      const content = readFileSync(join(root, path));
      hash.update(`${path}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest("hex");
}

/** True when `dist` was built from exactly the present inputs. */
export function isBuildCurrent(root: string): boolean {
  const stored = join(root, "dist", FINGERPRINT_FILE);
  return (
    existsSync(join(root, "dist", "index.html")) &&
    existsSync(stored) &&
    readFileSync(stored, "utf8") === computeFingerprint(root)
  );
}

/** Leaves beside the built page the fingerprint that its inputs had when the build began. */
export function writeFingerprint(root: string, fingerprint: string): void {
  writeFileSync(join(root, "dist", FINGERPRINT_FILE), fingerprint);
}
