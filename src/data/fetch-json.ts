import type { DataProblem } from "@/domain/data-problem";
import { failure, success, type Result } from "@/domain/result";

/** Reads one embedded file, such as `data/communes.json`; never throws. */
export type FetchJson = (file: string) => Promise<Result<unknown, DataProblem>>;

const detailOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/**
 * Reader of the files under `base` (`./` beside the page). A static server that answers its home
 * page for an unknown file counts as a missing file, whatever its status.
 */
export const jsonFetcher =
  (base: string): FetchJson =>
  async (file) => {
    let response: Response;
    try {
      response = await fetch(base + file);
    } catch (error) {
      return failure({ kind: "unreachable", file, detail: detailOf(error) });
    }
    const isPage = (response.headers.get("content-type") ?? "").includes("text/html");
    if (!response.ok || isPage) return failure({ kind: "missing", file, status: response.status });
    try {
      return success(JSON.parse(await response.text()) as unknown);
    } catch (error) {
      return failure({ kind: "truncated", file, detail: detailOf(error) });
    }
  };
