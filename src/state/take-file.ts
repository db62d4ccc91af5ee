import type { DataProblem } from "@/domain/data-problem";
import { failure, success, type Result } from "@/domain/result";
import { loadableOf, type Library, type Shelf, type Title } from "./library";

/** Asks for a file, again if it has failed, and waits until it is there or fails. */
export function takeFile<T extends Title>(
  { contents, request }: Library,
  title: T,
): Promise<Result<Shelf[T], DataProblem>> {
  request(title);
  return new Promise((resolve) => {
    const look = (): boolean => {
      const file = loadableOf(contents.getState(), title);
      if (file.status === "ready") resolve(success(file.value));
      if (file.status === "failed") resolve(failure(file.problem));
      return file.status === "ready" || file.status === "failed";
    };
    if (look()) return;
    const unsubscribe = contents.subscribe(() => {
      if (look()) unsubscribe();
    });
  });
}
