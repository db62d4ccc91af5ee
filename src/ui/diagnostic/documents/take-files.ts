import type { DataProblem } from "@/domain/data-problem";
import { failure, success, type Result } from "@/domain/result";
import { filesOf } from "@/state/files";
import { loadableOf, type Library, type Shelf, type Title } from "@/state/library";

interface Taking {
  readonly signal: AbortSignal;
  /** Number of files that are there. */
  readonly onFile: (there: number) => void;
}

/** Why some files could not be had: all of them, not the first. */
export type TakeProblem =
  | { readonly kind: "cancelled" }
  | { readonly kind: "files"; readonly problems: readonly DataProblem[] };

/** Asks for files, and waits until each is there or has failed. A file that failed is asked again. */
export function takeFiles<T extends Title>(
  { contents, request }: Library,
  titles: readonly T[],
  { signal, onFile }: Taking,
): Promise<Result<{ readonly [each in T]: Shelf[each] }, TakeProblem>> {
  type Files = { readonly [each in T]: Shelf[each] };
  return new Promise((resolve) => {
    const end = (result: Result<Files, TakeProblem>): void => {
      unsubscribe();
      signal.removeEventListener("abort", cancel);
      resolve(result);
    };
    const cancel = (): void => end(failure({ kind: "cancelled" }));
    const look = (): void => {
      const all = contents.getState();
      const files = filesOf(
        titles,
        titles.map((title) => loadableOf(all, title)),
      );
      onFile(files.there);
      if (files.status === "failed") end(failure({ kind: "files", problems: files.problems }));
      if (files.status === "ready") end(success(files.values));
    };
    for (const title of titles) request(title);
    const unsubscribe = contents.subscribe(look);
    signal.addEventListener("abort", cancel);
    if (signal.aborted) cancel();
    else look();
  });
}
