import { ABSENCE_HATCH, coverageStyle } from "@/map/coverage-style";
import { ABROAD, SEA } from "@/map/ground-style";
import { colorOfSlot, SLOT, slotOfClass } from "@/map/slots";
import { drawingSteps, runSteps } from "@/report/snapshot/draw-snapshot";
import { layoutSnapshot } from "@/report/snapshot/snapshot-layout";
import type { SnapshotScene } from "@/report/snapshot/snapshot-scene";
import { describe, expect, it, vi } from "vitest";
import { FORMATS_BY_TEST } from "../papers";
import { recordingPen } from "../recording-context";
import { LONG_NAME, measure, sceneWith } from "../scenes";

const [A4] = FORMATS_BY_TEST;

function drawn(scene: SnapshotScene, dpi = 300): string[] {
  const { calls, pen } = recordingPen(dpi / 25.4);
  for (const step of drawingSteps(scene, layoutSnapshot(scene, A4, measure), pen, measure)) step();
  return calls;
}

const first = (calls: readonly string[], start: string): number =>
  calls.findIndex((call) => call.startsWith(start));

const side = (tile: number): string => `tile-${Math.round((tile / 96) * 300)}`;

const slow = (): { now: () => number; step: () => void } => {
  let time = 0;
  return { now: () => time, step: () => void (time += 20) };
};

describe("drawingSteps", () => {
  it("draws the same page twice from the same scene", () => {
    expect(drawn(sceneWith())).toEqual(drawn(sceneWith()));
  });

  it("fills territories with the colours of their slots, and lands outside with the muted one", () => {
    const calls = drawn(sceneWith());
    for (const slot of [
      slotOfClass("blue", 5, 0),
      slotOfClass("blue", 5, 4),
      SLOT.secret,
      SLOT.muted,
    ])
      expect(calls).toContain(`fill ${colorOfSlot(slot)} α1`);
  });

  it("lays the countries around on the sea, France over them, the territories over France", () => {
    const calls = drawn(sceneWith());
    const order = [SEA, ABROAD, colorOfSlot(SLOT.muted), colorOfSlot(slotOfClass("blue", 5, 0))];
    const ranks = order.map((color) => first(calls, `fill ${color}`));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    expect(ranks).not.toContain(-1);
  });

  it("draws patterns at the size of the screen: a whole number of pixels by tile", () => {
    const calls = drawn(sceneWith({ legend: { indicator: null, coverage: null, outlines: "" } }));
    expect(calls).toContain(`fill pattern:${side(ABSENCE_HATCH.tile)} α1`);
    expect(calls).toContain(`fill pattern:${side(coverageStyle("signé")!.hatch!.tile)} α0.75`);
    expect(drawn(sceneWith(), 96)).toContain(`fill pattern:tile-${ABSENCE_HATCH.tile} α1`);
  });

  it("lays coverage over colours, the chosen territory over coverage, names over all", () => {
    const calls = drawn(sceneWith());
    const order = [
      "clip",
      `fill ${colorOfSlot(slotOfClass("blue", 5, 4))}`,
      "fill pattern:tile-19 α0.75",
      "stroke #10181a",
      "halo CC",
      "restore",
      "text Médecins",
    ].map((start) => first(calls, start));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(Math.min(...order)).toBeGreaterThan(0);
  });

  it("tints contract areas only where no indicator lies underneath", () => {
    const scene = sceneWith({ legend: { indicator: null, coverage: null, outlines: "" } });
    const tint = `fill ${coverageStyle("signé")!.tint} α1`;
    expect(drawn(scene)).not.toContain(tint);
    expect(drawn({ ...scene, coverage: { ...scene.coverage!, isTinted: true } })).toContain(tint);
  });

  it("names whole territories or none, and none outside the scope", () => {
    const halos = drawn(sceneWith()).filter((call) => call.startsWith("halo"));
    const text = halos.map((call) => call.slice(5)).join(" ");
    expect(text.replaceAll("- ", "-")).toContain(LONG_NAME);
    expect(text).not.toContain("CC 3");
    expect(drawn(sceneWith({ showsNames: false })).some((call) => call.startsWith("halo"))).toBe(
      false,
    );
  });

  it("draws circles with their radius on screen, the largest first", () => {
    const { territories } = sceneWith();
    const radii = Float32Array.of(10, 30, 0, 5);
    const scene = sceneWith({ territories: { ...territories, radii }, legend: sceneWith().legend });
    const arcs = drawn(scene)
      .filter((call) => call.startsWith("arc"))
      .map((call) => Number(call.split(" ")[3]));
    expect(arcs).toEqual([30, 10, 5].map((px) => Math.round((px / 96) * 300 * 10) / 10));
  });
});

describe("runSteps", () => {
  it("gives the hand back and tells its progress", async () => {
    const { now, step } = slow();
    const onProgress = vi.fn<(share: number) => void>();
    expect(await runSteps([step, step, step, step], { onProgress }, now)).toBe(true);
    expect(onProgress.mock.calls.flat()).toEqual([0.5, 1, 1]);
  });

  it("stops when asked, without an exception", async () => {
    const { now, step } = slow();
    const abort = new AbortController();
    const last = vi.fn<() => void>();
    const steps = [step, () => abort.abort(), last];
    expect(await runSteps(steps, { signal: abort.signal }, now)).toBe(false);
    expect(last).not.toHaveBeenCalled();
  });
});
