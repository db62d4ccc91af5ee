import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { computeFingerprint, isBuildCurrent, writeFingerprint } from "./fingerprint";

const viteCommand = join(
  dirname(createRequire(import.meta.url).resolve("vite/package.json")),
  "bin/vite.js",
);

/**
 * Builds `dist` when it is missing or older than its inputs; otherwise does nothing.
 * The build is a process of its own, so that a test runner's NODE_ENV does not reach it
 * (React would silently be bundled in its development form).
 *
 * @throws Error with a French message when the build fails.
 */
export function ensureBuild(root: string, say: (message: string) => void): void {
  if (isBuildCurrent(root)) return;
  say("Préparation de la page (vite build)…");
  const fingerprint = computeFingerprint(root);
  const build = spawnSync(process.execPath, [viteCommand, "build", "--logLevel", "warn"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (build.status !== 0) {
    throw new Error(`La construction de la page a échoué :\n${build.stdout}${build.stderr}`);
  }
  writeFingerprint(root, fingerprint);
}
