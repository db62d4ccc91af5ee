import type { Context, Pen } from "@/report/snapshot/draw-items";

/** What a drawing asked of a canvas, in order: `fill #ffffff`, `text Sources`… */
export interface Recording {
  readonly calls: string[];
  readonly pen: Pen;
}

/** A canvas that only remembers; numbers are rounded to a tenth of a pixel. */
export function recordingPen(perMm: number): Recording {
  const calls: string[] = [];
  const state: Record<string, unknown> = { globalAlpha: 1 };
  const note = (name: string, args: readonly unknown[]): void => {
    const written = args.map((a) => (typeof a === "number" ? Math.round(a * 10) / 10 : String(a)));
    calls.push([name, ...written].join(" "));
  };
  const results: Record<string, (...args: unknown[]) => unknown> = {
    createPattern: (image) => `pattern:${String(image)}`,
    fill: () => note(`fill ${String(state["fillStyle"])} α${String(state["globalAlpha"])}`, []),
    stroke: () =>
      note(`stroke ${String(state["strokeStyle"])} α${String(state["globalAlpha"])}`, [
        state["lineWidth"],
      ]),
    fillText: (text, x, y) => note("text", [text, x, y]),
    strokeText: (text) => note("halo", [text]),
  };
  const context = new Proxy(state, {
    get: (target, name: string) =>
      target[name] ??
      ((...args: unknown[]): unknown => {
        const result = results[name];
        if (result) return result(...args);
        note(name, args);
        return undefined;
      }),
  }) as unknown as Context;
  return { calls, pen: { context, perMm, createTile } };
}

/** A canvas that forgets. */
const recordingTile = (): Context =>
  new Proxy({}, { get: () => () => {}, set: () => true }) as unknown as Context;

const createTile: Pen["createTile"] = (side) => ({
  context: recordingTile(),
  image: `tile-${side}` as unknown as CanvasImageSource,
});
