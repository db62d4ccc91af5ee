import { expect, test, vi } from "vitest";
import { failure, success, type Result } from "@/domain/result";
import type { DataProblem } from "@/domain/data-problem";
import { arrivalOf, createLibrary, loadableOf, type Loader, type Title } from "@/state/library";

const PROBLEM: DataProblem = { kind: "unreachable", file: "data/ars.json", detail: "coupé" };

const libraryOf = (answers: Result<unknown, DataProblem>[]) => {
  const load = vi.fn<(title: Title) => unknown>(() => Promise.resolve(answers.shift()));
  const library = createLibrary(load as unknown as Loader);
  const status = (title: Title) => loadableOf(library.contents.getState(), title).status;
  return { library, load, status };
};

test("a file is asked for once, however many want it", async () => {
  const { library, load, status } = libraryOf([success([])]);
  expect(status("ars")).toBe("idle");
  library.request("ars");
  library.request("ars");
  expect(status("ars")).toBe("loading");
  await vi.waitFor(() => expect(status("ars")).toBe("ready"));
  library.request("ars");
  expect(load).toHaveBeenCalledTimes(1);
});

test("a failure stays visible, and only what failed is asked for again", async () => {
  const { library, load, status } = libraryOf([failure(PROBLEM), success([]), success([])]);
  library.request("ars");
  library.request("sources");
  await vi.waitFor(() => expect(status("sources")).toBe("ready"));
  expect(loadableOf(library.contents.getState(), "ars")).toEqual({
    status: "failed",
    problem: PROBLEM,
  });
  library.retry();
  await vi.waitFor(() => expect(status("ars")).toBe("ready"));
  expect(load.mock.calls.map(([title]) => title)).toEqual(["ars", "sources", "ars"]);
});

test("the arrival of some files waits for the last of them, be it a failure, and for no other", async () => {
  const answers: ((result: Result<unknown, DataProblem>) => void)[] = [];
  const load = () => new Promise((resolve) => answers.push(resolve));
  const library = createLibrary(load as unknown as Loader);
  for (const title of ["ars", "sources", "rules"] as const) library.request(title);
  const arrived = vi.fn();
  void arrivalOf(library, ["ars", "sources"]).then(arrived);
  answers[0]!(success([]));
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  expect(arrived).not.toHaveBeenCalled();
  answers[1]!(failure(PROBLEM));
  await vi.waitFor(() => expect(arrived).toHaveBeenCalledTimes(1));
  // What is there already has arrived.
  await arrivalOf(library, ["ars", "sources"]);
});
