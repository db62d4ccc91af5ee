import { expect, test } from "vitest";
import type { DataProblem } from "@/domain/data-problem";
import { filesOf } from "@/state/files";
import type { Loadable } from "@/state/library";

const PROBLEM: DataProblem = { kind: "unreachable", file: "data/ars.json", detail: "coupé" };
const TITLES = ["ars", "sources"] as const;
const READY: Loadable<never[]> = { status: "ready", value: [] };
const FAILED: Loadable<never[]> = { status: "failed", problem: PROBLEM };

const together = (...loadables: Loadable<never[]>[]) => filesOf(TITLES, loadables);

test("ready once all are there, with a value for each", () => {
  expect(together(READY, READY)).toEqual({
    status: "ready",
    values: { ars: [], sources: [] },
    problems: [],
    there: 2,
  });
  expect(filesOf([], []).status).toBe("ready");
});

test("loading while one is awaited: what is there can be read, what failed is told", () => {
  for (const status of ["idle", "loading"] as const) {
    const files = together(FAILED, { status });
    expect(files).toEqual({
      status: "loading",
      values: { ars: null, sources: null },
      problems: [PROBLEM],
      there: 0,
    });
    expect(together(READY, { status }).values).toEqual({ ars: [], sources: null });
  }
});

test("failed once none is awaited and one could not be had: all the reasons", () => {
  expect(together(READY, FAILED)).toMatchObject({ status: "failed", problems: [PROBLEM] });
  expect(together(FAILED, FAILED).problems).toEqual([PROBLEM, PROBLEM]);
});
