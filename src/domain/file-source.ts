import type { DataProblem } from "./data-problem";
import type { Result } from "./result";

/**
 * Says where the files of the atlas are, and reads them: the page, its workers and the map are each
 * given one. No other address is built. A path is from the root of the site: `data/communes.json`.
 */
export interface FileSource {
  /** Parsed content of a JSON file; never throws. */
  readonly json: (path: string) => Promise<Result<unknown, DataProblem>>;
  /** Content of a file, also of one whose path is a whole address; never throws. */
  readonly bytes: (path: string) => Promise<Result<Uint8Array, DataProblem>>;
  /** Address of a file, for the map, which reads outlines by itself. */
  readonly url: (path: string) => string;
}

/** What the readers of JSON files need of a source. */
export type FetchJson = FileSource["json"];

/** Where a source reads, as plain data: a worker opens the same source from it. */
export interface FilePlace {
  readonly kind: "network";
  /** Whole address of the folder of the page, with a final slash. */
  readonly base: string;
}
