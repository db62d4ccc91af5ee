import type { DataProblem } from "@/domain/data-problem";
import type { FilePlace, FileSource } from "@/domain/file-source";
import { failure, success, type Result } from "@/domain/result";

const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/**
 * Answer of a server for a file. One that answers its home page for an unknown file counts as a
 * missing file, whatever its status.
 */
async function ask(url: string, file: string): Promise<Result<Response, DataProblem>> {
  try {
    const response = await fetch(url);
    const isPage = (response.headers.get("content-type") ?? "").includes("text/html");
    return response.ok && !isPage
      ? success(response)
      : failure({ kind: "missing", file, status: response.status });
  } catch (error) {
    return failure({ kind: "unreachable", file, detail: detailOf(error) });
  }
}

/** Runs what reads a file to its end; a content that stops or cannot be read is a problem. */
async function readAll<Value>(
  file: string,
  read: () => Promise<Value>,
): Promise<Result<Value, DataProblem>> {
  try {
    return success(await read());
  } catch (error) {
    return failure({ kind: "truncated", file, detail: detailOf(error) });
  }
}

/** Where the files of a page are: beside it. */
export const besidePage = (pageUrl: string): FilePlace => ({
  kind: "network",
  base: new URL(".", pageUrl).href,
});

/** The page as the site gives it now, whatever is kept of it; null where it does not come. */
export async function pageNow({ base }: FilePlace): Promise<string | null> {
  try {
    const response = await fetch(base, { cache: "no-store" });
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

/** The source of a place, in the page or in a worker. */
export function openFiles({ base }: FilePlace): FileSource {
  const url = (path: string): string => new URL(path, base).href;
  return {
    url,
    json: async (path) => {
      const answer = await ask(url(path), path);
      if (!answer.ok) return answer;
      return readAll(path, async () => JSON.parse(await answer.value.text()) as unknown);
    },
    bytes: async (path) => {
      const answer = await ask(url(path), path);
      if (!answer.ok) return answer;
      return readAll(path, async () => new Uint8Array(await answer.value.arrayBuffer()));
    },
  };
}
