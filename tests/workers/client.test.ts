import { expect, test, vi } from "vitest";
import { success } from "@/domain/result";
import { outlinesFrom } from "@/workers/client";
import type { Outlines } from "@/workers/outlines";
import type { WorkerProblem, Workshop } from "@/workers/worker-pool";
import { deferred } from "./deferred";

/** A workshop that dies when the test says so, and answers nothing before. */
function silent() {
  const crash = deferred<WorkerProblem>();
  const never = (): Promise<never> => new Promise(() => undefined);
  const workshop: Workshop<Outlines> = {
    api: { allOf: never, fileOf: never, at: never },
    stop: vi.fn<() => void>(),
    crashed: crash.promise,
  };
  return { workshop, die: crash.resolve };
}

test("a worker that does not start is told as a file that did not come, and the next one is asked", async () => {
  const first = silent();
  const answer = success([]);
  const api = { allOf: vi.fn(), fileOf: vi.fn(), at: vi.fn() };
  api.at.mockResolvedValue(answer);
  const second = {
    api: api as unknown as Outlines,
    stop: vi.fn<() => void>(),
    crashed: new Promise<never>(() => undefined),
  };
  const shops = [first.workshop, second];
  const outlines = outlinesFrom(() => shops.shift()!);
  const asked = outlines.at("commune", [1]);
  first.die({ kind: "unreachable", detail: "404" });
  expect(await asked).toEqual({
    ok: false,
    problem: { kind: "unreachable", file: "de lecture des contours", detail: "404" },
  });
  expect(await outlines.at("commune", [1])).toBe(answer);
});
