import { wrap, type Remote } from "comlink";
import type { AtlasWorker } from "./worker";

let worker: Remote<AtlasWorker> | null = null;

/** The worker, started when first needed. */
export function atlasWorker(): Remote<AtlasWorker> {
  worker ??= wrap<AtlasWorker>(
    new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "atlas" }),
  );
  return worker;
}
