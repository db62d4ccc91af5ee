import { wrap } from "comlink";
import type { DataProblem } from "@/domain/data-problem";
import { failure, type Result } from "@/domain/result";
import type { FilePlace } from "@/domain/file-source";
import type { Outlines } from "./outlines";
import type { AtlasWorker } from "./worker";
import { workshopOf, type Workshop } from "./worker-pool";

/** Outlines of a worker; one that does not start, or dies, is told as a file that did not come. */
export function outlinesFrom(workshop: () => Workshop<Outlines>): Outlines {
  const orCrash = <Value>(
    work: (outlines: Outlines) => Promise<Result<Value, DataProblem>>,
  ): Promise<Result<Value, DataProblem>> => {
    const { api, crashed } = workshop();
    const gone = crashed.then((problem) => {
      const detail = "detail" in problem ? problem.detail : problem.kind;
      return failure({ kind: "unreachable", file: "de lecture des contours", detail } as const);
    });
    return Promise.race([work(api), gone]);
  };
  return {
    allOf: (...asked) => orCrash((outlines) => outlines.allOf(...asked)),
    fileOf: (...asked) => orCrash((outlines) => outlines.fileOf(...asked)),
    at: (...asked) => orCrash((outlines) => outlines.at(...asked)),
  };
}

/** Outlines read in a worker, which starts when the first ones are asked for. */
export function outlinesIn(place: FilePlace): Outlines {
  let shop: Workshop<Outlines> | null = null;
  const start = (): Workshop<Outlines> => {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      type: "module",
      name: "atlas",
    });
    const remote = wrap<AtlasWorker>(worker);
    // Messages arrive in order: the place is known before anything is asked for.
    void remote.open(place);
    return workshopOf(worker, {
      allOf: (...asked) => remote.allOf(...asked),
      fileOf: (...asked) => remote.fileOf(...asked),
      at: (...asked) => remote.at(...asked),
    });
  };
  return outlinesFrom(() => {
    const now = shop ?? start();
    shop = now;
    // One that dies is dropped: the next asking starts another.
    void now.crashed.then(() => {
      if (shop === now) shop = null;
      now.stop();
    });
    return now;
  });
}
