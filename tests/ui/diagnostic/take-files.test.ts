import { expect, test, vi } from "vitest";
import { failure, success } from "@/domain/result";
import { createLibrary, type Loader, type Title } from "@/state/library";
import { takeFiles } from "@/ui/diagnostic/documents/take-files";

const SOURCES = [{ id: "insee" }];

/** A shelf whose files arrive, fail, or never come. */
function shelf(answers: Partial<Record<Title, unknown>>) {
  const load = vi.fn<(title: Title) => Promise<unknown>>((title) =>
    title in answers ? Promise.resolve(answers[title]) : new Promise(() => undefined),
  );
  return { load, library: createLibrary(load as unknown as Loader) };
}

const PROBLEM = { kind: "unreachable", file: "geo/epci.geojson", detail: "" } as const;

test("gives every file once all are there", async () => {
  const { library } = shelf({ sources: success(SOURCES), "outlines:epci": success([]) });
  const onFile = vi.fn();
  const { signal } = new AbortController();
  const result = await takeFiles(library, ["sources", "outlines:epci"], { signal, onFile });
  expect(result).toEqual(success({ sources: SOURCES, "outlines:epci": [] }));
  expect(onFile).toHaveBeenLastCalledWith(2);
});

test("tells all that failed, and asks for it again the next time", async () => {
  const answers: Partial<Record<Title, unknown>> = {
    sources: success(SOURCES),
    "outlines:epci": failure(PROBLEM),
  };
  const { library, load } = shelf(answers);
  const taking = { signal: new AbortController().signal, onFile: vi.fn() };
  const titles = ["sources", "outlines:epci"] as const;
  expect(await takeFiles(library, titles, taking)).toEqual(
    failure({ kind: "files", problems: [PROBLEM] }),
  );
  answers["outlines:epci"] = success([]);
  expect((await takeFiles(library, titles, taking)).ok).toBe(true);
  expect(load).toHaveBeenCalledTimes(3);
});

test("stops waiting when cancelled", async () => {
  const { library } = shelf({});
  const abort = new AbortController();
  const taking = takeFiles(library, ["sources"], { signal: abort.signal, onFile: vi.fn() });
  abort.abort();
  expect(await taking).toEqual(failure({ kind: "cancelled" }));
});
