import { expect, test, vi } from "vitest";
import { lazyOutlines, lazyOutlinesAt } from "@/app/lazy-outlines";
import { success } from "@/domain/result";
import type { Outlines } from "@/workers/outlines";

const reader: Outlines = {
  allOf: () => Promise.resolve(success([])),
  fileOf: () => Promise.resolve(success(new Blob(["{}"]))),
  at: (_, positions) => Promise.resolve(success(positions.map(() => null))),
};

test("the reader of outlines is opened once, by the first question", async () => {
  const open = vi.fn<() => Promise<Outlines>>(() => Promise.resolve(reader));
  const outlines = lazyOutlines(open);
  expect(open).not.toHaveBeenCalled();
  expect(await outlines.at("epci", [3, 5])).toEqual(success([null, null]));
  expect(await outlines.allOf("epci", [])).toEqual(success([]));
  expect(open).toHaveBeenCalledTimes(1);
});

test("a reader that does not arrive is a problem in words, and is asked for again", async () => {
  const open = vi
    .fn<() => Promise<Outlines>>()
    .mockRejectedValueOnce(new Error("hors ligne"))
    .mockResolvedValue(reader);
  const outlinesAt = lazyOutlinesAt(async () => (await open()).at);
  expect(await outlinesAt("epci", [1])).toMatchObject({
    ok: false,
    problem: { kind: "unreachable", detail: "Error: hors ligne" },
  });
  expect(await outlinesAt("epci", [1])).toEqual(success([null]));
});
