import { describe, expect, test, vi } from "vitest";
import { success } from "@/domain/result";
import type { DiagnosticInput } from "@/report/diagnostic/diagnostic-input";
import type { DocumentProblem, DocumentResult } from "@/report/dossier/document";
import { createDocumentBuilder } from "@/workers/dossier-client";
import type { DossierWorker } from "@/workers/dossier-worker";
import type { Workshop } from "@/workers/worker-pool";
import { deferred } from "./deferred";

const INPUT = {} as DiagnosticInput;
const BUILT: DocumentResult = success({
  bytes: new Uint8Array([1]),
  missingImages: 0,
  said: null,
  changes: null,
});

/** Workshops whose work ends when the test says so. */
function workshops() {
  const all: {
    readonly finish: (result: DocumentResult) => void;
    readonly crash: (problem: DocumentProblem) => void;
    readonly fail: (error: Error) => void;
    readonly stop: ReturnType<typeof vi.fn>;
  }[] = [];
  const start = (): Workshop<Pick<DossierWorker, "build">> => {
    const building = deferred<DocumentResult>();
    const crashed = deferred<DocumentProblem>();
    const stop = vi.fn();
    all.push({
      finish: building.resolve,
      crash: crashed.resolve,
      fail: building.reject,
      stop,
    });
    return { api: { build: () => building.promise }, stop, crashed: crashed.promise };
  };
  return { all, start };
}

describe("a worker", () => {
  test("is started for the first document and kept for the next", async () => {
    const { all, start } = workshops();
    const build = createDocumentBuilder(start);
    expect(all).toHaveLength(0);
    const first = build("docx", INPUT, {});
    all[0]!.finish(BUILT);
    expect(await first).toBe(BUILT);
    expect(await build("pdf", INPUT, {})).toBe(BUILT);
    expect(all).toHaveLength(1);
    expect(all[0]!.stop).not.toHaveBeenCalled();
  });

  test("is stopped at once by a cancellation, which leaves the other alone", async () => {
    const { all, start } = workshops();
    const build = createDocumentBuilder(start);
    const abort = new AbortController();
    const first = build("docx", INPUT, { signal: abort.signal });
    const second = build("pdf", INPUT, {});
    abort.abort();
    expect(await first).toEqual({ ok: false, problem: { kind: "cancelled" } });
    expect(all.map(({ stop }) => stop.mock.calls.length)).toEqual([1, 0]);
    all[1]!.finish(BUILT);
    expect(await second).toBe(BUILT);
    const third = build("xlsx", INPUT, {});
    expect(all).toHaveLength(2);
    expect(await third).toBe(BUILT);
  });

  test("that crashes is a problem, and the next document has a new one", async () => {
    const { all, start } = workshops();
    const build = createDocumentBuilder(start);
    const first = build("docx", INPUT, {});
    const problem = { kind: "unreachable", detail: "" } as const;
    all[0]!.crash(problem);
    expect(await first).toEqual({ ok: false, problem });
    expect(all[0]!.stop).toHaveBeenCalledOnce();
    const second = build("docx", INPUT, {});
    all[1]!.fail(new Error("DataCloneError"));
    expect(await second).toEqual({
      ok: false,
      problem: { kind: "broken", detail: "Error: DataCloneError" },
    });
  });

  test("is not started for what was cancelled before", async () => {
    const { all, start } = workshops();
    const build = createDocumentBuilder(start);
    const result = await build("docx", INPUT, { signal: AbortSignal.abort() });
    expect(result).toEqual({ ok: false, problem: { kind: "cancelled" } });
    expect(all).toHaveLength(0);
  });
});
