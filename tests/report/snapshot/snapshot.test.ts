import { renderSnapshot } from "@/report/snapshot/snapshot";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FORMATS_BY_TEST } from "../papers";
import { sceneWith } from "../scenes";

const [A4] = FORMATS_BY_TEST;

afterEach(() => vi.unstubAllGlobals());

/** A browser that refuses canvases above one pixel. */
class TinyCanvas {
  private readonly width: number;
  constructor(width: number) {
    this.width = width;
  }
  getContext(): object | null {
    return this.width > 1 ? null : {};
  }
}

describe("renderSnapshot", () => {
  it("says that there is no canvas", async () => {
    expect(await renderSnapshot(sceneWith(), A4, 96)).toEqual({
      ok: false,
      problem: { kind: "no-canvas" },
    });
  });

  it("says which size the browser refuses", async () => {
    vi.stubGlobal("OffscreenCanvas", TinyCanvas);
    expect(await renderSnapshot(sceneWith(), A4, 300)).toEqual({
      ok: false,
      problem: { kind: "canvas-too-large", width: 3508, height: 2480 },
    });
  });

  it("does nothing once cancelled", async () => {
    const signal = AbortSignal.abort();
    expect(await renderSnapshot(sceneWith(), A4, 300, { signal })).toEqual({
      ok: false,
      problem: { kind: "cancelled" },
    });
  });
});
