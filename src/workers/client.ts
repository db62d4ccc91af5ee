import { wrap, type Remote } from "comlink";
import type { FilePlace } from "@/domain/file-source";
import type { Outlines } from "./outlines";
import type { AtlasWorker } from "./worker";

/** Outlines read in a worker, which starts when the first ones are asked for. */
export function outlinesIn(place: FilePlace): Outlines {
  let started: Remote<AtlasWorker> | null = null;
  const worker = (): Remote<AtlasWorker> => {
    if (started) return started;
    started = wrap<AtlasWorker>(
      new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "atlas" }),
    );
    // Messages arrive in order: the place is known before anything is asked for.
    void started.open(place);
    return started;
  };
  return {
    allOf: (...asked) => worker().allOf(...asked),
    fileOf: (...asked) => worker().fileOf(...asked),
    at: (...asked) => worker().at(...asked),
  };
}
