import { expose } from "comlink";
import { openFiles } from "@/data/open-files";
import type { FilePlace } from "@/domain/file-source";
import { createOutlines, type Outlines } from "./outlines";

let outlines: Outlines | null = null;

function opened(): Outlines {
  if (!outlines) throw new Error("the worker requires the place of its files first, got none");
  return outlines;
}

const worker = {
  /** The first message of the page: where the files are. */
  open: (place: FilePlace): void => {
    outlines = createOutlines(openFiles(place));
  },
  allOf: (...asked: Parameters<Outlines["allOf"]>) => opened().allOf(...asked),
  fileOf: (...asked: Parameters<Outlines["fileOf"]>) => opened().fileOf(...asked),
  at: (...asked: Parameters<Outlines["at"]>) => opened().at(...asked),
};

export type AtlasWorker = typeof worker;

expose(worker);
