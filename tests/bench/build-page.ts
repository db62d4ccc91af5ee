import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { openServer, type OpenServer } from "../../pipeline/open-server";

/** Bundles `tests/bench/<name>` as production does, and serves it beside the files of `public`. */
export async function openBenchPage(
  root: string,
  name: "bare" | "recolour",
  files: readonly string[],
): Promise<OpenServer> {
  const folder = mkdtempSync(join(tmpdir(), `atlas-bench-${name}-`));
  const dist = join(folder, "dist");
  await build({
    configFile: false,
    logLevel: "error",
    mode: "production",
    root: fileURLToPath(new URL(name, import.meta.url)),
    base: "./",
    publicDir: false,
    resolve: { alias: { "@": join(root, "src") } },
    build: { target: "es2023", outDir: dist, chunkSizeWarningLimit: 2000 },
  });
  for (const file of files) cpSync(join(root, "dist", file), join(dist, file));
  const server = await openServer(folder, 0);
  const close = async (): Promise<void> => {
    await server.close();
    rmSync(folder, { recursive: true });
  };
  return { url: server.url, close };
}
