import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { ensureBuild } from "../../pipeline/ensure-build";
import { openServer } from "../../pipeline/open-server";
import { findChromium, readMachine } from "./find-chromium";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the built page, without a trailing slash. */
    baseUrl: string;
    chromiumPath: string;
  }
}

/** Runs once before the browser tests: a Chromium, the built page, a server; stops it at the end. */
export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const search = findChromium(readMachine(console.log));
  if (search.kind === "skipped") {
    console.log(search.reason);
    return undefined;
  }
  if (search.kind === "missing") throw new Error(search.message);
  const root = fileURLToPath(new URL("../..", import.meta.url));
  ensureBuild(root, console.log);
  const server = await openServer(root, 0);
  project.provide("baseUrl", server.url);
  project.provide("chromiumPath", search.path);
  return server.close;
}
